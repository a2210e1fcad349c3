import type { DottedName } from "./dotted-names";
import { isLikelyHost } from "./hosts";
import type { Place } from "./places";

const LOCAL_LONGEST = 64;
const TO_BLANK = /\S*/y;

/** Links and mail addresses of a text that has too many to look at each: all that may be one, from blank to blank. */
export function crowdedLinks(text: string, dottedNames: readonly DottedName[]): Place[] {
  const links: Place[] = [];
  let after = 0;
  for (const dotted of dottedNames) {
    if (dotted.from < after || !isLikelyHost(text, dotted)) continue;
    const words = wordsAround(text, dotted);
    links.push(words);
    after = words.to;
  }
  return links;
}

/** From the blank before a place to the blank behind it. */
function wordsAround(text: string, { from, to }: Place): Place {
  let start = from;
  while (start > 0 && from - start < LOCAL_LONGEST && /\S/.test(text.charAt(start - 1))) start -= 1;
  return { from: start, to: endOfWord(text, to) };
}

export function endOfWord(text: string, at: number): number {
  TO_BLANK.lastIndex = at;
  TO_BLANK.test(text);
  return Math.max(at, TO_BLANK.lastIndex);
}
