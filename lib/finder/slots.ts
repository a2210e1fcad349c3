import { setImmediate as immediate } from "node:timers/promises";
import { isZone, nextStart, type Rhythm } from "./rhythm";

/** What is known of when a meeting is held: a time, a day of the week alone, or nothing. */
export const TIMED = 0;
export const DAY_ONLY = 1;
export const BY_APPOINTMENT = 2;

function kindOf({ day, minute, zone }: Rhythm): number {
  if (day === null) return BY_APPOINTMENT;
  return minute === null || !isZone(zone) ? DAY_ONLY : TIMED;
}

/** Slots that are asked of the calendar at once: some milliseconds. */
const AT_ONCE = 200;

const keyOf = ({ day, minute, zone, weeks, pauses }: Rhythm): string =>
  [day, minute, zone, weeks, ...pauses.map(({ from, until }) => `${from}/${until}`)].join("|");

/**
 * Times at which meetings are held, each once, with the next instant of each. No difference from UTC is kept: what has
 * passed is asked of the calendar again, so that no change of clocks is missed.
 */
export class Slots {
  readonly rhythms: readonly Rhythm[];
  readonly kinds: Uint8Array;
  /** 0 is Sunday. */
  readonly days: Int8Array;
  /** Milliseconds; infinity where there is no next start, or none that anybody knows. */
  readonly next: Float64Array;
  #soonest = Number.NEGATIVE_INFINITY;

  constructor(rhythms: readonly Rhythm[]) {
    this.rhythms = rhythms;
    this.kinds = Uint8Array.from(rhythms, kindOf);
    this.days = Int8Array.from(rhythms, ({ day }) => day ?? 0);
    this.next = new Float64Array(rhythms.length).fill(Number.NEGATIVE_INFINITY);
  }

  /** Brings every slot that has passed to its next instant. Asked before each look: between two starts it costs nothing. */
  advance(now: Date): void {
    const at = now.getTime();
    if (at <= this.#soonest) return;
    let soonest = Number.POSITIVE_INFINITY;
    for (let slot = 0; slot < this.next.length; slot += 1) {
      let next = this.next[slot] ?? 0;
      if (next < at) {
        next = this.#ask(slot, now);
        this.next[slot] = next;
      }
      if (next < soonest) soonest = next;
    }
    this.#soonest = soonest;
  }

  /** The same for all slots of a new index, a few at a time, so that others are answered in between. */
  async fill(now: Date): Promise<void> {
    for (let slot = 0; slot < this.next.length; slot += 1) {
      this.next[slot] = this.#ask(slot, now);
      if (slot % AT_ONCE === 0) await immediate();
    }
  }

  #ask(slot: number, now: Date): number {
    const rhythm = this.rhythms[slot];
    return (rhythm && nextStart(rhythm, now)) ?? Number.POSITIVE_INFINITY;
  }
}

/** Finds the slot of a rhythm, or begins it. */
export class SlotBook {
  readonly #places = new Map<string, number>();
  readonly #rhythms: Rhythm[] = [];

  placeOf(rhythm: Rhythm): number {
    const key = keyOf(rhythm);
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.#places.set(key, this.#rhythms.length);
    return this.#rhythms.push(rhythm) - 1;
  }

  slots(): Slots {
    return new Slots(this.#rhythms);
  }
}
