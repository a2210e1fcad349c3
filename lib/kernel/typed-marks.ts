import type { Nodes } from "mdast";
import { type Extension, fromMarkdown } from "mdast-util-from-markdown";

/** A backslash before something that can be a mark; a number's point is one only at the beginning of a line. */
const BACKSLASH_AND_MARK = /\\([*_>+-]|(?<=^[ \t>*+-]*\d{1,9}\\)[.)])/gm;
/** More such backslashes than this are all shown: nobody typed them to hide marks, and each costs the parser time. */
const MOST_ESCAPES = 120;
/**
 * Stars within a word mark nothing, as underscores do: people write 5*3*2 and f*ck. Scripts without blanks have nowhere
 * else to put them.
 */
const WITHIN_WORD =
  /(?<=(?![\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}])[\p{L}\p{M}\p{N}])\*+(?=[\p{L}\p{N}])(?![\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}])/gu;

/** What can be a mark, and what stands for each of them where it is not one: signs that no kept text holds. */
const MARKS = "*_>+-.)";
const STAND_INS = "\ufdd0\ufdd1\ufdd2\ufdd3\ufdd4\ufdd5\ufdd6";
const STAND_IN = /[\ufdd0-\ufdd6]/g;

/** A mark, or several, as something that the parser takes for letters. */
export const asLetters = (marks: string): string =>
  Array.from(marks, (mark) => STAND_INS.charAt(MARKS.indexOf(mark))).join("");

/** The words that the parser gave back, with the marks that it was not shown. */
export const withMarks = (text: string): string =>
  text.replace(STAND_IN, (letter) => MARKS.charAt(STAND_INS.indexOf(letter)));

/**
 * The text for the parser of markdown. There a backslash vanishes before any punctuation; here only before a mark that
 * would do something without it. `¯\_(ツ)_/¯`, `C:\_old` and `\o/` stay as they were typed, `\*so\*` shows its stars.
 */
export function withTypedMarks(text: string, off: readonly string[]): string {
  const escapes = escapesIn(text, off);
  return text
    .replace(BACKSLASH_AND_MARK, (_both, mark: string, at: number) =>
      // A backslash that is shown keeps the mark behind it from being one.
      escapes.has(at) ? asLetters(mark) : `\\${asLetters(mark)}`,
    )
    .replace(WITHIN_WORD, asLetters);
}

/** Where in the text stand backslashes without which the mark behind them would be one. */
function escapesIn(text: string, off: readonly string[]): Set<number> {
  const at = Array.from(text.matchAll(BACKSLASH_AND_MARK), ({ index }) => index);
  if (at.length === 0 || at.length > MOST_ESCAPES) return new Set();
  const bare = text.replace(BACKSLASH_AND_MARK, "$1").replace(WITHIN_WORD, asLetters);
  const used = usedMarks(bare, off);
  return new Set(at.filter((backslash, before) => used.has(backslash - before)));
}

/** The places of all marks that do something in a text. */
function usedMarks(text: string, off: readonly string[]): Set<number> {
  const used = new Set<number>();
  const note = ({ start }: { start: { offset: number } }) => void used.add(start.offset);
  const notes: Extension = {
    enter: { blockQuoteMarker: note, listItemMarker: note },
  };
  const tree = fromMarkdown(text, { extensions: [{ disable: { null: [...off] } }], mdastExtensions: [notes] });
  noteStress(tree, text, used);
  return used;
}

function noteStress(node: Nodes, text: string, used: Set<number>): void {
  const from = node.position?.start.offset ?? 0;
  const to = node.position?.end.offset ?? 0;
  const width = node.type === "emphasis" ? 1 : node.type === "strong" ? 2 : 0;
  // What ends at a slash is a figure with two arms, and its backslash is one of them: \_(ツ)_/
  if (text.charAt(to) !== "/") for (let mark = 0; mark < width; mark += 1) used.add(from + mark).add(to - 1 - mark);
  if ("children" in node) for (const child of node.children) noteStress(child, text, used);
}
