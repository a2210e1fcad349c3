import { z } from "zod";
import { PROGRAMMES } from "@/lib/groups/limits";
import { FEED_FAILURES, LOOK_REASONS } from "./refusals";

const kind = z.enum(["meeting_guide", "bmlt"]).nullable();

/** What the process that tries a list is told. `kind` null: by its first record. */
export const tryOrder = z.strictObject({
  databaseUrl: z.string(),
  now: z.iso.datetime(),
  address: z.string(),
  kind,
  programme: z.enum(PROGRAMMES),
  zone: z.string(),
});
export type TryOrder = z.infer<typeof tryOrder>;
/** A list that may become a source. */
export type ListCandidate = Omit<TryOrder, "databaseUrl" | "now">;

const count = z.number().int().min(0);
/** What a list would bring. `added`: meetings. `refusals`: as of a run. */
export const triedList = z.strictObject({
  outcome: z.enum(["dry", "failed"]),
  kind,
  why: z.enum([...FEED_FAILURES, ...LOOK_REASONS]).nullable(),
  read: count,
  added: count,
  refused: count,
  refusals: z.array(z.string()),
});
export type TriedList = z.infer<typeof triedList>;

/** A list of which nothing is known but why it could not be read. */
export const failedTrial = (why: TriedList["why"]): TriedList => ({
  ...{ outcome: "failed", kind: null, why, read: 0, added: 0, refused: 0, refusals: [] },
});
