import { words } from "@/components/words";

const t = words("shell");

/** What Cairn is not, and what the way out cannot do: said on every page. */
export function Footer() {
  return (
    <footer className="foot no-print">
      <div className="foot-inside">
        <p>{t("footer.what")}</p>
        <p>{t("footer.trace")}</p>
        <ul aria-label={t("footer.label")}>
          <li>
            <a href="/about">{t("footer.about")}</a>
          </li>
          <li>
            <a href="/rules">{t("footer.rules")}</a>
          </li>
          <li>
            <a href="/privacy">{t("footer.privacy")}</a>
          </li>
          <li>
            <a href="/help">{t("footer.help")}</a>
          </li>
        </ul>
      </div>
    </footer>
  );
}
