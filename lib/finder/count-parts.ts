import { DAYS } from "@/lib/groups/limits";
import { allBits } from "./bits";
import { type GroupIndex, NEVER_CONFIRMED } from "./group-index";
import { RADII, START_WISHES, TIMES_OF_DAY } from "./limits";
import type { ReadyWish } from "./ready-wish";
import type { GroupTallies } from "./tallies";
import { NEAR, type Weighing } from "./weighing";
import { type PlainWishPart, WISH_PARTS } from "./wish";

const place = (part: PlainWishPart): number => WISH_PARTS.indexOf(part);
const [NEAR_AT, WAYS_AT, DAYS_AT, TIMES_AT] = [place("near"), place("ways"), place("days"), place("times")];
const [START_AT, PROGRAMMES_AT, LANGUAGES_AT] = [place("start"), place("programmes"), place("languages")];
/** All choices of a part, where it may be unknown what a meeting has. */
const ALL: readonly number[] = WISH_PARTS.map((part) => {
  const choices: Partial<Record<PlainWishPart, number>> = {
    near: RADII.length,
    days: DAYS.length,
    times: TIMES_OF_DAY.length,
    start: START_WISHES.length,
  };
  return allBits(choices[part] ?? 0);
});

/** The choices of all other parts: of the one that alone speaks against the meeting, or of each. */
export function countParts(
  index: GroupIndex,
  ready: ReadyWish,
  weighing: Weighing,
  tallies: GroupTallies,
  group: number,
  meeting: number,
): void {
  if (weighing.out !== 0) countPart(31 - Math.clz32(weighing.out), index, ready, weighing, tallies, group, meeting);
  else
    for (let part = 0; part < WISH_PARTS.length; part += 1)
      countPart(part, index, ready, weighing, tallies, group, meeting);
}

/** One part, by its place: which of its choices the meeting has, and which would show it. */
function countPart(
  part: number,
  index: GroupIndex,
  ready: ReadyWish,
  weighing: Weighing,
  tallies: GroupTallies,
  group: number,
  meeting: number,
): void {
  const bit = 1 << part;
  if (part === WAYS_AT || part >= WISH_PARTS.length || (part === NEAR_AT && !ready.wish.near)) return;
  const fits = weighing.unknownTraits === 0 && (weighing.unknown & ~bit) === 0;
  const has = choicesOf(part, index, ready, weighing, group, meeting);
  const slot = index.slot[meeting] ?? 0;
  const tongue = index.tongue[meeting] ?? 0;
  const unknown = (ready.slots.unknown[slot] ?? 0) | (ready.tongueUnknown[tongue] ?? 0) | (weighing.unknown & NEAR);
  if (unknown & bit)
    tallies.parts.add(part, 0, part === LANGUAGES_AT ? allBits(index.languages.length) : (ALL[part] ?? 0));
  else tallies.parts.add(part, fits ? has : 0, has);
  if (ready.parts & bit) tallies.parts.addWithout(bit, fits);
}

/** The choices of a part that a meeting has, as bits. */
function choicesOf(
  part: number,
  index: GroupIndex,
  { slots, tongueBits, checkedFroms }: ReadyWish,
  weighing: Weighing,
  group: number,
  meeting: number,
): number {
  const slot = index.slot[meeting] ?? 0;
  if (part === NEAR_AT) return weighing.radiiShown();
  if (part === DAYS_AT) return slots.days[slot] ?? 0;
  if (part === TIMES_AT) return slots.times[slot] ?? 0;
  if (part === START_AT) return slots.start[slot] ?? 0;
  if (part === PROGRAMMES_AT) return 1 << (index.programme[group] ?? 0);
  if (part === LANGUAGES_AT) return tongueBits[index.tongue[meeting] ?? 0] ?? 0;
  return checkedBits(checkedFroms, index.confirmed[group] ?? NEVER_CONFIRMED);
}

function checkedBits(froms: readonly number[], day: number): number {
  if (day === NEVER_CONFIRMED) return 0;
  let bits = 0;
  for (let at = 0; at < froms.length; at += 1) if (day >= (froms[at] ?? 0)) bits |= 1 << at;
  return bits;
}
