import { words } from "@/components/words";
import type { WordsTried } from "@/lib/moderation/try-words";
import { flagTexts } from "./flag-words";
import { MarkedWords } from "./marked-words";

/** What would become of a text, in the order in which its writer would meet it. */
export function TriedWords({ tried: { title, body, intake, severity } }: { tried: WordsTried }) {
  const t = words("desk");
  const { heard, nudges, held, marks } = intake;
  const reasons = nudges.map((reason) => t(`tried-reason-${reason}`));
  const noticed = flagTexts([
    ...intake.cry.because.map(({ rule }) => `crisis:${rule.kind}`),
    ...(intake.cry.bySound ? ["crisis:sound"] : []),
    ...intake.findings.map(({ phase, rule }) => `${phase}:${rule}`),
  ]);
  return (
    <section className="card stack" aria-labelledby="tried">
      <h2 id="tried">{t("tried-title")}</h2>
      {title === null ? null : <MarkedWords body={title} marks={marks.title} />}
      <MarkedWords body={body} marks={marks.body} />
      <ul>
        <li>{t(heard === null ? "tried-no-help" : "tried-help")}</li>
        <li>{nudges.length > 0 ? t("tried-asked", { reasons: reasons.join(", ") }) : t("tried-not-asked")}</li>
        <li>
          {t(held ? "tried-held" : intake.body === body && intake.title === title ? "tried-shown" : "tried-covered")}
        </li>
        <li>{severity === null ? t("tried-no-case") : t("tried-case", { rank: severity })}</li>
      </ul>
      {noticed.length > 0 ? (
        <>
          <h3>{t("tried-noticed")}</h3>
          <ul>
            {noticed.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}
