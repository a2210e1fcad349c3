import { Button, ButtonLink } from "@/components/button";
import { OwnCareUnder } from "@/components/care/own-care";
import { HelpCard } from "@/components/help/help-card";
import { StoneDefs } from "@/components/stone/defs";
import { pictureWords } from "@/components/stone/look-words";
import { StoneScene } from "@/components/stone/scene";
import { words } from "@/components/words";
import { at, forms } from "@/lib/kernel/addresses";
import { isCounted } from "@/lib/milestones/limits";
import { lookOf } from "@/lib/milestones/look";
import type { NearbyStones } from "@/lib/milestones/nearby-stones";
import type { MilestoneView } from "@/lib/milestones/view";
import type { OwnCare } from "@/lib/threads/own-care";
import { milestoneLabel } from "./milestone-label";

const t = words("milestones");

/** Beside words that may be a cry for help nothing is celebrated: help comes first, and the way to what was shared. */
export function PlacedWithHelp({ milestoneId, care }: { milestoneId: string; care: OwnCare }) {
  return (
    <article className="stack">
      <h1>{t("placed.title")}</h1>
      <OwnCareUnder care={care} about="milestone" id={milestoneId} />
      <p>
        <a href={at.milestone(milestoneId)}>{t("placed.see")}</a>
      </p>
    </article>
  );
}

/** The moment after: the stone at first light, one sentence, and what to do next. */
export function PlacedPage({ milestone, nearby }: { milestone: MilestoneView; nearby: NearbyStones }) {
  const { kind } = milestone;
  const label = milestoneLabel(milestone);
  const look = lookOf(milestone);
  const { ahead, behind } = nearby;
  return (
    <article className="wide placed">
      <StoneDefs />
      <StoneScene look={look} label={pictureWords(label, look)} />
      <div className="placed-said">
        <h1>{label}</h1>
        <p className="lead" role="status">
          {t(`placed.line.${isCounted(kind) ? "time" : kind}`)}{" "}
          {milestone.standing === "held" ? t("placed.held") : null}
        </p>
        <p className="actions">
          <ButtonLink href={at.card(milestone.id)} look="primary">
            {t("card.make")}
          </ButtonLink>{" "}
          <a href={at.milestone(milestone.id)}>{t("placed.see")}</a>{" "}
          {milestone.onWall ? <a href={at.wall()}>{t("placed.wall")}</a> : null}
        </p>
        {kind === "coming_back" ? <HelpCard /> : null}
      </div>
      <div className="placed-next">
        <form action={forms.askAboutStone(milestone.id)} method="post" autoComplete="off" className="stack placed-ask">
          <h2>{t("placed.ask")}</h2>
          <p className="meta">{t("placed.askHint")}</p>
          <p>
            <Button name="answer" value="ask">
              {t("placed.askYes")}
            </Button>
          </p>
        </form>
        {ahead || behind ? (
          <section aria-labelledby="next">
            <h2 id="next">{t("placed.next")}</h2>
            <ul className="rows">
              {ahead ? <Other of={ahead} why={t("placed.ahead")} /> : null}
              {behind ? (
                <Other
                  of={behind}
                  why={t(kind === "alongside" ? "placed.alike" : "placed.behind")}
                  hint={t("placed.behindHint")}
                />
              ) : null}
            </ul>
          </section>
        ) : null}
      </div>
    </article>
  );
}

function Other({ of, why, hint }: { of: MilestoneView; why: string; hint?: string }) {
  return (
    <li>
      <h3>
        <a href={at.milestone(of.id)}>{why}</a>
      </h3>
      <p className="meta">
        {milestoneLabel(of)} · <bdi>{of.name}</bdi>
      </p>
      {hint ? <p className="meta">{hint}</p> : null}
    </li>
  );
}
