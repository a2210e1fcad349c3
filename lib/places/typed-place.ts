import { foldName } from "./fold-name";

/** One way to read what was typed, folded: a name, and in what it lies ('springfield', 'il'); null if nothing is said. */
export type TypedPlace = { readonly name: string; readonly within: string | null };

/** Words at the end that may be a region and a country: 'new south wales australia'. */
const WORDS_BEHIND = 4;

/**
 * The ways to read what was typed, the most likely first: all of it as a name; what stands before a comma, or before
 * the last words, as a name within the rest; and with a comma, what stands before it alone.
 */
export function readingsOf(typed: string): TypedPlace[] {
  const [first = "", ...rest] = typed
    .split(",")
    .map(foldName)
    .filter((part) => part !== "");
  const all = [first, ...rest].join(" ");
  if (all === "") return [];
  const whole = { name: all, within: null };
  if (rest.length > 0) return [whole, { name: first, within: rest.join(" ") }, { name: first, within: null }];
  const words = all.split(" ");
  const most = Math.min(WORDS_BEHIND, words.length - 1);
  return [
    whole,
    ...Array.from({ length: most }, (_, less) => words.length - 1 - less).map((at) => ({
      name: words.slice(0, at).join(" "),
      within: words.slice(at).join(" "),
    })),
  ];
}
