import { z } from "zod";

/**
 * What the process that reads one source is told, over its first stream: an address with a password is seen by others as
 * an argument, and is handed on as a part of the environment.
 */
export const refreshOrder = z.strictObject({
  databaseUrl: z.string(),
  sourceId: z.string(),
  now: z.iso.datetime(),
  dry: z.boolean(),
  /** The digest of a difference that a volunteer looked at, in hex. */
  accept: z.string().optional(),
});
export type RefreshOrder = z.infer<typeof refreshOrder>;

/** What it says at its end. */
export const refreshDone = z.strictObject({ outcome: z.enum(["dry", "changed", "unchanged", "look", "failed"]) });
export type RefreshDone = z.infer<typeof refreshDone>;
