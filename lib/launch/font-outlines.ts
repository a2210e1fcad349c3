import { readFile } from "node:fs/promises";
import { Blob as Bytes, Buffer as Characters, Face, Font, shape } from "harfbuzzjs";
import subsetFont from "subset-font";
import { fontCharacters, wholeFont } from "./font-characters";

/** What a card's text needs of the font at one weight. Lengths in the font's units, y downwards. */
type Outlines = {
  readonly advances: Readonly<Record<string, number>>;
  /** Of each character, from (0, 0) on its line, in relative steps: what stands before it moves it. */
  readonly paths: Readonly<Record<string, string>>;
  /** Characters that stand alike before others, those that stand alike behind others, and how much nearer they stand. */
  readonly before: readonly string[];
  readonly behind: readonly string[];
  readonly kerning: readonly (readonly number[])[];
};

/**
 * The outlines of our font's characters as JSON, at the two weights a card is lettered in: text drawn with them needs no
 * font wherever it is opened. Shaped by HarfBuzz, which a site then does not need: the font has no ligature among these
 * characters, and where two stand beside each other only their distance changes (this makes sure).
 */
export async function fontOutlines(): Promise<string> {
  const whole = await readFile(wholeFont());
  const [regular, bold] = await Promise.all([outlinesAt(whole, 400), outlinesAt(whole, 700)]);
  // One character a line: what an upgrade of the font changed can be seen.
  return `${JSON.stringify({ regular, bold }, null, 1)}\n`.replaceAll(
    /\[\s*(-?\d[^\]]*?)\s*\]/g,
    (_, row: string) => `[${row.replaceAll(/\s+/g, "")}]`,
  );
}

async function outlinesAt(whole: Buffer, wght: number): Promise<Outlines> {
  const file = await subsetFont(whole, fontCharacters, { targetFormat: "sfnt", variationAxes: { wght } });
  const font = new Font(new Face(new Bytes(file), 0));
  const shaped = (text: string) => {
    const characters = new Characters();
    characters.addText(text);
    characters.guessSegmentProperties();
    shape(font, characters);
    return characters.getGlyphInfosAndPositions();
  };
  const glyphs = [...fontCharacters].flatMap((character) => {
    const [glyph, ...more] = shaped(character);
    if (!glyph || more.length > 0) throw new Error(`${character} is not one glyph`);
    // Glyph 0 stands for what the font lacks.
    return glyph.codepoint === 0 ? [] : [{ character, glyph: glyph.codepoint, advance: glyph.xAdvance ?? 0 }];
  });
  const nearer = (one: (typeof glyphs)[number], next: string): number => {
    const [first, second, ...more] = shaped(one.character + next);
    if (!first || !second || more.length > 0 || first.xOffset || second.xOffset || second.yOffset)
      throw new Error(`${one.character}${next} is more than two glyphs side by side`);
    return (first.xAdvance ?? 0) - one.advance;
  };
  const all = glyphs.map((one) => ({
    character: one.character,
    row: glyphs.map(({ character }) => nearer(one, character)),
  }));
  const before = alike(all);
  const behind = alike(glyphs.map(({ character }, at) => ({ character, row: before.map(({ row }) => row[at] ?? 0) })));
  return {
    advances: Object.fromEntries(glyphs.map(({ character, advance }) => [character, advance])),
    paths: Object.fromEntries(glyphs.map(({ character, glyph }) => [character, stepwise(font.glyphToPath(glyph))])),
    before: before.map(({ characters }) => characters),
    behind: behind.map(({ characters }) => characters),
    kerning: before.map((_, at) => behind.map(({ row }) => row[at] ?? 0)),
  };
}

type Row = { readonly character: string; readonly row: readonly number[] };

/** Characters with the same distances, together. */
function alike(all: readonly Row[]): { characters: string; row: readonly number[] }[] {
  const groups = new Map<string, { characters: string; row: readonly number[] }>();
  for (const { character, row } of all) {
    const group = groups.get(row.join());
    if (group) group.characters += character;
    else groups.set(row.join(), { characters: character, row });
  }
  return [...groups.values()];
}

/** A path of HarfBuzz (M, L, Q, C and Z, from absolute places, y upwards) in relative steps, y downwards. */
function stepwise(path: string): string {
  let [x, y, startX, startY] = [0, 0, 0, 0];
  return path.replaceAll(/([MLQCZ])([^MLQCZ]*)/g, (_, command: string, rest: string) => {
    const numbers = (rest.match(/-?[\d.]+/g) ?? []).map(Number);
    const steps = numbers.map((number, at) => Math.round(at % 2 === 0 ? number - x : -number - y));
    if (command === "Z") [x, y] = [startX, startY];
    else [x, y] = [x + (steps.at(-2) ?? 0), y + (steps.at(-1) ?? 0)];
    if (command === "M") [startX, startY] = [x, y];
    return command.toLowerCase() + steps.join(" ").replaceAll(" -", "-");
  });
}
