/** In the order in which they are always shown: never by count, so that nothing is ranked. */
export const ENCOURAGEMENT_KINDS = ["with_you", "thank_you", "proud_of_you", "me_too", "strength"] as const;
export type EncouragementKind = (typeof ENCOURAGEMENT_KINDS)[number];

export const SUBJECTS = ["post", "milestone"] as const;
export type EncouragedKind = (typeof SUBJECTS)[number];

/** What one post or milestone shows: how many of each kind, and which are the viewer's own. */
export type Encouragements = {
  readonly counts: Readonly<Record<EncouragementKind, number>>;
  readonly mine: readonly EncouragementKind[];
};

export const NO_ENCOURAGEMENTS: Encouragements = {
  counts: { with_you: 0, thank_you: 0, proud_of_you: 0, me_too: 0, strength: 0 },
  mine: [],
};

/** How many kind words in all. */
export const totalOf = (given: Encouragements | undefined): number =>
  Object.values(given?.counts ?? {}).reduce((sum, count) => sum + count, 0);
