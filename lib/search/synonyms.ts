import { z } from "zod";
import json from "./synonyms.json";

/**
 * Words of recovery that mean so much the same that whoever looks for one of them looks for all. Read by people before
 * they are added: no word that is often something else ('meth', 'oat', 'gear'), and none that only its capitals or a
 * sentence tell apart. Inflections need not be named.
 */
export const synonyms: readonly (readonly string[])[] = z.array(z.array(z.string().min(2)).min(2)).parse(json);

/** A synonym has so many words at most: no longer run of a query need be compared. */
export const LONGEST_SYNONYM = Math.max(...synonyms.flat().map((one) => one.split(" ").length));
