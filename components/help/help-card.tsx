import { words } from "@/components/words";
import { at } from "@/lib/kernel/addresses";
import type { ContentNote } from "@/lib/threads/limits";

const t = words("help");

/** What may bring the thought of using near, or tells of what it can do. */
const NEAR_DANGER: readonly ContentNote[] = ["overdose_or_death", "use_described", "withdrawal"];

/** Whether a page that shows posts with these notes ends with the card. */
export const isNearDanger = (notes: readonly ContentNote[]): boolean =>
  notes.some((note) => NEAR_DANGER.includes(note));

/** Overdose and tolerance in two lines, where somebody is who may need them: said once, calmly, after what they came to read. */
export function HelpCard() {
  return (
    <aside className="card" aria-label={t("card.title")}>
      <p>
        <strong>{t("card.title")}.</strong> {t("card.tolerance")} {t("card.text")}{" "}
        <a href={at.help()}>{t("card.link")}</a>
      </p>
    </aside>
  );
}
