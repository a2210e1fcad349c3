import { type Weight, widthOf } from "./letters";

/** Where text may stand: it never runs out of this. Lengths in pixels. */
export type TextBox = { readonly width: number; readonly height: number };

/** How text is set: sizes from the largest wished for to the smallest that is read; `leading`: from line to line, of the size. */
export type Setting = { readonly weight: Weight; readonly sizes: readonly number[]; readonly leading: number };

/** Text in lines that fit. `cut`: not all of it did. */
export type SetText = { readonly lines: readonly string[]; readonly size: number; readonly cut: boolean };

/** Few lines are made about as long as each other: a last line of one word looks like an accident. */
const EVENED_MOST = 5;
/** Pixels by which they are tried narrower. */
const STEP = 4;

/** Sets text in the largest letters in which all of it fits; in the smallest it ends with '…' where the box does. */
export function setText(text: string, { weight, sizes, leading }: Setting, { width, height }: TextBox): SetText {
  for (const size of sizes) {
    const lines = wrapped(text, weight, size, width);
    if (lines.length * size * leading > height) continue;
    return { lines: lines.length > EVENED_MOST ? lines : evened(text, weight, size, width), size, cut: false };
  }
  const size = sizes.at(-1) ?? 0;
  const most = Math.max(0, Math.floor(height / (size * leading)));
  const lines = wrapped(text, weight, size, width).slice(0, most);
  const last = lines.pop();
  if (last !== undefined) lines.push(ended(last, weight, size, width));
  return { lines, size, cut: true };
}

/** The narrowest lines of which there are no more than at this width. */
function evened(text: string, weight: Weight, size: number, width: number): string[] {
  let best = wrapped(text, weight, size, width);
  for (let narrower = width - STEP; narrower > width / 2; narrower -= STEP) {
    const lines = wrapped(text, weight, size, narrower);
    if (lines.length > best.length || lines.join(" ").length !== best.join(" ").length) break;
    best = lines;
  }
  return best;
}

/** Lines no wider than this; a word that is wider by itself is broken. */
function wrapped(text: string, weight: Weight, size: number, width: number): string[] {
  return text.split("\n").flatMap((paragraph) => {
    const lines: string[] = [];
    let line = "";
    for (const word of paragraph.split(" ").flatMap((one) => pieces(one, weight, size, width))) {
      const longer = line === "" ? word : `${line} ${word}`;
      if (line !== "" && widthOf(longer, weight, size) > width) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    return [...lines, line].filter((one) => one !== "");
  });
}

function pieces(word: string, weight: Weight, size: number, width: number): string[] {
  if (widthOf(word, weight, size) <= width) return [word];
  const found: string[] = [];
  let piece = "";
  for (const character of word) {
    if (piece !== "" && widthOf(piece + character, weight, size) > width) {
      found.push(piece);
      piece = character;
    } else piece += character;
  }
  return [...found, piece];
}

/** The line with '…' behind as much of it as leaves room. */
function ended(line: string, weight: Weight, size: number, width: number): string {
  const characters = [...line];
  while (characters.length > 0 && widthOf(`${characters.join("").trimEnd()}…`, weight, size) > width) characters.pop();
  return `${characters.join("").replace(/[\s.,;:–—-]+$/, "")}…`;
}
