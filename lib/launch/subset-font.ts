import { readFile, writeFile } from "node:fs/promises";
import subsetFont from "subset-font";
import { fontCharacters, wholeFont } from "./font-characters";
import { fontOutlines } from "./font-outlines";

/**
 * Makes public/fonts/hyperlegible.woff2 from the font's npm package, and the outlines that cards of stones are lettered
 * with. Run by hand after an upgrade of that package:
 * `npx tsx lib/launch/subset-font.ts`. The whole family would be 34 kB, more than a reader's first page.
 */
const target = new URL("../../public/fonts/hyperlegible.woff2", import.meta.url);
const outlinesFile = new URL("../../components/card/letters.json", import.meta.url);

const whole = await readFile(wholeFont());
// Text stands at 400, names and buttons at 600, headings at 700: lighter and heavier weights are never asked for.
const subset = await subsetFont(whole, fontCharacters, {
  targetFormat: "woff2",
  variationAxes: { wght: { min: 400, max: 700, default: 400 } },
});
await writeFile(target, subset);
const outlines = await fontOutlines();
await writeFile(outlinesFile, outlines);
console.log(
  `${fontCharacters.length} characters, ${subset.length} of ${whole.length} bytes; outlines ${outlines.length}`,
);
