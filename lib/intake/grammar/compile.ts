import { type Lexicon, lexiconOf } from "@/lib/intake/reading/lexicon";
import { type Step, stepsOf, wordsIn } from "./phrase";
import { type LanguageFile, type Rule, SCOPES, type Scope } from "./schema";
import { ClassTrie, type Trie } from "./trie";

/** A phrase whose steps are numbers of word classes, or gaps. `key` is the step by which it is looked up. */
export type Phrase = {
  /** Null for an idiom. */
  readonly rule: Rule | null;
  readonly steps: readonly PhraseStep[];
  /** The classes of all steps that are not optional. */
  readonly needs: readonly number[];
  readonly key: number;
};
export type PhraseStep = { readonly gap: number } | { readonly of: number; readonly optional: boolean };

/** The triggers of a scope, by class: those that stand before what they change, and those that stand after. */
export type ScopeTriggers = { readonly scope: Scope; readonly before: number; readonly after: number };

export type Grammar = {
  readonly trie: Trie;
  /** How many classes there are; each has a number below it. */
  readonly classes: number;
  readonly fillers: ReadonlySet<string>;
  readonly scopes: readonly ScopeTriggers[];
  /** The classes of what turns what follows: 'not', 'used to'. */
  readonly turns: readonly number[];
  /** The class of words that no scope reaches across. */
  readonly ends: number;
  readonly rules: readonly Rule[];
  readonly lexicon: Lexicon;
};

/**
 * Makes one grammar of all languages; each is the files of its folder. Throws where a file speaks of a class that is
 * not there, or a phrase has nothing but common words to be looked up by.
 */
export function compile(languages: readonly (readonly LanguageFile[])[]): Grammar {
  const words = new ClassTrie();
  const scopes: ScopeTriggers[] = [];
  const all = languages.flat();
  const common = new Set(all.flatMap((file) => file.fillers));
  for (const [number, files] of languages.entries()) {
    const classes = new Map(files.flatMap((file) => Object.entries(file.classes)));
    for (const name of files.flatMap((file) => file.common))
      for (const word of (classes.get(name) ?? []).flatMap(wordsIn)) common.add(word);
    const said: { readonly text: string; readonly rule: Rule | null }[] = [
      ...files.flatMap((file) => file.idioms.map((text) => ({ text, rule: null }))),
      ...files.flatMap((file) => file.rules.flatMap((rule) => rule.phrases.map((text) => ({ text, rule })))),
    ];
    const read = said.map((one) => ({ ...one, read: stepsOf(one.text, classes) }));
    const uses = usesOf(read.flatMap((one) => one.read));
    for (const { text, rule, read: all } of read) {
      const key = keyOf(all, common, uses);
      const steps = all.map(
        (step): PhraseStep =>
          "gap" in step ? step : { of: words.add(`${number} ${step.name}`, step.options), optional: step.optional },
      );
      const found = steps[key];
      const needs = steps.flatMap((step) => ("gap" in step || step.optional ? [] : [step.of]));
      if (found === undefined || "gap" in found) throw new Error(`nothing but common words: ${text}`);
      for (const node of words.nodesOf(found.of))
        (rule === null ? node.idioms : node.phrases).push({ rule, steps, needs, key });
    }
    for (const file of files) {
      for (const scope of SCOPES) {
        const { before = [], after = [] } = file.scopes[scope] ?? {};
        const add = (side: string, entries: readonly string[]) =>
          words.add(`${number} ${scope} ${side}`, entries.map(wordsIn));
        scopes.push({ scope, before: add("before", before), after: add("after", after) });
      }
    }
  }
  const ends = words.add("ends", all.flatMap((file) => file.ends).map(wordsIn));
  return {
    trie: words.trie,
    classes: words.size,
    fillers: new Set(all.flatMap((file) => file.fillers)),
    scopes,
    turns: scopes.filter(({ scope }) => scope === "negation" || scope === "past").map(({ before }) => before),
    ends,
    rules: all.flatMap((file) => file.rules),
    lexicon: lexiconOf(
      words.vocabulary,
      common,
      all.flatMap((file) => file.fuzzy),
    ),
  };
}

/** In how many steps of all phrases a word stands: a word that is in many is in many texts too. */
function usesOf(steps: readonly Step[]): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const step of steps)
    if (!("gap" in step)) for (const word of step.options.flat()) uses.set(word, (uses.get(word) ?? 0) + 1);
  return uses;
}

/** The step by which a phrase is looked up: the one whose words are rarest. -1 where all are common. */
function keyOf(steps: readonly Step[], common: ReadonlySet<string>, uses: ReadonlyMap<string, number>): number {
  const countOf = (word: string) => uses.get(word) ?? 0;
  const costs = steps.map((step) =>
    "gap" in step || step.optional || step.options.every((option) => option.every((word) => common.has(word)))
      ? Number.POSITIVE_INFINITY
      : Math.max(...step.options.map((option) => Math.min(...option.map(countOf)))),
  );
  const least = Math.min(...costs);
  return least === Number.POSITIVE_INFINITY ? -1 : costs.indexOf(least);
}
