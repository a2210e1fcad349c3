import { words } from "@/components/words";
import { at } from "@/lib/kernel/addresses";
import type { FormState } from "@/lib/kernel/form-state";
import type { CaseView } from "@/lib/moderation/case-view";
import type { RuleChoice } from "@/lib/moderation/rules";
import { CaseDoing } from "./case-doing";
import { CaseReports } from "./case-history";
import type { Answering } from "./case-offer";
import { caseName } from "./case-words";
import { CryPost } from "./cry-post";
import { DeskDone } from "./desk-done";
import { flagTexts } from "./flag-words";

type Props = {
  view: CaseView;
  cry: NonNullable<CaseView["cry"]>;
  rules: readonly RuleChoice[];
  returned: FormState | null;
  answering: Answering;
  done?: string | undefined;
};

/** A cry for help that waits: first of all a reply, beside what was written. */
export function CryPage({ done, ...props }: Props) {
  const t = words("desk");
  const { view, cry } = props;
  const daysAgo = view.post?.daysAgo ?? null;
  const about = { days: daysAgo ?? 0, board: view.board ?? "" };
  return (
    <article className="wide case-page">
      <header>
        <DeskDone done={done} />
        <nav aria-label={t("trail")} className="trail">
          <a href={at.desk()}>{t("back")}</a>
        </nav>
        <h1>{t.rich("answer-title", { name: () => <bdi>{view.name}</bdi> })}</h1>
        <p className="case-state">
          <strong>{t(`replied-${cry.replied}`)}</strong>{" "}
          <span>
            <b>{caseName(view)}</b> · {daysAgo === null ? t("written-under-stone") : t("posted", about)}
          </span>
        </p>
      </header>
      <CryPost view={view} replies={cry.replies.length} />
      <div className="case-act">
        <CaseDoing {...props} />
      </div>
      <div className="case-why">
        <section>
          <h2>{t("why-flagged")}</h2>
          <ul>
            {flagTexts(view.signals).map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
          <p className="hint">{t(view.marks.length === 0 ? "rule-matched" : "rule-matched-marked")}</p>
        </section>
        <CaseReports view={view} />
        <section>
          <h2>{t("they-see")}</h2>
          <p>{t(view.standing === "visible" ? "they-see-visible" : "they-see-held")}</p>
        </section>
      </div>
    </article>
  );
}
