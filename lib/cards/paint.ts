import { readFileSync } from "node:fs";
import { join } from "node:path";

/** How the site's style sheets paint SVG by day, with every colour said plainly. */
export type CardPaint = {
  /** Names of tokens and their values: '--color-ink' and '#20272c'. */
  readonly tokens: ReadonlyMap<string, string>;
  /** Classes in the order of the sheets, with what each sets: a later one wins. */
  readonly rules: readonly { readonly name: string; readonly sets: ReadonlyMap<string, string> }[];
};

/** What is painted with: tokens first. Read as they stand, so that a card and the page cannot disagree. */
const SHEETS = ["tokens.css", "stone.css", "home.css"];

let known: CardPaint | undefined;

/** Reads the sheets once in the life of the process. */
export function cardPaint(): CardPaint {
  known ??= paintOf(SHEETS.map((file) => readFileSync(join(process.cwd(), "app", file), "utf8")).join("\n"));
  return known;
}

/**
 * Reads sheets written as ours are: rules of single classes, colours as tokens. What holds by night, on paper or in few
 * colours is left out.
 */
export function paintOf(sheets: string): CardPaint {
  const css = withoutMedia(sheets.replaceAll(/\/\*[\s\S]*?\*\//g, ""));
  const blocks = [...css.matchAll(/([^{};]+)\{([^{}]*)\}/g)].map(([, selectors = "", body = ""]) => ({
    selectors: selectors.split(",").map((one) => one.trim()),
    sets: new Map(
      [...body.matchAll(/([\w-]+):\s*([^;]+);/g)].map(([, property = "", value = ""]) => [property, value]),
    ),
  }));
  const theme = blocks.find(({ selectors }) => selectors[0]?.startsWith("@theme"));
  const tokens = theme?.sets ?? new Map<string, string>();
  const rules = blocks.flatMap(({ selectors, sets }) =>
    selectors.filter((one) => /^\.[\w-]+$/.test(one)).map((one) => ({ name: one.slice(1), sets: plain(sets, tokens) })),
  );
  return { tokens, rules };
}

const plain = (sets: ReadonlyMap<string, string>, tokens: CardPaint["tokens"]): ReadonlyMap<string, string> =>
  new Map([...sets].map(([property, value]) => [property, resolved(value, tokens)]));

/** A value with the tokens in it said plainly. */
export function resolved(value: string, tokens: CardPaint["tokens"]): string {
  return value.replaceAll(/var\((--[\w-]+)\)/g, (_, name: string) => {
    const token = tokens.get(name);
    if (token === undefined) throw new Error(`no token ${name}`);
    return token;
  });
}

function withoutMedia(css: string): string {
  const start = css.indexOf("@media");
  if (start < 0) return css;
  let depth = 0;
  for (let at = css.indexOf("{", start); at < css.length; at++) {
    if (css[at] === "{") depth++;
    if (css[at] === "}" && --depth === 0) return css.slice(0, start) + withoutMedia(css.slice(at + 1));
  }
  return css.slice(0, start);
}
