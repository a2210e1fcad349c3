import { words } from "@/components/words";
import { at } from "@/lib/kernel/addresses";
import type { ContentNote } from "@/lib/threads/limits";

const t = words("help");

/** What may bring the thought of using near, or tells of what it can do. */
const NEAR_DANGER: readonly ContentNote[] = ["overdose_or_death", "use_described", "withdrawal"];

/** Boards where somebody writes who may use tonight, after a break perhaps: they show the card in full view, at the top. */
const NEAR_USE: readonly string[] = ["cravings", "slips", "withdrawal"];

/** Whether a page that shows posts with these notes ends with the card. */
export const isNearDanger = (notes: readonly ContentNote[]): boolean =>
  notes.some((note) => NEAR_DANGER.includes(note));

/** Whether a board, by the key of its own, begins with the card. */
export const isNearUse = (slug: string): boolean => NEAR_USE.includes(slug);

/** Leads to the card from above the words, where the card stands below them: on a phone. */
export function ToHelpCard() {
  return (
    <p className="to-know">
      <b>{t("card.tolerance")}</b>{" "}
      <a className="more-link" href="#know">
        {t("card.title")}
      </a>
    </p>
  );
}

/** Overdose and tolerance in a few lines, where somebody is who may need them: said once, calmly, in full view. */
export function HelpCard() {
  return (
    <aside className="know" id="know" aria-label={t("card.title")}>
      <h2>{t("card.title")}</h2>
      <p>{t("card.tolerance")}</p>
      <p>{t("card.naloxone")}</p>
      <p>{t("card.text")}</p>
      <p>
        <a className="more-link" href={at.help()}>
          {t("card.link")}
        </a>
      </p>
    </aside>
  );
}
