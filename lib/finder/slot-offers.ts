import { DAYS } from "@/lib/groups/limits";
import { hours, minutes } from "@/lib/kernel/time";
import { allBits, bitsIn } from "./bits";
import { DAY_PARTS, NIGHT_ENDS, SOON_HOURS, START_WISHES, TIMES_OF_DAY } from "./limits";
import { timeOfDay } from "./local-time";
import { DAY_ONLY, type Slots, TIMED } from "./slots";
import type { GroupWish } from "./wish";
import { partBit } from "./wish";
import { minuteOf, weekdayOf, zoneClock } from "./zone-clock";

/**
 * What each slot offers whoever looks: bits of DAYS, TIMES_OF_DAY and START_WISHES, and which of the parts `days`,
 * `times` and `start` are not known or do not fit the wish (bits of WISH_PARTS; all parts are unknown or not whether
 * they are wished for or not, while only what is wished for can fail to fit).
 */
export type SlotOffers = {
  readonly days: Uint8Array;
  readonly times: Uint8Array;
  readonly start: Uint8Array;
  readonly unknown: Uint8Array;
  readonly out: Uint16Array;
};

/** Above the bits of all parts: it is not held any more, and so fits no wish at all. */
export const NOT_HELD = 1 << 15;

const [DAYS_PART, TIMES_PART, START_PART] = [partBit("days"), partBit("times"), partBit("start")];
const DAY = hours(24);
/** For each minute of a day the bit of its part. */
const TIME_BITS = Uint8Array.from({ length: 24 * 60 }, (_, minute) => bitsIn(TIMES_OF_DAY, [timeOfDay(minute)]));

/** Until when a night lasts that is meant by 'tonight', and from when on, as the reader's clocks count (milliseconds). */
function tonightOf(wallNow: number): { readonly from: number; readonly until: number } {
  const midnight = wallNow - (((wallNow % DAY) + DAY) % DAY);
  const night = minuteOf(wallNow) < NIGHT_ENDS ? midnight - DAY : midnight;
  return { from: night + minutes(DAY_PARTS.evening), until: night + DAY + minutes(NIGHT_ENDS) };
}

/** Reads all slots once for one wish. They must have been brought up to `now`. */
export function slotOffers(slots: Slots, wish: GroupWish, now: Date): SlotOffers {
  const size = slots.next.length;
  const offers: SlotOffers = {
    days: new Uint8Array(size),
    times: new Uint8Array(size),
    start: new Uint8Array(size),
    unknown: new Uint8Array(size),
    out: new Uint16Array(size),
  };
  const clock = zoneClock(wish.zone, now);
  const wallNow = clock.wall(now.getTime());
  const tonight = tonightOf(wallNow);
  const soonUntil = now.getTime() + hours(SOON_HOURS);
  const soonBit = bitsIn(START_WISHES, ["soon"]);
  const tonightBit = bitsIn(START_WISHES, ["tonight"]);
  const wished = {
    days: bitsIn(DAYS, wish.days) || allBits(DAYS.length),
    times: bitsIn(TIMES_OF_DAY, wish.times) || allBits(TIMES_OF_DAY.length),
    start: wish.start === null ? null : bitsIn(START_WISHES, [wish.start]),
  };
  for (let slot = 0; slot < size; slot += 1) {
    const next = slots.next[slot] ?? 0;
    const kind = slots.kinds[slot];
    const day = slots.days[slot] ?? 0;
    let days = 0;
    let times = 0;
    let start = 0;
    let unknown = 0;
    if (kind === TIMED && next !== Number.POSITIVE_INFINITY) {
      const wall = clock.wall(next);
      days = 1 << weekdayOf(wall);
      times = TIME_BITS[minuteOf(wall)] ?? 0;
      if (next <= soonUntil) start |= soonBit;
      if (wall >= tonight.from && wall < tonight.until) start |= tonightBit;
    } else if (kind === DAY_ONLY) {
      days = 1 << day;
      unknown = weekdayOf(wallNow) === day ? TIMES_PART | START_PART : TIMES_PART;
    } else unknown = DAYS_PART | TIMES_PART | START_PART;
    let out = kind === TIMED && next === Number.POSITIVE_INFINITY ? NOT_HELD : 0;
    if (!(unknown & DAYS_PART) && !(days & wished.days)) out |= DAYS_PART;
    if (!(unknown & TIMES_PART) && !(times & wished.times)) out |= TIMES_PART;
    if (!(unknown & START_PART) && wished.start !== null && !(start & wished.start)) out |= START_PART;
    offers.days[slot] = days;
    offers.times[slot] = times;
    offers.start[slot] = start;
    offers.unknown[slot] = unknown;
    offers.out[slot] = out;
  }
  return offers;
}
