import { isZone, nextStart, type Rhythm } from "./rhythm";

/** What is known of when a meeting is held: a time, a day of the week alone, or nothing. */
export type SlotKind = "timed" | "day-only" | "open";

function kindOf({ day, minute, zone }: Rhythm): SlotKind {
  if (day === null) return "open";
  return minute === null || !isZone(zone) ? "day-only" : "timed";
}

const keyOf = ({ day, minute, zone, weeks, pauses }: Rhythm): string =>
  [day, minute, zone, weeks, ...pauses.map(({ from, until }) => `${from}/${until}`)].join("|");

/**
 * Times at which meetings are held, each once, with the next instant of each. No difference from UTC is kept: what has
 * passed is asked of the calendar again, so that no change of clocks is missed.
 */
export class Slots {
  readonly rhythms: readonly Rhythm[];
  readonly kinds: readonly SlotKind[];
  /** Milliseconds; infinity where there is no next start, or none that anybody knows. */
  readonly next: Float64Array;
  #soonest = Number.NEGATIVE_INFINITY;

  constructor(rhythms: readonly Rhythm[]) {
    this.rhythms = rhythms;
    this.kinds = rhythms.map(kindOf);
    this.next = new Float64Array(rhythms.length).fill(Number.NEGATIVE_INFINITY);
  }

  /** Brings every slot that has passed to its next instant. Asked before each look: between two starts it costs nothing. */
  advance(now: Date): void {
    const at = now.getTime();
    if (at <= this.#soonest) return;
    let soonest = Number.POSITIVE_INFINITY;
    for (const [slot, rhythm] of this.rhythms.entries()) {
      let next = this.next[slot] ?? 0;
      if (next < at) {
        next = nextStart(rhythm, now) ?? Number.POSITIVE_INFINITY;
        this.next[slot] = next;
      }
      if (next < soonest) soonest = next;
    }
    this.#soonest = soonest;
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
