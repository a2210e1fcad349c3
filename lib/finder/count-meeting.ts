import { isOneBit } from "./bits";
import { countParts } from "./count-parts";
import { countWays } from "./count-ways";
import type { GroupIndex } from "./group-index";
import type { ReadyWish } from "./ready-wish";
import type { GroupTallies } from "./tallies";
import { NEAR, WAYS_PART, type Weighing } from "./weighing";

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
