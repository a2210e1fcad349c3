import { createRequire } from "node:module";

const range = (first: number, last: number): string =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join("");

/** ASCII and Latin-1 (which cover most western European names) and the typography that our own words use. */
export const fontCharacters = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}ıŒœˆ˚˜–—‘’‚“”„•…‹›€™−←↑→↓`;

/** The file of the whole font in its npm package. */
export const wholeFont = (): string =>
  createRequire(import.meta.url).resolve(
    "@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2",
  );
