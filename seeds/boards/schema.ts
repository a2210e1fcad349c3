import { z } from "zod";

/** A board as it is first laid out. The slug is a key for people who edit this file, never an address. */
export const boardSeedSchema = z.strictObject({
  slug: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  name: z.string().min(3).max(40),
  line: z.string().min(10).max(120),
  purpose: z.string().min(80).max(600),
  groundRules: z.array(z.string().min(10).max(200)).min(3).max(5),
  order: z.int().min(1),
  stories: z.boolean(),
  /** Of the threads beneath stones: nothing else is opened there. */
  stones: z.boolean().default(false),
});

export const boardSeedsSchema = z.array(boardSeedSchema).length(13);

export type BoardSeed = z.infer<typeof boardSeedSchema>;
