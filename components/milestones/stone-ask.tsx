import { Button, ButtonLink } from "@/components/button";
import { words } from "@/components/words";
import { at, forms } from "@/lib/kernel/addresses";
import type { MilestoneView } from "@/lib/milestones/view";
import { milestoneLabel } from "./milestone-label";

const t = words("milestones");

/** Asked once a visit, because its author wished it: how it has been since. No answer is an answer too. */
export function StoneAsk({ stone }: { stone: MilestoneView }) {
  const n = Math.max(1, stone.shared.weeksAgo);
  return (
    <section className="notice" aria-labelledby="since">
      <h2 id="since">
        {stone.kind === "coming_back"
          ? t("since.coming-back", { n })
          : t("since.other", { n, label: milestoneLabel(stone) })}
      </h2>
      <p className="actions">
        <ButtonLink href={at.addLine(stone.id)} look="primary">
          {t("since.line")}
        </ButtonLink>{" "}
        <a href={at.shareMilestone()}>{t("since.another")}</a>
      </p>
      <form action={forms.askAboutStone(stone.id)} method="post" autoComplete="off" className="actions">
        <Button name="answer" value="later" look="quiet">
          {t("since.not-now")}
        </Button>{" "}
        <Button name="answer" value="never" look="quiet">
          {t("since.never")}
        </Button>
      </form>
    </section>
  );
}
