import json from "./boards.json";
import { type BoardSeed, boardSeedsSchema } from "./schema";

/** The boards of a new community, in the order in which they are shown. */
export const boardSeeds: readonly BoardSeed[] = boardSeedsSchema.parse(json);
