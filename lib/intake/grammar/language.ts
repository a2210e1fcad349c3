import { type LanguageFile, SCOPES, type Scope } from "./schema";

/** The triggers of a scope, by class: those that stand before what they change, and those that stand after. */
export type ScopeTriggers = { readonly scope: Scope; readonly before: number; readonly after: number };

/**
 * What stands between the words of phrases and around them. Of one language each: the Spanish 'no' says nothing about
 * an English cry beside it.
 */
export type Language = {
  readonly fillers: ReadonlySet<string>;
  readonly scopes: readonly ScopeTriggers[];
  /** The classes of what turns what follows: 'not', 'used to'. */
  readonly turns: readonly number[];
  /** The class of words that no scope reaches across. */
  readonly ends: number;
};

type Adding = (name: string, entries: readonly string[]) => number;

/** `add` numbers a class of these words. */
export function languageOf(files: readonly LanguageFile[], add: Adding): Language {
  const scopes = SCOPES.map((scope): ScopeTriggers => {
    const side = (of: "before" | "after") =>
      add(
        `scope ${scope} ${of}`,
        files.flatMap((file) => file.scopes[scope]?.[of] ?? []),
      );
    return { scope, before: side("before"), after: side("after") };
  });
  return {
    fillers: new Set(files.flatMap((file) => file.fillers)),
    scopes,
    turns: scopes.filter(({ scope }) => scope === "negation" || scope === "past").map(({ before }) => before),
    ends: add(
      "ends",
      files.flatMap((file) => file.ends),
    ),
  };
}
