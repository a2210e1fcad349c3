import { pieces, unmasked } from "./disguise";
import { type Level, levelOf } from "./level";
import type { Lexicon } from "./lexicon";
import { shapesOf } from "./shape";
import { chunksOf, NEXT, type Parting, partedBy, type RawToken } from "./tokens";

/** A word as rules see it: no accents, no apostrophes, no disguise. `from` and `to` are places in the typed text. */
export type Token = {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly parting: Parting;
  readonly quoted: boolean;
  readonly emoji: boolean;
  /** What it looks like, in names of `shapesOf`: phrases may ask for these as for words. */
  readonly shapes: readonly string[];
};

/**
 * What all phases read, made once. `typed` is title, blank line and body as they were typed; `level` is the same with
 * everything levelled that is not read, with a way back; `tokens` are its words.
 */
export type Reading = { readonly typed: string; readonly level: Level; readonly tokens: readonly Token[] };

const EMOJI = /^\p{Extended_Pictographic}/u;
const LETTER = /^\p{L}$/u;
const SPLIT = /[^\p{L}\p{N}']+/u;
/** Letters in a row that stand alone: 'd i e'. Fewer are initials. */
const SPACED_FEWEST = 3;

export function readingOf(typed: string, lexicon: Lexicon): Reading {
  const level = levelOf(typed);
  const known = new Map<string, Word[]>();
  const raw = chunksOf(level).flatMap((chunk) => tokensOf(chunk, typed, level, lexicon, known));
  return { typed, level, tokens: joined(raw, lexicon) };
}

/** A word of a chunk, with its place in the chunk. */
type Word = { readonly text: string; readonly from: number; readonly to: number; readonly parting: Parting };

function tokensOf(chunk: RawToken, typed: string, level: Level, lexicon: Lexicon, known: Map<string, Word[]>): Token[] {
  const { text, quoted } = chunk;
  const words = known.get(text) ?? wordsOf(text, lexicon);
  known.set(text, words);
  return words.map((word, at) => {
    const from = level.from[chunk.from + word.from] ?? 0;
    const to = level.to[chunk.from + word.to - 1] ?? 0;
    const parting = at === 0 ? chunk.parting : word.parting;
    return {
      text: word.text,
      from,
      to,
      parting,
      quoted,
      emoji: EMOJI.test(word.text),
      shapes: shapesOf({ text: word.text, typed, from, to, parting }, lexicon),
    };
  });
}

function wordsOf(chunk: string, lexicon: Lexicon): Word[] {
  const whole = (text: string): Word => ({ text, from: 0, to: chunk.length, parting: NEXT });
  if (EMOJI.test(chunk)) return [whole(chunk)];
  const bare = chunk.replaceAll("'", "");
  const behind = unmasked(bare, lexicon);
  if (behind) return behind.map(whole);
  if (!/[^\p{L}\p{N}]/u.test(bare)) return [whole(bare)];
  const words: Word[] = [];
  let from = 0;
  for (const part of chunk.split(/([^\p{L}\p{N}']+)/u)) {
    const text = part.replaceAll("'", "");
    if (text !== "" && !SPLIT.test(text))
      for (const word of unmasked(text, lexicon) ?? [text])
        words.push({ text: word, from, to: from + part.length, parting: partedBy(chunk.charAt(from - 1), text) });
    from += part.length;
  }
  return words;
}

/** Spaced letters become words, and a word that was cut in two becomes one. */
function joined(tokens: readonly Token[], lexicon: Lexicon): Token[] {
  const out: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (token === undefined) break;
    const end = endOfLetters(tokens, at);
    if (end - at >= SPACED_FEWEST) {
      const letters = tokens.slice(at, end);
      out.push(...(spelled(letters, lexicon) ?? letters));
      at = end;
      continue;
    }
    const next = tokens[at + 1];
    const both = next && next.parting === NEXT ? token.text + next.text : "";
    if (next && lexicon.key.has(both) && !(lexicon.words.has(token.text) && lexicon.words.has(next.text))) {
      out.push({ ...token, text: both, to: next.to });
      at += 2;
      continue;
    }
    out.push(token);
    at += 1;
  }
  return out;
}

function endOfLetters(tokens: readonly Token[], start: number): number {
  let end = start;
  while (end < tokens.length && end < start + 40 && LETTER.test(tokens[end]?.text ?? "")) end += 1;
  return end;
}

function spelled(letters: readonly Token[], lexicon: Lexicon): Token[] | null {
  const [first, last] = [letters[0], letters.at(-1)];
  if (!first || !last) return null;
  const text = letters.map((letter) => letter.text).join("");
  const words = lexicon.key.has(text) ? [text] : pieces(text, lexicon);
  return (
    words?.map((word, at) => ({ ...first, text: word, to: last.to, parting: at === 0 ? first.parting : NEXT })) ?? null
  );
}
