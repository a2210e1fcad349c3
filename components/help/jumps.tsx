import { words } from "@/components/words";

const t = words("help");

/** Ways down a long page, by what may be happening: an overdose first. */
export function Jumps() {
  return (
    <nav className="help-jumps" aria-label={t("jumps.title")}>
      <a href="#overdose">{t("jumps.overdose")}</a> <a href="#alone">{t("jumps.alone")}</a>{" "}
      <a href="#tolerance">{t("jumps.tolerance")}</a> <a href="#families">{t("jumps.families")}</a>
    </nav>
  );
}
