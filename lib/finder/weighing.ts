import { WAYS, type Way } from "@/lib/groups/limits";
import { distanceKm } from "@/lib/places/distance";
import { allBits, bitsIn } from "./bits";
import { farBeyond } from "./distance";
import { type GroupIndex, NEVER_CONFIRMED } from "./group-index";
import { RADII } from "./limits";
import type { ReadyWish } from "./ready-wish";
import { NOT_HELD } from "./slot-offers";
import { partBit } from "./wish";

export const NEAR = partBit("near");
export const WAYS_PART = partBit("ways");
export const PROGRAMMES_PART = partBit("programmes");
export const CHECKED = partBit("checked");
export const ROOM = bitsIn<Way>(WAYS, ["room"]);
export const FROM_ANYWHERE = bitsIn<Way>(WAYS, ["screen", "phone"]);
const ALL_RADII = allBits(RADII.length);
const FARTHEST = Math.max(...RADII);

/** Whether something fits: it does, nobody knows, or it does not. */
export const FITS = 0;
export const UNKNOWN = 1;
export const OUT = 2;
export type Fitting = typeof FITS | typeof UNKNOWN | typeof OUT;

/**
 * Weighs one meeting after another against a wish. Its fields are about the group and meeting read last: a pass over
 * all makes no object for each.
 */
export class Weighing {
  readonly #index: GroupIndex;
  readonly #ready: ReadyWish;
  readonly #isFar: ((lat: number, lng: number) => boolean) | null;
  /** Kilometres to the group's room: infinite when it is beyond all radii, not a number where it has no point. */
  km = Number.NaN;
  /** Radii within which it lies: bits of RADII. */
  radii = 0;
  #groupOut = 0;

  /** What does not fit, and what is not known: bits of WISH_PARTS (and NOT_HELD) and of TRAITS. */
  out = 0;
  unknown = 0;
  outTraits = 0;
  unknownTraits = 0;
  ways = 0;

  constructor(index: GroupIndex, ready: ReadyWish) {
    this.#index = index;
    this.#ready = ready;
    const { near } = ready.wish;
    this.#isFar = near && farBeyond(near, Math.max(FARTHEST, near.km));
  }

  /** False when so much speaks against the group that nothing about it is counted. */
  readGroup(group: number): boolean {
    const { programme, confirmed, lat, lng } = this.#index;
    const { programmes, checkedFrom, wish } = this.#ready;
    const day = confirmed[group] ?? NEVER_CONFIRMED;
    const isOther = programmes !== 0 && !(programmes & (1 << (programme[group] ?? 0)));
    const isStale = wish.checkedWithin !== null && (day === NEVER_CONFIRMED || day < checkedFrom);
    if (isOther && isStale) return false;
    this.#groupOut = (isOther ? PROGRAMMES_PART : 0) | (isStale ? CHECKED : 0);
    if (wish.near && this.#isFar) {
      const north = lat[group] ?? Number.NaN;
      const east = lng[group] ?? Number.NaN;
      const isFar = this.#isFar(north, east);
      this.km = isFar ? Number.POSITIVE_INFINITY : distanceKm(wish.near, { lat: north, lng: east });
      this.radii = 0;
      // Then every meeting is too far, for whatever choice, and something else is against it.
      if (isFar) return this.#groupOut === 0 || (this.#ready.ways & FROM_ANYWHERE) !== 0;
      for (let place = 0; place < RADII.length; place += 1)
        if (this.km <= (RADII[place] ?? 0)) this.radii |= 1 << place;
    }
    return true;
  }

  readMeeting(meeting: number): void {
    const { slot, tongue, ways, yes, no } = this.#index;
    const ready = this.#ready;
    const at = slot[meeting] ?? 0;
    const spoken = tongue[meeting] ?? 0;
    const has = yes[meeting] ?? 0;
    const lacks = no[meeting] ?? 0;
    this.ways = ways[meeting] ?? 0;
    const near = this.near(ready.ways);
    const isAnotherWay = ready.ways !== 0 && !(this.ways & ready.ways);
    this.out =
      this.#groupOut |
      (ready.slots.out[at] ?? NOT_HELD) |
      (ready.tongueOut[spoken] ?? 0) |
      (isAnotherWay ? WAYS_PART : 0) |
      (near === OUT ? NEAR : 0);
    const unknown = (ready.slots.unknown[at] ?? 0) | (ready.tongueUnknown[spoken] ?? 0);
    this.unknown = (unknown & ready.parts) | (near === UNKNOWN ? NEAR : 0);
    this.outTraits = (ready.yes & lacks) | (ready.no & has);
    this.unknownTraits = ready.traits & ~(has | lacks);
  }

  /** Whether it is near enough, were these ways asked for (bits of WAYS; none: a room, since a place was said). */
  near(asked: number): Fitting {
    if (!this.#ready.wish.near || this.ways & asked & FROM_ANYWHERE) return FITS;
    if (!(this.ways & ROOM)) return OUT;
    if (Number.isNaN(this.km)) return UNKNOWN;
    return this.km <= this.#ready.wish.near.km ? FITS : OUT;
  }

  /** Radii within which it would be near enough: bits of RADII; all where that is not known. */
  radiiShown(): number {
    if (this.ways & this.#ready.ways & FROM_ANYWHERE) return ALL_RADII;
    if (!(this.ways & ROOM)) return 0;
    return Number.isNaN(this.km) ? ALL_RADII : this.radii;
  }

  /** Kilometres by which it is sorted: none where it is joined from anywhere, or no place was asked for. */
  sortKm(): number {
    const roomMeant = (this.#ready.ways || ROOM) & this.ways & ROOM;
    return this.#ready.wish.near && roomMeant && !Number.isNaN(this.km) ? this.km : Number.POSITIVE_INFINITY;
  }
}
