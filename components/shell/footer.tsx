import { words } from "@/components/words";
import { at } from "@/lib/kernel/addresses";
import { wayTo } from "./way-to";

const t = words("shell");

/** What Cairn is not, and what the way out cannot do: said on every page. */
export function Footer({ here }: { here: string }) {
  return (
    <footer className="foot no-print">
      <div className="foot-inside">
        <p>{t("footer.what")}</p>
        <p>{t("footer.trace")}</p>
        <ul aria-label={t("footer.label")}>
          <li>
            <a {...wayTo(at.about(), here)}>{t("footer.about")}</a>
          </li>
          <li>
            <a {...wayTo(at.rules(), here)}>{t("footer.rules")}</a>
          </li>
          <li>
            <a {...wayTo(at.privacy(), here)}>{t("footer.privacy")}</a>
          </li>
          <li>
            <a href={at.help()}>{t("footer.help")}</a>
          </li>
        </ul>
      </div>
    </footer>
  );
}
