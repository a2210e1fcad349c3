import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import subsetFont from "subset-font";

/**
 * Makes public/fonts/hyperlegible.woff2 from the font's npm package. Run by hand after an upgrade of that package:
 * `npx tsx lib/launch/subset-font.ts`. The whole family would be 34 kB, more than a reader's first page.
 */
const require = createRequire(import.meta.url);
const source = require.resolve(
  "@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2",
);
const target = new URL("../../public/fonts/hyperlegible.woff2", import.meta.url);

function range(first: number, last: number): string {
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join("");
}

// ASCII and Latin-1 (which cover most western European names) and the typography that our own words use.
const characters = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}ıŒœˆ˚˜–—‘’‚“”„•…‹›€™−←↑→↓`;

const whole = await readFile(source);
// Text stands at 400, names and buttons at 600, headings at 700: lighter and heavier weights are never asked for.
const subset = await subsetFont(whole, characters, {
  targetFormat: "woff2",
  variationAxes: { wght: { min: 400, max: 700, default: 400 } },
});
await writeFile(target, subset);
console.log(`${characters.length} characters, ${subset.length} of ${whole.length} bytes`);
