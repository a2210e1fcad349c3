import { words } from "@/components/words";

const t = words("common");

/** Shown beside a writer whose words may be a cry for help: calm, with people to talk to, and never in the way. */
export function HelpPanel() {
  return (
    <section className="notice" aria-labelledby="help-panel">
      <h2 id="help-panel">{t("helpPanel.title")}</h2>
      <p>{t("helpPanel.body")}</p>
      <p>{t("helpPanel.alone")}</p>
      <p>
        <a className="button button-primary" href="/help">
          {t("helpPanel.link")}
        </a>
      </p>
    </section>
  );
}
