import { WAYS } from "@/lib/groups/limits";
import { WISH_PARTS } from "./limits";
import type { ReadyWish } from "./ready-wish";
import type { GroupTallies } from "./tallies";
import { FITS, NEAR, OUT, ROOM, UNKNOWN, WAYS_PART, type Weighing } from "./weighing";

const WAYS_AT = WISH_PARTS.indexOf("ways");

/** Each way by itself, and no way asked for: whether a room must be near depends on it. */
export function countWays(ready: ReadyWish, weighing: Weighing, tallies: GroupTallies): void {
  const elseFits = (weighing.unknown & ~NEAR) === 0 && weighing.unknownTraits === 0;
  for (let way = 0; way < WAYS.length; way += 1) {
    const bit = 1 << way;
    if (weighing.ways & bit) addWay(tallies, bit, bit === ROOM ? weighing.near(bit) : FITS, elseFits);
  }
  if (ready.ways === 0) return;
  const near = weighing.near(0);
  if (near !== OUT) tallies.parts.addWithout(WAYS_PART, elseFits && near === FITS);
}

function addWay(tallies: GroupTallies, bit: number, near: number, elseFits: boolean): void {
  if (near !== OUT) tallies.parts.add(WAYS_AT, elseFits && near !== UNKNOWN ? bit : 0, bit);
}
