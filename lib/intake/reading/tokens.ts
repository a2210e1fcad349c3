import type { Level } from "./level";

/** How strongly a word is parted from the one before it. */
export const NEXT = 0;
export const CLAUSE = 1;
export const SENTENCE = 2;
export type Parting = typeof NEXT | typeof CLAUSE | typeof SENTENCE;

/** A word, or one emoji, as rules see it. `from` and `to` are places in the level. */
export type RawToken = {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly parting: Parting;
  /** Inside a Markdown quote: somebody's words, perhaps another's. */
  readonly quoted: boolean;
};

const WORD = /[\p{L}\p{N}]/u;
const EMOJI = /\p{Extended_Pictographic}/u;
/** Signs that stand for a letter or hide one, when they stand between two. */
const INNER = /[@$!*+|#_.'·-]/;

/**
 * The chunks between blanks, with what parts them: 'su!cide' is one, 'day.i' is one; what is in them is told apart
 * later. Emoji are chunks of their own. Linear.
 */
export function chunksOf({ text }: Level): RawToken[] {
  const chunks: RawToken[] = [];
  let parting: Parting = SENTENCE;
  let quoted = false;
  let lineStart = true;
  for (let at = 0; at < text.length; ) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const isWord = WORD.test(character) || (/[$@]/.test(character) && WORD.test(text.charAt(at + 1)));
    if (isWord || EMOJI.test(character)) {
      const to = isWord ? endOfChunk(text, at + character.length) : at + character.length;
      chunks.push({ text: text.slice(at, to), from: at, to, parting, quoted });
      parting = NEXT;
      lineStart = false;
      at = to;
    } else {
      if (lineStart && character === ">") quoted = true;
      if (character === "\n") {
        lineStart = true;
        if (text.charAt(at + 1) !== ">") quoted = false;
      }
      parting = strongest(parting, partingAt(text, at, character));
      at += character.length;
    }
  }
  return chunks;
}

/** A sign counts as inside a word when a letter or digit follows it, a few signs later at most. */
function endOfChunk(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    if (WORD.test(character)) {
      at += character.length;
      continue;
    }
    let after = at;
    while (after < text.length && after < at + 4 && INNER.test(text.charAt(after))) after += 1;
    if (after === at || after >= text.length || !WORD.test(String.fromCodePoint(text.codePointAt(after) ?? 0))) break;
    // 'want to...die' is two words.
    if (text.slice(at, after).includes("..")) break;
    at = after;
  }
  return at;
}

function strongest(one: Parting, other: Parting): Parting {
  return one > other ? one : other;
}

function partingAt(text: string, at: number, character: string): Parting {
  switch (character) {
    case ".":
    case "!":
    case "?":
      // Dots in a row are a pause in the middle of a sentence.
      return text.charAt(at - 1) === "." || text.charAt(at + 1) === "." ? NEXT : SENTENCE;
    case "\n":
      return text.charAt(at + 1) === "\n" ? SENTENCE : CLAUSE;
    case ",":
    case ":":
    case "(":
    case ")":
    case '"':
      return CLAUSE;
    case ";":
      return SENTENCE;
    default:
      return NEXT;
  }
}

/** How a sign inside a chunk parts two words: '7.5' is one thing; 'day.i' is two sentences. */
export function partedBy(sign: string, next: string): Parting {
  if (sign === "." && /^\d/.test(next)) return NEXT;
  return sign === "." || sign === "!" ? SENTENCE : sign === "+" || sign === "|" ? CLAUSE : NEXT;
}
