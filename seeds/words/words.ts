import alias from "./alias.json";
import label from "./label.json";
import profile from "./profile.json";
import { type WordPair, wordPairSchema } from "./schema";

/** Lasting names: a manner and a creature or a landscape ('steadfast heron'). */
export const profileWords: WordPair = wordPairSchema.parse(profile);

/** Names for one thread: a kindness and a thing of the house ('neighbourly lantern'). */
export const aliasWords: WordPair = wordPairSchema.parse(alias);

/** Labels that tell threads apart without saying what they are about: a colour and a plant ('amber willow'). */
export const labelWords: WordPair = wordPairSchema.parse(label);
