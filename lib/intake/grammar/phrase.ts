/**
 * One step of a phrase: words of a class, a gap of up to `gap` words, or the place where a clause begins. `options` are
 * the ways to say it, word by word.
 */
export type NamedStep =
  | { readonly gap: number }
  | { readonly begins: true }
  | { readonly name: string; readonly options: readonly (readonly string[])[]; readonly optional: boolean };

const STEPS = /\.\.\d+|\{[^}]+\}\??|\([^)]+\)\??|\S+/g;

/**
 * Reads a phrase in the notation of the language files (`ruleSchema`). Throws on a class that is not there: the files
 * are read when the site starts, and by a test.
 */
export function stepsOf(phrase: string, classes: ReadonlyMap<string, readonly string[]>): NamedStep[] {
  return (phrase.match(STEPS) ?? []).map((part): NamedStep => {
    if (part === "^") return { begins: true };
    if (part.startsWith("..")) return { gap: Number(part.slice(2)) };
    const optional = part.endsWith("?");
    const bare = optional ? part.slice(0, -1) : part;
    const ways = bare.startsWith("(") ? bare.slice(1, -1).split("|") : [bare];
    return { name: ways.join("|"), options: ways.flatMap((way) => optionsOf(way, classes, phrase)), optional };
  });
}

function optionsOf(way: string, classes: ReadonlyMap<string, readonly string[]>, phrase: string): string[][] {
  if (!way.startsWith("{")) return [wordsIn(way)];
  const entries = classes.get(way.slice(1, -1));
  if (!entries) throw new Error(`no class ${way} in: ${phrase}`);
  return entries.map(wordsIn);
}

export function wordsIn(entry: string): string[] {
  return entry.trim().split(/\s+/);
}
