import type { Tx } from "@/lib/kernel/context";
import { type AskedWords, askedWords } from "./asked-words";
import { LONGEST_SYNONYM, synonyms } from "./synonyms";
import type { Wanted } from "./wanted";

/** A part of a query, as the database reads it: the ways in which it can be met, and what they mean beside what was typed. */
type Part = { readonly without: boolean; readonly ways: readonly string[]; readonly synonyms: readonly string[] };
type WayOf = (text: string) => string;
type Row = { ways: string[] };

/** The synonyms of what a query wants and leaves out, as people write them. */
export type Ties = { readonly wanted: readonly string[]; readonly without: readonly string[] };

/** What a query wants; nothing where none of its words can be looked for. */
export async function readWanted(db: Tx, query: string): Promise<{ wanted: readonly Wanted[]; ties: Ties }> {
  const alternatives = askedWords(query);
  const runs = alternatives.flatMap(runsIn);
  const texts = [...new Set([...synonyms.flat(), ...alternatives.flat().map(({ text }) => text), ...runs])];
  // In one question: what a word is to the index only the database knows.
  const [row] = await db.$queryRaw<Row[]>`
    SELECT array_agg(phraseto_tsquery('public.cairn', search_words(text))::text ORDER BY nth) AS ways
    FROM unnest(${texts}::text[]) WITH ORDINALITY AS asked (text, nth)`;
  const ways = new Map(texts.map((text, nth) => [text, row?.ways[nth] ?? ""]));
  const wayOf: WayOf = (text) => ways.get(text) ?? "";
  const read = alternatives.map((all) => partsOf(all, wayOf)).filter((parts) => parts.some(({ without }) => !without));
  return { wanted: read.map(wantedOf), ties: { wanted: tiesOf(read, false), without: tiesOf(read, true) } };
}

const wantedOf = (parts: readonly Part[]): Wanted => ({
  all: parts.filter(({ without }) => !without).map(({ ways }) => ways),
  without: parts.filter(({ without }) => without).flatMap(({ ways }) => ways),
});

const tiesOf = (read: readonly (readonly Part[])[], without: boolean): string[] => [
  ...new Set(read.flat().flatMap((part) => (part.without === without ? part.synonyms : []))),
];

/** A word that is too small to be looked for is no part. */
function partsOf(asked: readonly AskedWords[], wayOf: WayOf): Part[] {
  const parts: Part[] = [];
  let next = 0;
  while (next < asked.length) {
    const { part, taken } = partAt(asked, next, wayOf);
    if (part) parts.push(part);
    next += taken;
  }
  return parts;
}

/** The longest run of words from here on that is a synonym ('return to use'), or one word. */
function partAt(asked: readonly AskedWords[], at: number, wayOf: WayOf): { part: Part | null; taken: number } {
  for (let taken = LONGEST_SYNONYM; taken > 1; taken -= 1) {
    const run = runOf(asked, at, taken);
    const part = run && partOf({ text: run, quoted: false, without: false }, wayOf);
    if (part && part.synonyms.length > 0) return { part, taken };
  }
  const one = asked[at];
  return { part: one ? partOf(one, wayOf) : null, taken: 1 };
}

/** In quotes a word is meant to the letter. Whoever avoids 'relapse' avoids 'used again' too. */
function partOf({ text, quoted, without }: AskedWords, wayOf: WayOf): Part | null {
  const way = wayOf(text);
  if (way === "") return null;
  const groups = quoted ? [] : synonyms.filter((group) => group.some((one) => wayOf(one) === way));
  const others = groups.flat().filter((one) => wayOf(one) !== way);
  return { without, ways: [...new Set([way, ...others.map(wayOf)])], synonyms: others };
}

const runsIn = (asked: readonly AskedWords[]): string[] =>
  asked.flatMap((_, at) =>
    Array.from({ length: LONGEST_SYNONYM - 1 }, (_none, more) => runOf(asked, at, more + 2)).filter(
      (run) => run !== null,
    ),
  );

function runOf(asked: readonly AskedWords[], at: number, count: number): string | null {
  const run = asked.slice(at, at + count);
  if (run.length < count || run.some(({ quoted, without }) => quoted || without)) return null;
  return run.map(({ text }) => text).join(" ");
}
