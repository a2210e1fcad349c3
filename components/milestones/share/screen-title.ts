import { words } from "@/components/words";
import type { MilestoneMark } from "@/lib/milestones/limits";
import type { ShareStep } from "@/lib/milestones/share-steps";

const t = words("milestones");

/**
 * What a screen of sharing asks: its headline, and the title of its page. A screen reader says the title first, and after
 * each press it has to say that another question stands there.
 */
export function screenTitle(step: ShareStep, mark: MilestoneMark | undefined): string {
  if (step === "mark") return t("share.question");
  if (step === "place") return t("share.placeTitle");
  if (step === "words") return t(mark === undefined || mark === "own_words" ? "share.ownTitle" : "share.wordsTitle");
  return t(mark === "time" ? "share.howLong" : mark === "first" ? "share.whichFirst" : "share.backTitle");
}
