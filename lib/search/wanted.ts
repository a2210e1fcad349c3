/**
 * What a query wants, read by the database: its alternatives, each with all that must be there and what must not. Every
 * part can be met in several ways, the word itself and its synonyms; a way is a word or a phrase in PostgreSQL's writing.
 */
export type Wanted = {
  readonly all: readonly (readonly string[])[];
  readonly without: readonly string[];
};

const LEXEME = /'(?:''|\\.|[^'\\])*'/g;

/** The words of a way, as the index knows them. */
export const lexemesOf = (way: string): string[] => [...way.matchAll(LEXEME)].map(([lexeme]) => lexeme);

const anyOf = (ways: readonly string[]): string => `( ${ways.join(" | ")} )`;
const together = (parts: readonly string[]): string => parts.join(" & ");
const either = (alternatives: readonly string[]): string => alternatives.map((one) => `( ${one} )`).join(" | ");
const without = (way: string): string => `!( ${way} )`;

/** As it is asked. */
export const exactly = (wanted: readonly Wanted[]): string =>
  either(wanted.map((one) => together([...one.all.map(anyOf), ...one.without.map(without)])));

/** The same without what is left out: ts_rank would take a word to leave out for one that ought to be there. */
export const onlyWanted = (wanted: readonly Wanted[]): string =>
  either(wanted.map(({ all }) => together(all.map(anyOf))));

/**
 * What the index can tell of it without reading the posts: a phrase becomes its words. A phrase to leave out is not
 * told, since who wrote its words apart is not to be left out.
 */
export const loosely = (wanted: readonly Wanted[]): string =>
  either(
    wanted.map((one) =>
      together([
        ...one.all.map((ways) => anyOf(ways.map((way) => `( ${together(lexemesOf(way))} )`))),
        ...one.without.filter((way) => lexemesOf(way).length === 1).map(without),
      ]),
    ),
  );
