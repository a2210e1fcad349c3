import { z } from "zod";
import commonJson from "./common-words.json";
import cuesJson from "./cues.json";
import hostsJson from "./hosts.json";
import numbersJson from "./numbers.json";

const words = z.array(z.string().min(1));
const byDigits = z.record(z.string().regex(/^\d+$/), words);

/** Words for digits in one language; `unsure` are other words too, and count only between digits. */
const languageSchema = z.strictObject({
  units: byDigits,
  teens: byDigits,
  tens: byDigits,
  times: byDigits,
  hundreds: byDigits,
  plural: z.array(z.string()),
  joins: words,
  unsure: words,
});

const CUE_KINDS = [
  "phone",
  "room",
  "tricks",
  "halves",
  "help",
  "reference",
  "units",
  "app",
  "perhaps",
  "veiled",
  "named",
  "seek",
] as const;
export type CueKind = (typeof CUE_KINDS)[number];

const cuesSchema = z.strictObject({
  /** Words near which a number or a name is a way to reach somebody, or is not. */
  cues: z.record(z.enum(CUE_KINDS), words),
  /** Small words between a cue and a name; those of them behind which a name comes; words that are no name. */
  links: words,
  naming: words,
  plain: words,
});

const hostsSchema = z.strictObject({
  /** What a bare domain may end with; of these, ordinary words; endings that count only before a path. */
  endings: words,
  wordlike: words,
  afterSlash: words,
  /** Names of mail services that are said without an ending. */
  mailers: words,
  notLocal: words,
  /** Hosts where people find help, by name and by ending, and well-known help numbers beside those of the help page. */
  allowed: words,
  allowedEndings: words,
  allowedNumbers: z.array(z.string().regex(/^\d{5,14}$/)),
});

export const numberLanguages = Object.values(
  z.strictObject({ languages: z.record(z.string(), languageSchema) }).parse(numbersJson).languages,
);
const cues = cuesSchema.parse(cuesJson);
export const cueWords: readonly (readonly [CueKind, readonly string[]])[] = CUE_KINDS.map((kind) => [
  kind,
  cues.cues[kind],
]);
export const nameWords = { links: new Set(cues.links), naming: new Set(cues.naming), plain: new Set(cues.plain) };
/** Words that are written here every day, beside the plain ones and those of rules: nobody's name on a service. */
export const commonWords = words.parse(commonJson);
export const hosts = hostsSchema.parse(hostsJson);
