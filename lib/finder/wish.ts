import type { Day, Programme, Way } from "@/lib/groups/limits";
import type { Trait } from "@/lib/groups/traits";
import type { GeoPoint } from "@/lib/places/distance";
import { type StartWish, type TimeOfDay, WISH_PARTS } from "./limits";

/**
 * What somebody looks for. Of several in one list any will do; of traits all are wanted. Empty or null: does not matter.
 */
export type GroupWish = {
  /**
   * For rooms alone: a screen or telephone reaches everywhere. With a place and no way asked for, a room near it is
   * meant; with `ways` given, whatever can be joined by one of the others fits from anywhere.
   */
  readonly near: (GeoPoint & { readonly km: number }) | null;
  /** IANA; the reader's: days and times are meant on its clock. */
  readonly zone: string;
  readonly ways: readonly Way[];
  readonly days: readonly Day[];
  readonly times: readonly TimeOfDay[];
  readonly start: StartWish | null;
  readonly programmes: readonly Programme[];
  readonly yes: readonly Trait[];
  readonly no: readonly Trait[];
  /** ISO 639. */
  readonly languages: readonly string[];
  /** Listed, or checked by a volunteer, within so many days. That it was not is known, not unknown. */
  readonly checkedWithin: number | null;
};

export type PlainWishPart = (typeof WISH_PARTS)[number];
/** One thing that is wished for, by itself. */
export type WishPart = PlainWishPart | Trait;

export const partBit = (part: PlainWishPart): number => 1 << WISH_PARTS.indexOf(part);

/** Nothing in particular, on the clock of a zone. */
export const anyGroup = (zone: string): GroupWish => ({
  near: null,
  zone,
  ways: [],
  days: [],
  times: [],
  start: null,
  programmes: [],
  yes: [],
  no: [],
  languages: [],
  checkedWithin: null,
});

/** What is asked for, part by part: the bits of WISH_PARTS. */
export function askedParts(wish: GroupWish): number {
  const asked: Readonly<Record<PlainWishPart, boolean>> = {
    near: wish.near !== null,
    ways: wish.ways.length > 0,
    days: wish.days.length > 0,
    times: wish.times.length > 0,
    start: wish.start !== null,
    programmes: wish.programmes.length > 0,
    languages: wish.languages.length > 0,
    checked: wish.checkedWithin !== null,
  };
  return WISH_PARTS.reduce((bits, part) => (asked[part] ? bits | partBit(part) : bits), 0);
}
