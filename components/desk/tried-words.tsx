import { words } from "@/components/words";
import type { WordsTried } from "@/lib/moderation/try-words";
import { flagTexts } from "./flag-words";
import { MarkedWords } from "./marked-words";

/** What would become of a text, in the order in which its writer would meet it. */
export function TriedWords({ tried: { title, body, intake, severity } }: { tried: WordsTried }) {
  const t = words("desk");
  const { heard, nudges, held, signals, marks } = intake;
  const rules = [
    ...intake.cry.because.map(({ rule }) => `${rule.kind}: ${rule.id}`),
    ...intake.findings.flatMap(({ phase, because }) => because.map((rule) => `${phase}: ${rule}`)),
  ];
  return (
    <section className="card stack" aria-labelledby="tried">
      <h2 id="tried">{t("tried-title")}</h2>
      {title === null ? null : <MarkedWords body={title} marks={marks.title} />}
      <MarkedWords body={body} marks={marks.body} />
      <ul>
        <li>{t(heard === null ? "tried-no-help" : "tried-help")}</li>
        <li>{nudges.length > 0 ? t("tried-asked", { reasons: nudges.join(", ") }) : t("tried-not-asked")}</li>
        <li>
          {t(held ? "tried-held" : intake.body === body && intake.title === title ? "tried-shown" : "tried-covered")}
        </li>
        <li>
          {severity !== null
            ? t("tried-case", {
                rank: severity,
                reasons: flagTexts([...new Set(signals.map(({ phase, rule }) => `${phase}:${rule}`))]).join(" "),
              })
            : t("tried-no-case")}
        </li>
      </ul>
      {rules.length > 0 ? <p className="hint">{t("tried-rules", { rules: rules.join(" · ") })}</p> : null}
    </section>
  );
}
