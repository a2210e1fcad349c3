import { type Lexicon, lexiconOf } from "@/lib/intake/reading/lexicon";
import { ClassTrie, type Trie } from "./class-trie";
import { type Language, languageOf } from "./language";
import { type NamedStep, stepsOf, wordsIn } from "./phrase";
import { ALL_KINDS, type LanguageFile, type Rule, type RuleKind, TOPICS, topicOf } from "./schema";

/** A phrase whose steps are numbers of word classes. `key` is the step by which it is looked up. */
export type Phrase = {
  /** Null for an idiom. */
  readonly rule: Rule | null;
  readonly steps: readonly PhraseStep[];
  readonly key: number;
  /** The classes without which it stands nowhere. */
  readonly needs: readonly number[];
  readonly language: Language;
  /** Of a rule, its language and kind; of an idiom, those that it silences. */
  readonly about: readonly string[];
};
export type PhraseStep =
  | Exclude<NamedStep, { readonly name: string }>
  | { readonly of: number; readonly optional: boolean };

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
  const [phrases, idioms] = [new Map<number, Phrase[]>(), new Map<number, Phrase[]>()];
  const commonInAny = new Set<string>();
  for (const [number, files] of languages.entries()) {
    const classes = new Map(files.flatMap((file) => Object.entries(file.classes)));
    const common = commonOf(files, classes);
    for (const word of common) commonInAny.add(word);
    const language = languageOf(files, (name, entries) => words.add(`${number} ${name}`, entries.map(wordsIn)));
    const add = (text: string, rule: Rule | null, kinds: readonly RuleKind[]) => {
      const read = stepsOf(text, classes);
      const steps = read.map(
        (step): PhraseStep =>
          "options" in step ? { of: words.add(`${number} ${step.name}`, step.options), optional: step.optional } : step,
      );
      const key = keyOf(read, common);
      const found = steps[key];
      if (found === undefined || !("of" in found)) throw new Error(`nothing but common words: ${text}`);
      words.lookUpBy(found.of);
      const needs = steps.flatMap((step) => ("of" in step && !step.optional ? [step.of] : []));
      const kept = rule === null ? idioms : phrases;
      const about = kinds.map((kind) => `${number} ${kind}`);
      kept.set(found.of, [...(kept.get(found.of) ?? []), { rule, steps, key, needs, language, about }]);
    };
    for (const file of files) {
      for (const idiom of file.idioms) add(idiom, null, kindsOf(file));
      for (const kind of ALL_KINDS) for (const idiom of file.idiomsOf[kind] ?? []) add(idiom, null, [kind]);
      for (const rule of file.rules) for (const phrase of rule.phrases) add(phrase, rule, [rule.kind]);
    }
  }
  const all = languages.flat();
  const fuzzy = all.flatMap((file) => file.fuzzy);
  const lexicon = lexiconOf(words.vocabulary, commonInAny, fuzzy);
  return { trie: words.trie, phrases, idioms, rules: all.flatMap((file) => file.rules), lexicon };
}

/** The kinds that a file's idioms silence: of the topics of its rules, or all where it has none. */
function kindsOf(file: LanguageFile): readonly RuleKind[] {
  const topics = file.rules.length === 0 ? TOPICS : file.rules.map(({ kind }) => topicOf(kind));
  return ALL_KINDS.filter((kind) => topics.includes(topicOf(kind)));
}

function commonOf(files: readonly LanguageFile[], classes: ReadonlyMap<string, readonly string[]>): Set<string> {
  const named = files.flatMap((file) => file.common).flatMap((name) => classes.get(name) ?? []);
  return new Set([...files.flatMap((file) => file.fillers), ...named.flatMap(wordsIn)]);
}

/**
 * The step that is rarest in texts, as far as one can tell: of those with a word that is not common the one of the
 * longest words, else the longest of common ones. -1 where one common word is all.
 */
function keyOf(steps: readonly NamedStep[], common: ReadonlySet<string>): number {
  const lengths = steps.map((step) => {
    if (!("options" in step) || step.optional) return 0;
    const open = step.options.map((option) => option.filter((word) => !common.has(word)).join(" ").length);
    if (open.some((length) => length > 0)) return 1 + Math.min(...open);
    const shortest = Math.min(...step.options.map((option) => option.join(" ").length));
    return steps.length > 1 || step.options.every((option) => option.length > 1) ? shortest / 100 : 0;
  });
  const longest = Math.max(...lengths);
  return longest === 0 ? -1 : lengths.indexOf(longest);
}
