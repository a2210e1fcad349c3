import { z } from "zod";

const key = z.string().regex(/^[a-z]+(-[a-z]+)*$/);
const as = z.enum(["profile", "alias"]).default("profile");
const note = z.enum([
  "use-described",
  "overdose-or-death",
  "suicide",
  "self-harm",
  "violence",
  "withdrawal",
  "pregnancy-or-children",
  "sex-work",
]);
const kind = z.enum(["with-you", "thank-you", "proud-of-you", "me-too", "strength"]);
/** `post` 0 is the opening post, 1 the first reply. */
const encouragement = z.strictObject({ post: z.int().min(0), by: key, kind });

/** An invented person. `voice` is a note for whoever writes more of their words; it is never shown. */
export const profileSeedSchema = z.strictObject({
  key,
  name: z.string().regex(/^[a-z]+ [a-z]+$/),
  bio: z.string().max(200),
  voice: z.string().min(10),
  /** Whether their profile stacks their stones: they chose to show them together. */
  cairn: z.boolean().default(false),
});

/** Somebody who shares one milestone under a name of its own and has no profile. `voice` as in a profile's. */
export const passerBySeedSchema = z.strictObject({ key, voice: z.string().min(10) });

export const threadSeedSchema = z.strictObject({
  key,
  board: key,
  by: key,
  as,
  title: z.string().min(3).max(120),
  body: z.string().min(2).max(20_000),
  notes: z.array(note).default([]),
  daysAgo: z.int().min(0).max(400),
  replies: z
    .array(z.strictObject({ by: key, as, body: z.string().min(2).max(8_000), notes: z.array(note).default([]) }))
    .max(200),
  encouragements: z.array(encouragement).default([]),
});

export const storySeedSchema = threadSeedSchema.extend({
  board: z.literal("recovery-stories"),
  stage: z.enum(["early-days", "first-months", "first-year", "years-on", "starting-again", "walking-beside"]),
  themes: z
    .array(
      z.enum(["medication", "family", "work", "prison", "grief", "parenting", "harm-reduction", "faith", "no-faith"]),
    )
    .min(1),
  /** Its author lets search engines find it, so the first page may quote it. */
  searchable: z.boolean().default(false),
});

export const milestoneSeedSchema = z
  .strictObject({
    key,
    by: key,
    as,
    kind: z.enum(["days", "weeks", "months", "years", "first", "coming-back", "helping", "alongside", "own-words"]),
    /** Of a first: which. */
    first: z
      .enum([
        "told-someone",
        "saw-doctor",
        "started-medication",
        "first-night",
        "meeting",
        "naloxone-kit",
        "day-of-work",
        "another",
      ])
      .optional(),
    count: z.int().min(1).nullable(),
    /** The number as it is, where its author chose so. */
    exact: z.boolean().default(false),
    onMedication: z.boolean().default(false),
    words: z.string().max(2000).default(""),
    notes: z.array(note).default([]),
    daysAgo: z.int().min(0).max(400),
    encouragements: z.array(encouragement.omit({ post: true })).default([]),
    place: z.enum(["wall", "board", "both"]).default("wall"),
    /** What others wrote beneath it, and its author back; `daysAfter`: how long after it was shared. */
    replies: z
      .array(z.strictObject({ by: key, body: z.string().min(2).max(600), daysAfter: z.int().min(0) }))
      .default([]),
  })
  .refine(
    (milestone) => ["days", "weeks", "months", "years"].includes(milestone.kind) === (milestone.count !== null),
    "a span of time has a count, anything else has none",
  )
  .refine(
    ({ kind, first }) => (kind === "first") === (first !== undefined),
    "a first says which, and nothing else does",
  );

export type ProfileSeed = z.infer<typeof profileSeedSchema>;
export type PasserBySeed = z.infer<typeof passerBySeedSchema>;
export type ThreadSeed = z.infer<typeof threadSeedSchema>;
export type StorySeed = z.infer<typeof storySeedSchema>;
export type MilestoneSeed = z.infer<typeof milestoneSeedSchema>;
