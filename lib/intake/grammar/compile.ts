import { type Lexicon, lexiconOf } from "@/lib/intake/reading/lexicon";
import { ClassTrie, type Trie } from "./class-trie";
import { type Step, stepsOf, wordsIn } from "./phrase";
import { type LanguageFile, type Rule, SCOPES, type Scope, TOPICS, type Topic, topicOf } from "./schema";

/** A phrase whose steps are numbers of word classes, or gaps. `key` is the step by which it is looked up. */
export type Phrase = {
  /** Null for an idiom. */
  readonly rule: Rule | null;
  readonly steps: readonly PhraseStep[];
  readonly key: number;
  readonly language: Language;
  /** Of a rule, its language and topic; of an idiom, those that it silences. */
  readonly about: readonly string[];
};
export type PhraseStep = { readonly gap: number } | { readonly of: number; readonly optional: boolean };

/** The triggers of a scope, by class: those that stand before what they change, and those that stand after. */
export type ScopeTriggers = { readonly scope: Scope; readonly before: number; readonly after: number };

/**
 * What stands between the words of phrases and around them. Of one language each: the Spanish 'no' says nothing about
 * an English cry beside it.
 */
export type Language = {
  readonly fillers: ReadonlySet<string>;
  readonly scopes: readonly ScopeTriggers[];
  /** The class of words that no scope reaches across. */
  readonly ends: number;
};

export type Grammar = {
  readonly trie: Trie;
  /** Of rules, by the class of their key step. */
  readonly phrases: ReadonlyMap<number, readonly Phrase[]>;
  /** Of what sounds alike and means something else, in the same way. */
  readonly idioms: ReadonlyMap<number, readonly Phrase[]>;
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
  const all = languages.flat();
  const commonInAny = new Set<string>();
  for (const [number, files] of languages.entries()) {
    const fillers = new Set(files.flatMap((file) => file.fillers));
    const common = new Set(fillers);
    const classes = new Map(files.flatMap((file) => Object.entries(file.classes)));
    for (const name of files.flatMap((file) => file.common))
      for (const word of (classes.get(name) ?? []).flatMap(wordsIn)) common.add(word);
    for (const word of common) commonInAny.add(word);
    const scopes = files.flatMap((file) =>
      SCOPES.map((scope): ScopeTriggers => {
        const { before = [], after = [] } = file.scopes[scope] ?? {};
        const add = (side: string, entries: readonly string[]) =>
          words.add(`${number} ${scope} ${side}`, entries.map(wordsIn));
        return { scope, before: add("before", before), after: add("after", after) };
      }),
    );
    const ends = words.add(
      `${number} ends`,
      files.flatMap((file) => file.ends.map(wordsIn)),
    );
    const language: Language = { fillers, scopes, ends };
    const add = (text: string, rule: Rule | null, topics: readonly Topic[]) => {
      const read = stepsOf(text, classes);
      const key = keyOf(read, common);
      const steps = read.map(
        (step): PhraseStep =>
          "gap" in step ? step : { of: words.add(`${number} ${step.name}`, step.options), optional: step.optional },
      );
      const found = steps[key];
      if (found === undefined || "gap" in found) throw new Error(`nothing but common words: ${text}`);
      const about = topics.map((topic) => `${number} ${topic}`);
      const kept = rule === null ? idioms : phrases;
      kept.set(found.of, [...(kept.get(found.of) ?? []), { rule, steps, key, language, about }]);
    };
    for (const file of files) {
      const topics = file.rules.length === 0 ? TOPICS : [...new Set(file.rules.map(({ kind }) => topicOf(kind)))];
      for (const idiom of file.idioms) add(idiom, null, topics);
      for (const rule of file.rules) for (const phrase of rule.phrases) add(phrase, rule, [topicOf(rule.kind)]);
    }
  }
  return {
    trie: words.trie,
    phrases,
    idioms,
    rules: all.flatMap((file) => file.rules),
    lexicon: lexiconOf(
      words.vocabulary,
      commonInAny,
      all.flatMap((file) => file.fuzzy),
    ),
  };
}

/** The step that is rarest in texts, as far as one can tell: of those with a word that is not common, the one of the longest words. */
function keyOf(steps: readonly Step[], common: ReadonlySet<string>): number {
  const lengths = steps.map((step) => {
    if ("gap" in step || step.optional) return 0;
    const open = step.options.map((option) => option.filter((word) => !common.has(word)).join(" ").length);
    return open.every((length) => length === 0) ? 0 : 1 + Math.min(...open);
  });
  const longest = Math.max(...lengths);
  return longest === 0 ? -1 : lengths.indexOf(longest);
}
