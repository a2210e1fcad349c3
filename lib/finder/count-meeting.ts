import { DAYS } from "@/lib/groups/limits";
import { allBits, isOneBit } from "./bits";
import { countWays } from "./count-ways";
import { type GroupIndex, NEVER_CONFIRMED } from "./group-index";
import { START_WISHES, TIMES_OF_DAY } from "./limits";
import type { ReadyWish } from "./ready-wish";
import type { GroupTallies } from "./tallies";
import { NEAR, WAYS_PART, type Weighing } from "./weighing";
import { type PlainWishPart, WISH_PARTS } from "./wish";

const place = (part: PlainWishPart): number => WISH_PARTS.indexOf(part);
const [NEAR_AT, DAYS_AT, TIMES_AT] = [place("near"), place("days"), place("times")];
const [START_AT, PROGRAMMES_AT] = [place("start"), place("programmes")];
const [LANGUAGES_AT, CHECKED_AT] = [place("languages"), place("checked")];
const ALL_DAYS = allBits(DAYS.length);
const ALL_TIMES = allBits(TIMES_OF_DAY.length);
const ALL_STARTS = allBits(START_WISHES.length);

/** Adds one meeting, weighed just now, to what is counted of its group: to each choice that would show it. */
export function countMeeting(
  index: GroupIndex,
  ready: ReadyWish,
  weighing: Weighing,
  tallies: GroupTallies,
  group: number,
  meeting: number,
): void {
  const { out, unknown, outTraits, unknownTraits } = weighing;
  if (outTraits !== 0) {
    if (out === 0 && isOneBit(outTraits)) countTraits(outTraits, index, weighing, tallies, meeting);
    return;
  }
  if ((out & ~(NEAR | WAYS_PART)) === 0) countWays(ready, weighing, tallies);
  if (out !== 0 && !isOneBit(out)) return;
  if (out === 0) {
    const fits = unknown === 0 && unknownTraits === 0;
    tallies.addShown(index.yes[meeting] ?? 0, index.no[meeting] ?? 0, fits);
    countTraits(ready.traits, index, weighing, tallies, meeting);
  }
  countParts(index, ready, weighing, tallies, group, meeting);
}

/** For each of these traits, which alone may speak against the meeting. */
function countTraits(
  traits: number,
  index: GroupIndex,
  { unknown, unknownTraits }: Weighing,
  tallies: GroupTallies,
  meeting: number,
): void {
  for (let left = traits; left !== 0; left &= left - 1) {
    const bit = left & -left;
    const fits = unknown === 0 && (unknownTraits & ~bit) === 0;
    tallies.addTrait(bit, index.yes[meeting] ?? 0, index.no[meeting] ?? 0, fits);
  }
}

/** The choices of all other parts: of the one that alone speaks against the meeting, or of each. */
function countParts(
  index: GroupIndex,
  ready: ReadyWish,
  weighing: Weighing,
  tallies: GroupTallies,
  group: number,
  meeting: number,
): void {
  const slot = index.slot[meeting] ?? 0;
  const tongue = index.tongue[meeting] ?? 0;
  const { slots } = ready;
  const isKnown = (part: number) => !((slots.unknown[slot] ?? 0) & (1 << part));
  const add = (part: number, has: number, shown: number) => {
    const bit = 1 << part;
    if ((weighing.out & ~bit) !== 0) return;
    const fits = weighing.unknownTraits === 0 && (weighing.unknown & ~bit) === 0;
    tallies.partShown[part] = (tallies.partShown[part] ?? 0) | shown;
    if (fits) tallies.partFits[part] = (tallies.partFits[part] ?? 0) | has;
    if (!(ready.parts & bit)) return;
    tallies.withoutPartShown |= bit;
    if (fits) tallies.withoutPartFits |= bit;
  };
  if (ready.wish.near) {
    const shown = weighing.radiiShown();
    add(NEAR_AT, weighing.unknown & NEAR ? 0 : shown, shown);
  }
  const days = slots.days[slot] ?? 0;
  add(DAYS_AT, days, isKnown(DAYS_AT) ? days : ALL_DAYS);
  const times = slots.times[slot] ?? 0;
  add(TIMES_AT, times, isKnown(TIMES_AT) ? times : ALL_TIMES);
  const start = slots.start[slot] ?? 0;
  add(START_AT, start, isKnown(START_AT) ? start : ALL_STARTS);
  const programme = 1 << (index.programme[group] ?? 0);
  add(PROGRAMMES_AT, programme, programme);
  const tongues = ready.tongueBits[tongue] ?? 0;
  const isSpoken = (ready.tongueUnknown[tongue] ?? 0) === 0;
  add(LANGUAGES_AT, tongues, isSpoken ? tongues : allBits(index.languages.length));
  const checked = checkedBits(ready, index.confirmed[group] ?? NEVER_CONFIRMED);
  add(CHECKED_AT, checked, checked);
}

function checkedBits({ checkedFroms }: ReadyWish, day: number): number {
  if (day === NEVER_CONFIRMED) return 0;
  return checkedFroms.reduce((bits, from, at) => (day >= from ? bits | (1 << at) : bits), 0);
}
