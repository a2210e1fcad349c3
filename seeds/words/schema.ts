import { z } from "zod";

const word = z.string().regex(/^[a-z]{2,14}$/);

/** Two columns of words; a name is one of each, in this order. Every word is its own, nowhere used twice. */
export const wordPairSchema = z.strictObject({
  first: z.array(word).min(128),
  second: z.array(word).min(128),
});

export type WordPair = z.infer<typeof wordPairSchema>;
