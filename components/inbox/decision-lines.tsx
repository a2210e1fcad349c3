import { Day } from "@/components/day";
import { words } from "@/components/words";
import type { OwnDecision } from "@/lib/inbox/own-decision";
import { at } from "@/lib/kernel/addresses";

const t = words("inbox");

/** What happened to the member's own words, and why. */
export function DecisionLines({ decisions }: { decisions: readonly OwnDecision[] }) {
  if (decisions.length === 0) return null;
  return (
    <section className="stack">
      <h2>{t("decisions")}</h2>
      <ul className="rows">
        {decisions.map((decision) => (
          <li key={decision.id} className="stack">
            <p>
              <Subject decision={decision} /> <When decision={decision} />
            </p>
            <p>{t(`outcome.${decision.outcome}`)}</p>
            {decision.rule ? <p>{t("rule", { rule: decision.rule })}</p> : null}
            {decision.words ? (
              <>
                <p>{t("decision-words")}</p>
                <blockquote>
                  <bdi>{decision.words}</bdi>
                </blockquote>
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Of a decision about a stone, or about words beneath one, the week is kept. */
function When({ decision: { underStone, day } }: { decision: OwnDecision }) {
  return day && <Day date={day} weekOnly={underStone} />;
}

function Subject({ decision: { subject, id, title } }: { decision: OwnDecision }) {
  if (subject === "milestone")
    return t.rich("decision-milestone", { link: (text) => <a href={at.milestone(id)}>{text}</a> });
  return t.rich("decision-post", {
    thread: () => <a href={at.permalink(id)}>{title ? <bdi>{title}</bdi> : t("withdrawn")}</a>,
  });
}
