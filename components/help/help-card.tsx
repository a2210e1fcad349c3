import { words } from "@/components/words";

const t = words("help");

/** A small reminder to stand in the flow near a composer: overdose and tolerance in three lines, and the way to the numbers. */
export function HelpCard({ tolerance = true }: { tolerance?: boolean }) {
  return (
    <aside className="help-card" aria-label={t("card.title")}>
      <p>
        <strong>{t("card.title")}.</strong> {t("card.text")} {tolerance ? t("card.tolerance") : null}
      </p>
      <p>
        <a href="/help">{t("card.link")}</a>
      </p>
    </aside>
  );
}
