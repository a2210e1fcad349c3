import { words } from "@/components/words";

const t = words("help");

/** Ways down a long page: to the overdose steps first. */
export function Jumps() {
  return (
    <nav className="help-ways" aria-label={t("jump")}>
      <a href="#overdose">{t("steps.title")}</a>
      <a href="#alone">{t("aloneTitle")}</a>
      <a href="#night">{t("night.title")}</a>
    </nav>
  );
}
