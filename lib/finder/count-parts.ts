import { DAYS } from "@/lib/groups/limits";
import { allBits } from "./bits";
import { type GroupIndex, NEVER_CONFIRMED } from "./group-index";
import { RADII, START_WISHES, TIMES_OF_DAY, WISH_PARTS } from "./limits";
import { checkedBits, type ReadyWish } from "./ready-wish";
import type { GroupTallies } from "./tallies";
import { NEAR, type Weighing } from "./weighing";
import type { PlainWishPart } from "./wish";

const place = (part: PlainWishPart): number => WISH_PARTS.indexOf(part);
const [NEAR_AT, WAYS_AT, DAYS_AT, TIMES_AT] = [place("near"), place("ways"), place("days"), place("times")];
const [START_AT, PROGRAMMES_AT] = [place("start"), place("programmes")];
const [LANGUAGES_AT, CHECKED_AT] = [place("languages"), place("checked")];
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
  if (weighing.out === 0 && weighing.unknown === 0) countAllParts(index, ready, weighing, tallies, group, meeting);
  else if (weighing.out !== 0)
    countPart(31 - Math.clz32(weighing.out), index, ready, weighing, tallies, group, meeting);
  else
    for (let part = 0; part < WISH_PARTS.length; part += 1)
      countPart(part, index, ready, weighing, tallies, group, meeting);
}

/** The same, where neither speaks anything against the meeting nor is a part of the wish unknown: the way of most. */
function countAllParts(
  index: GroupIndex,
  ready: ReadyWish,
  weighing: Weighing,
  { parts }: GroupTallies,
  group: number,
  meeting: number,
): void {
  const { slots } = ready;
  const slot = index.slot[meeting] ?? 0;
  const tongue = index.tongue[meeting] ?? 0;
  const open = slots.unknown[slot] ?? 0;
  const all = weighing.unknownTraits === 0 ? -1 : 0;
  const days = slots.days[slot] ?? 0;
  const times = slots.times[slot] ?? 0;
  const start = slots.start[slot] ?? 0;
  const programme = 1 << (index.programme[group] ?? 0);
  const spoken = ready.tongueBits[tongue] ?? 0;
  const checked = checkedBits(ready.checkedFroms, index.confirmed[group] ?? NEVER_CONFIRMED);
  parts.add(DAYS_AT, days & all, open & (1 << DAYS_AT) ? (ALL[DAYS_AT] ?? 0) : days);
  parts.add(TIMES_AT, times & all, open & (1 << TIMES_AT) ? (ALL[TIMES_AT] ?? 0) : times);
  parts.add(START_AT, start & all, open & (1 << START_AT) ? (ALL[START_AT] ?? 0) : start);
  parts.add(PROGRAMMES_AT, programme & all, programme);
  parts.add(LANGUAGES_AT, spoken & all, ready.tongueUnknown[tongue] ? allBits(index.languages.length) : spoken);
  parts.add(CHECKED_AT, checked & all, checked);
  if (ready.wish.near) {
    const radii = weighing.radiiShown();
    parts.add(NEAR_AT, radii & all, radii);
  }
  const asked = ready.parts & ~(1 << WAYS_AT);
  if (asked !== 0) parts.addWithout(asked, all !== 0);
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
