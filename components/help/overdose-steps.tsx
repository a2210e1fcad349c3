import { words } from "@/components/words";

const t = words("help");

/** What to do in an overdose, in the order in which hands can do it. */
export function OverdoseSteps() {
  return (
    <section aria-labelledby="overdose">
      <h2 id="overdose">{t("steps.title")}</h2>
      <h3>{t("steps.signsTitle")}</h3>
      <ul>
        <li>{t("steps.sign1")}</li>
        <li>{t("steps.sign2")}</li>
        <li>{t("steps.sign3")}</li>
      </ul>
      <p>
        <strong>{t("steps.unsure")}</strong>
      </p>
      <ol className="help-steps">
        <li>
          <strong>{t("steps.callTitle")}.</strong> {t("steps.call")}
        </li>
        <li>
          <strong>{t("steps.naloxoneTitle")}.</strong> {t("steps.naloxone")} {t("steps.second")}
        </li>
        <li>
          <strong>{t("steps.breathTitle")}.</strong> {t("steps.breath")}
        </li>
        <li>
          <strong>{t("steps.sideTitle")}.</strong> {t("steps.side")}
        </li>
        <li>
          <strong>{t("steps.stayTitle")}.</strong> {t("steps.stay")}
        </li>
      </ol>
    </section>
  );
}
