import letters from "./letters.json";

/** Of our font: text, and what stands out. */
export type Weight = "regular" | "bold";

/** Lengths in letters.json are thousandths of the letters' size. */
export const UNITS = 1000;

const placesOf = (groups: readonly string[]) =>
  new Map(groups.flatMap((group, place) => [...group].map((character) => [character, place] as const)));

const weightOf = ({ advances, paths, before, behind, kerning }: (typeof letters)["regular"]) => ({
  advances: new Map<string, number>(Object.entries(advances)),
  paths: new Map<string, string>(Object.entries(paths)),
  before: placesOf(before),
  behind: placesOf(behind),
  kerning,
});
const WEIGHTS = { regular: weightOf(letters.regular), bold: weightOf(letters.bold) };

/** Whether our font has this character. */
export const hasLetter = (character: string): boolean => WEIGHTS.regular.advances.has(character);

/** Each character with its place on the line, and where the line ends. */
function placed(text: string, weight: Weight): { letters: { character: string; at: number }[]; end: number } {
  const { advances, before, behind, kerning } = WEIGHTS[weight];
  let end = 0;
  let last = "";
  const found = [...text].map((character) => {
    end += kerning[before.get(last) ?? -1]?.[behind.get(character) ?? -1] ?? 0;
    const at = end;
    end += advances.get(character) ?? 0;
    last = character;
    return { character, at };
  });
  return { letters: found, end };
}

/** How wide a line is at this size of letters. */
export const widthOf = (text: string, weight: Weight, size: number): number =>
  (placed(text, weight).end * size) / UNITS;

/** Draws lines of text as outlines. Each letter's outline stands once in the picture, named in the order of its first use. */
export class Lettering {
  readonly #names = new Map<string, string>();

  /** One line from (x, y), its foot, in letters of this size. */
  line(text: string, weight: Weight, size: number, x: number, y: number): string {
    const uses = placed(text, weight).letters.flatMap(({ character, at }) => {
      const name = this.#nameOf(character, weight);
      return name ? [`<use href="#${name}"${at === 0 ? "" : ` x="${at}"`}/>`] : [];
    });
    return `<g transform="translate(${Math.round(x)} ${Math.round(y)})scale(${size / UNITS})">${uses.join("")}</g>`;
  }

  /** The outlines of all that was written. */
  get outlines(): string {
    const paths = [...this.#names].map(([of, name]) => {
      const [character = "", weight] = [[...of][0], of.endsWith("bold") ? "bold" : "regular"] as const;
      return `<path id="${name}" d="${WEIGHTS[weight].paths.get(character)}"/>`;
    });
    return `<defs>${paths.join("")}</defs>`;
  }

  #nameOf(character: string, weight: Weight): string | null {
    if (!WEIGHTS[weight].paths.get(character)) return null;
    const key = `${character}${weight}`;
    const name = this.#names.get(key) ?? `t${this.#names.size}`;
    this.#names.set(key, name);
    return name;
  }
}
