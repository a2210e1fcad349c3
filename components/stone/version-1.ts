import type { MilestoneKind } from "@/lib/milestones/limits";

/**
 * Drawing 1: every number that a milestone's stone is drawn from. `drawing: 1` is stored with each stone, so none of these
 * may change once people have stones, nor the order in which chance is asked in body.ts and marks.ts: a test holds what
 * they draw. Another look is another version beside this one, for new stones alone.
 * Lengths are units of the drawing; what is under 1 is a share of the stone's half width or half height.
 */
export type StoneFamily = "pebble" | "loaf" | "slab" | "wedge" | "boulder";
export type StoneMineral = "slate" | "basalt" | "river" | "granite" | "sand" | "rose" | "lime" | "iron" | "serpentine";

/**
 * Shapes. `square`: exponent of the superellipse; `points` on the edge; `tension` of the line through them; `rough`: how
 * far waves take it in and out; `flat`: of the underside, where it lies; `tall`: of its width; `skew`: how far it leans.
 */
export const FAMILIES = {
  pebble: { square: 2.2, points: 10, tension: 1 / 6, rough: 0.026, flat: 0.9, tall: 0.66, skew: 0 },
  loaf: { square: 2.45, points: 10, tension: 1 / 6, rough: 0.042, flat: 0.8, tall: 0.58, skew: 0.06 },
  slab: { square: 3, points: 11, tension: 1 / 8, rough: 0.06, flat: 0.86, tall: 0.43, skew: 0.08 },
  wedge: { square: 2.45, points: 10, tension: 1 / 7, rough: 0.062, flat: 0.82, tall: 0.6, skew: 0.26 },
  boulder: { square: 2.35, points: 11, tension: 1 / 6.6, rough: 0.07, flat: 0.8, tall: 0.7, skew: 0.04 },
} as const;

/** What a stone is made of, and which shapes it may have: one is drawn by chance, so what stands twice comes twice as often. */
export const MADE_OF: Readonly<
  Record<MilestoneKind, { readonly minerals: readonly StoneMineral[]; readonly families: readonly StoneFamily[] }>
> = {
  days: { minerals: ["slate", "basalt", "river"], families: ["pebble", "pebble", "loaf"] },
  weeks: { minerals: ["river", "granite", "sand", "slate"], families: ["pebble", "loaf", "boulder"] },
  months: { minerals: ["sand", "granite", "rose", "lime", "river"], families: ["loaf", "boulder", "slab"] },
  years: { minerals: ["lime", "granite", "iron", "serpentine"], families: ["boulder", "slab", "loaf"] },
  first: { minerals: ["slate", "river", "rose", "iron"], families: ["pebble", "pebble", "loaf"] },
  coming_back: { minerals: ["slate", "basalt", "iron"], families: ["loaf", "boulder", "pebble"] },
  helping: { minerals: ["serpentine", "granite", "river"], families: ["loaf", "slab", "boulder"] },
  alongside: { minerals: ["sand", "rose", "lime"], families: ["loaf", "boulder", "pebble"] },
  own_words: { minerals: ["iron", "rose", "serpentine", "slate"], families: ["wedge", "boulder", "pebble"] },
};

/** Minerals with holes where bubbles were have the coarse grain; the others the fine one. */
export const COARSE: readonly StoneMineral[] = ["basalt", "iron", "lime"];

/** Width of a young stone, and what the years add; how much height varies. */
export const SIZE = { young: 164, years: 44, vary: [0.94, 1.07] } as const;

/** How old a step of the ladder looks, 0 to 1: fast at first, then slower, as stone does; and the age of a moment. */
export const AGE = { oldest: 24, power: 0.5, moment: [0.12, 0.42] } as const;

/** How round time has worn a stone: what it has when young, what age adds, and how much that varies. */
export const WEAR = { young: 0.3, aged: 0.7, vary: [0.8, 1.1] } as const;

/** Layers: one for each few steps climbed, up to `most`; `sag`: how far they hang, of the height; `dip`: how they lean. */
export const LAYERS = { steps: 3, most: 7, mostSmall: 2, sag: 0.14, dip: 0.13, from: -0.5, to: 0.72 } as const;

/** Lichen by age: from when on there is any, how many patches age adds, and from when on they are rings. */
export const LICHEN = {
  from: 0.4,
  patches: 5.4,
  most: 4,
  mostSmall: 1,
  size: [0.66, 1.1],
  grown: 0.5,
  rings: 0.78,
} as const;

/** Years of moss on the shoulder begin here on the ladder: seven years. */
export const MOSS_FROM = 22;
