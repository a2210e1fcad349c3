import { words } from "@/components/words";
import type { DraftLine } from "@/lib/notebook/draft-lines";

const t = words("drafts");

/** Where these words were meant to go. */
export function DraftPlace({ draft }: { draft: DraftLine }) {
  const { composer, name, at } = draft;
  if (composer === "milestone") return t("for-milestone");
  if (at === null) return t(`for-${composer}-gone`);
  return t.rich(`for-${composer}`, {
    place: () => <a href={at}>{name ? <bdi>{name}</bdi> : t("withdrawn")}</a>,
  });
}
