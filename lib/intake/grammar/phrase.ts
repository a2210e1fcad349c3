/** One step of a phrase: words of a class, or a gap of up to `gap` words. `options` are the ways to say it, word by word. */
export type Step =
  | { readonly gap: number }
  | { readonly name: string; readonly options: readonly (readonly string[])[]; readonly optional: boolean };

const STEPS = /\.\.\d+|\{[^}]+\}\??|\([^)]+\)\??|\S+/g;

/**
 * Reads a phrase in the notation of the language files (`ruleSchema`). Throws on a class that is not there: the files
 * are read when the site starts, and by a test.
 */
export function stepsOf(phrase: string, classes: ReadonlyMap<string, readonly string[]>): Step[] {
  return (phrase.match(STEPS) ?? []).map((part): Step => {
    if (part.startsWith("..")) return { gap: Number(part.slice(2)) };
    const optional = part.endsWith("?");
    const bare = optional ? part.slice(0, -1) : part;
    if (!bare.startsWith("{")) {
      const ways = bare.startsWith("(") ? bare.slice(1, -1).split("|") : [bare];
      const options = ways.flatMap((way) => (way.startsWith("{") ? optionsOf(way) : [wordsIn(way)]));
      return { name: ways.join("|"), options, optional };
    }
    return { name: bare, options: optionsOf(bare), optional };
  });

  function optionsOf(braced: string): string[][] {
    const name = braced.slice(1, -1);
    const entries = classes.get(name);
    if (!entries) throw new Error(`no class {${name}} in: ${phrase}`);
    return entries.map(wordsIn);
  }
}

export function wordsIn(entry: string): string[] {
  return entry.trim().split(/\s+/);
}
