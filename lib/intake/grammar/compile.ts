import { type Lexicon, lexiconOf } from "@/lib/intake/reading/lexicon";
import { type Step, stepsOf, wordsIn } from "./phrase";
import { KINDS, type LanguageFile, type Rule, type RuleKind, SCOPES, type Scope } from "./schema";
import { ClassTrie, type Trie } from "./trie";

/** A phrase whose steps are numbers of word classes, or gaps. `key` is the step by which it is looked up. */
export type Phrase = {
  /** Null for an idiom. */
  readonly rule: Rule | null;
  /** Of an idiom: the kind that it silences; null for all. */
  readonly kind: RuleKind | null;
  readonly steps: readonly PhraseStep[];
  readonly key: number;
  /** The classes without which it stands nowhere. */
  readonly needs: readonly number[];
};
export type PhraseStep = Exclude<Step, { readonly name: string }> | { readonly of: number; readonly optional: boolean };

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
    const add = (text: string, rule: Rule | null, kind: RuleKind | null = null) => {
      const read = stepsOf(text, classes);
      const isRare = (step: Step, every: boolean): boolean => {
        if (!("options" in step) || step.optional) return false;
        const rare = step.options.map((option) => option.some((word) => !common.has(word)));
        return every ? !rare.includes(false) : rare.includes(true);
      };
      const rarest = read.findIndex((step) => isRare(step, true));
      const key = rarest === -1 ? read.findIndex((step) => isRare(step, false)) : rarest;
      const steps = read.map(
        (step): PhraseStep =>
          "options" in step ? { of: words.add(`${number} ${step.name}`, step.options), optional: step.optional } : step,
      );
      const needs = steps.flatMap((step) => ("of" in step && !step.optional ? [step.of] : []));
      const found = steps[key];
      if (found === undefined || !("of" in found)) throw new Error(`nothing but common words: ${text}`);
      const kept = rule === null ? idioms : phrases;
      kept.set(found.of, [...(kept.get(found.of) ?? []), { rule, kind, steps, key, needs }]);
    };
    for (const file of files) {
      for (const scope of SCOPES) {
        const { before = [], after = [] } = file.scopes[scope] ?? {};
        const add = (side: string, entries: readonly string[]) =>
          words.add(`${number} ${scope} ${side}`, entries.map(wordsIn));
        scopes.push({ scope, before: add("before", before), after: add("after", after) });
      }
      for (const idiom of file.idioms) add(idiom, null);
      for (const kind of Object.values(KINDS).flat())
        for (const idiom of file.idiomsOf[kind] ?? []) add(idiom, null, kind);
      for (const rule of file.rules) for (const phrase of rule.phrases) add(phrase, rule);
    }
  }
  return {
    trie: words.trie,
    phrases,
    idioms,
    fillers: new Set(all.flatMap((file) => file.fillers)),
    scopes,
    ends: words.add("ends", all.flatMap((file) => file.ends).map(wordsIn)),
    rules: all.flatMap((file) => file.rules),
    lexicon: lexiconOf(
      words.vocabulary,
      common,
      all.flatMap((file) => file.fuzzy),
    ),
  };
}
