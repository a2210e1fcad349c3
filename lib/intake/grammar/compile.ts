import { type Lexicon, lexiconOf } from "@/lib/intake/reading/lexicon";
import { stepsOf, wordsIn } from "./phrase";
import { type LanguageFile, type Rule, SCOPES, type Scope } from "./schema";

/** A phrase whose steps are numbers of word classes, or gaps. `key` is the step by which it is looked up. */
export type Phrase = {
  /** Null for an idiom. */
  readonly rule: Rule | null;
  readonly steps: readonly PhraseStep[];
  readonly key: number;
};
export type PhraseStep = { readonly gap: number } | { readonly of: number; readonly optional: boolean };

/** All word sequences of all classes; `of` are the classes of which one ends here. */
export type Trie = { readonly next: Map<string, Trie>; readonly of: number[] };

/** The triggers of a scope, by class: those that stand before what they change, and those that stand after. */
export type ScopeTriggers = { readonly scope: Scope; readonly before: number; readonly after: number };

export type Grammar = {
  readonly trie: Trie;
  /** Of rules, by the class of their key step. */
  readonly phrases: ReadonlyMap<number, readonly Phrase[]>;
  /** Of what sounds alike and means something else, in the same way. */
  readonly idioms: ReadonlyMap<number, readonly Phrase[]>;
  readonly fillers: ReadonlySet<string>;
  readonly scopes: readonly ScopeTriggers[];
  /** The classes of what turns what follows: 'not', 'used to'. */
  readonly turns: ReadonlySet<number>;
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
  const phrases = new Map<number, Phrase[]>();
  const idioms = new Map<number, Phrase[]>();
  const scopes: ScopeTriggers[] = [];
  const all = languages.flat();
  const common = new Set(all.flatMap((file) => file.fillers));
  for (const [number, files] of languages.entries()) {
    const classes = new Map(files.flatMap((file) => Object.entries(file.classes)));
    for (const name of files.flatMap((file) => file.common))
      for (const word of (classes.get(name) ?? []).flatMap(wordsIn)) common.add(word);
    const add = (text: string, rule: Rule | null) => {
      const read = stepsOf(text, classes);
      const key = read.findIndex(
        (step) =>
          !("gap" in step || step.optional) &&
          !step.options.every((option) => option.every((word) => common.has(word))),
      );
      const steps = read.map(
        (step): PhraseStep =>
          "gap" in step ? step : { of: words.add(`${number} ${step.name}`, step.options), optional: step.optional },
      );
      const found = steps[key];
      if (found === undefined || "gap" in found) throw new Error(`nothing but common words: ${text}`);
      const kept = rule === null ? idioms : phrases;
      kept.set(found.of, [...(kept.get(found.of) ?? []), { rule, steps, key }]);
    };
    for (const file of files) {
      for (const scope of SCOPES) {
        const { before = [], after = [] } = file.scopes[scope] ?? {};
        const add = (side: string, entries: readonly string[]) =>
          words.add(`${number} ${scope} ${side}`, entries.map(wordsIn));
        scopes.push({ scope, before: add("before", before), after: add("after", after) });
      }
      for (const idiom of file.idioms) add(idiom, null);
      for (const rule of file.rules) for (const phrase of rule.phrases) add(phrase, rule);
    }
  }
  return {
    trie: words.trie,
    phrases,
    idioms,
    fillers: new Set(all.flatMap((file) => file.fillers)),
    scopes,
    turns: new Set(scopes.filter(({ scope }) => scope === "negation" || scope === "past").map(({ before }) => before)),
    ends: words.add("ends", all.flatMap((file) => file.ends).map(wordsIn)),
    rules: all.flatMap((file) => file.rules),
    lexicon: lexiconOf(
      words.vocabulary,
      common,
      all.flatMap((file) => file.fuzzy),
    ),
  };
}

class ClassTrie {
  readonly trie: Trie = { next: new Map(), of: [] };
  readonly vocabulary = new Set<string>();
  readonly #numbers = new Map<string, number>();

  /** The number of a class; its words are added when it is new. Classes of one name hold the same words. */
  add(name: string, options: readonly (readonly string[])[]): number {
    const known = this.#numbers.get(name);
    const number = known ?? this.#numbers.size;
    this.#numbers.set(name, number);
    for (const option of options) this.#grow(option, number);
    return number;
  }

  #grow(option: readonly string[], number: number): void {
    let node = this.trie;
    for (const word of option) {
      this.vocabulary.add(word);
      const next: Trie = node.next.get(word) ?? { next: new Map(), of: [] };
      node.next.set(word, next);
      node = next;
    }
    if (!node.of.includes(number)) node.of.push(number);
  }
}
