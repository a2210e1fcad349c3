import { words } from "@/components/words";
import { isCounted } from "@/lib/milestones/limits";
import { type StoneLook, stretchOfRung } from "@/lib/milestones/look";
import { bodyOf } from "./body";
import { chanceFrom } from "./chance";
import { scenePlaceOf } from "./places";
import { MOSS_FROM } from "./version-1";

const t = words("milestones");

/** What a stone looks like, for whoever does not see it: 'slate with a golden seam'. */
export function stoneWords(look: StoneLook): string {
  const { mineral } = bodyOf(chanceFrom(look.seed), look);
  return t(`look.marks.${marked(look)}`, { stone: t(`look.minerals.${mineral}`) });
}

/** What the picture of one stone shows, and where it lies: 'A stone for: A first step (…), in the stream'. */
export const pictureWords = (label: string, look: StoneLook): string =>
  t("picture", { label, stone: stoneWords(look), place: t(`look.places.${scenePlaceOf(look)}`) });

/** What stands out about it: what it means, or how long it has lain. */
function marked({ kind, rung }: StoneLook) {
  if (!isCounted(kind)) return kind;
  return rung >= MOSS_FROM ? "moss" : stretchOfRung(rung);
}
