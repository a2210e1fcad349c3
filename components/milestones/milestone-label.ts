import { words } from "@/components/words";
import type { MilestoneView } from "@/lib/milestones/view";

const t = words("milestones");

/** What a stone marks, in words: 'About three months, with medication'. The picture says the same. */
export function milestoneLabel({
  kind,
  amount,
  about,
  onMedication,
}: Pick<MilestoneView, "kind" | "amount" | "about" | "onMedication">): string {
  const label = t(`label.${kind}`, { amount: amount ?? 0, about: about ? "yes" : "no" });
  return onMedication ? t("label.medicated", { label }) : label;
}
