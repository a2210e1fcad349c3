import { PROGRAMMES, WAYS } from "@/lib/groups/limits";
import { bitsOf } from "@/lib/groups/traits";
import { days } from "@/lib/kernel/time";
import { bitsIn } from "./bits";
import { type GroupIndex, NEVER_CONFIRMED } from "./group-index";
import { CHECKED_WITHIN } from "./limits";
import { type SlotOffers, slotOffers } from "./slot-offers";
import { askedParts, type GroupWish, partBit } from "./wish";

/** A wish as numbers, for one pass over one index. */
export type ReadyWish = {
  readonly wish: GroupWish;
  /** Bits of WISH_PARTS. */
  readonly parts: number;
  /** Bits of TRAITS. */
  readonly traits: number;
  readonly yes: number;
  readonly no: number;
  /** Bits of WAYS and PROGRAMMES; none where any will do. */
  readonly ways: number;
  readonly programmes: number;
  readonly slots: SlotOffers;
  /** Of each set of languages: which of the index's languages it holds, as bits. */
  readonly tongueBits: Int32Array;
  /** Of each set: bits of WISH_PARTS, where it is empty and where none of it is wished for. */
  readonly tongueUnknown: Uint8Array;
  readonly tongueOut: Uint8Array;
  /** The first day, counted since 1970, that is recent enough for the wish, and for each of CHECKED_WITHIN. */
  readonly checkedFrom: number;
  readonly checkedFroms: readonly number[];
};

const dayNumber = (now: Date): number => Math.floor(now.getTime() / days(1));

/** Makes a wish ready. The index is brought up to `now` first. */
export function readyWish(index: GroupIndex, wish: GroupWish, now: Date): ReadyWish {
  index.slots.advance(now);
  const today = dayNumber(now);
  const { languages } = index;
  const languagesPart = partBit("languages");
  const isOut = (codes: readonly string[]) =>
    wish.languages.length > 0 && codes.length > 0 && !codes.some((code) => wish.languages.includes(code));
  return {
    wish,
    parts: askedParts(wish),
    traits: bitsOf([...wish.yes, ...wish.no]),
    yes: bitsOf(wish.yes),
    no: bitsOf(wish.no),
    ways: bitsIn(WAYS, wish.ways),
    programmes: bitsIn(PROGRAMMES, wish.programmes),
    slots: slotOffers(index.slots, wish, now),
    tongueBits: Int32Array.from(index.tongues, (codes) => bitsIn(languages, codes)),
    tongueUnknown: Uint8Array.from(index.tongues, (codes) => (codes.length === 0 ? languagesPart : 0)),
    tongueOut: Uint8Array.from(index.tongues, (codes) => (isOut(codes) ? languagesPart : 0)),
    checkedFrom: wish.checkedWithin === null ? Number.NEGATIVE_INFINITY : today - wish.checkedWithin,
    checkedFroms: CHECKED_WITHIN.map((within) => today - within),
  };
}

/** Within which of CHECKED_WITHIN a group was confirmed, as bits. */
export function checkedBits(froms: readonly number[], day: number): number {
  if (day === NEVER_CONFIRMED) return 0;
  let bits = 0;
  for (let at = 0; at < froms.length; at += 1) if (day >= (froms[at] ?? 0)) bits |= 1 << at;
  return bits;
}
