/**
 * Two words drawn from an id ('amber-willow'): they tell one thread from another in a list of tabs or a browser's
 * history, and say nothing about what it holds.
 */
export function labelOf(
  id: string,
  words: { readonly first: readonly string[]; readonly second: readonly string[] },
): string {
  const half = Math.ceil(id.length / 2);
  return `${pick(id.slice(0, half), words.first)}-${pick(id.slice(half), words.second)}`;
}

function pick(part: string, words: readonly string[]): string {
  let sum = 0;
  for (const character of part) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 2_147_483_647;
  return words[sum % words.length] ?? "";
}
