import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { MADE_OF } from "@/components/stone/version-1";

const root = join(import.meta.dirname, "..");
const tokens = readFileSync(join(root, "app/tokens.css"), "utf8");

function colours(css: string): Record<string, string> {
  return Object.fromEntries(
    [...css.matchAll(/--color-([\w-]+): (#[0-9a-f]{6});/g)].map((match) => [match[1], match[2]]),
  );
}

const [lightPart = "", darkPart = "", paperPart = ""] = tokens.split("@media ");
const light = colours(lightPart);
const themes = {
  light,
  dark: { ...light, ...colours(darkPart) },
  // As the browser has it that prints: what is dark on a screen is not.
  paper: { ...light, ...colours(paperPart) },
};

test("the tokens are those of the light, of a dark screen, and of paper in either", () => {
  expect(tokens.match(/@media .*(?= \{)/g)).toEqual(["@media screen and (prefers-color-scheme: dark)", "@media print"]);
});

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(one: string, other: string): number {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

const GROUNDS = ["ground", "raised", "sunken"];
const WASHES = ["moss-wash", "ochre-wash", "alarm-wash"];
const TEXT = [
  ...["ink", "soft"].flatMap((words) => [...GROUNDS, ...WASHES].map((on) => [words, on])),
  ...["moss", "ochre", "alarm"].flatMap((words) => GROUNDS.map((on) => [words, on])),
  ...[
    ["moss", "moss-wash"],
    ["ochre", "ochre-wash"],
    ["alarm", "alarm-wash"],
  ],
  ...[
    ["on-act", "act"],
    ["on-act", "act-strong"],
    ["on-slate", "slate"],
    ["on-slate", "slate-strong"],
  ],
];
/** What tells a stone's meaning, on the minerals of the kinds that have it. */
const MARKS = (
  [
    ["quartz", "first"],
    ["quartz", "alongside"],
    ["quartz", "own_words"],
    ["quartz", "days"],
    ["seam", "coming_back"],
    ["moss-deep", "helping"],
    ["moss-deep", "years"],
  ] as const
).flatMap(([mark, kind]) =>
  MADE_OF[kind].minerals.map((mineral) => [mark, mineral === "slate" ? "slate-stone" : mineral] as const),
);
const EDGES = ["edge", "moss", "alarm", "focus"].flatMap((edge) => [...GROUNDS].map((on) => [edge, on]));

describe.each(Object.entries(themes))("in the %s theme", (_name, theme) => {
  const of = (token: string): string => theme[token] ?? "missing";
  test.each(TEXT)("words in %s can be read on %s (7:1)", (words, on) => {
    expect(contrast(of(words ?? ""), of(on ?? ""))).toBeGreaterThanOrEqual(7);
  });
  test.each(EDGES)("the edge of a control in %s is seen on %s (3:1)", (edge, on) => {
    expect(contrast(of(edge ?? ""), of(on ?? ""))).toBeGreaterThanOrEqual(3);
  });
  test.each(MARKS)("%s is seen on %s, since it says what a stone is for (1.5:1)", (mark, mineral) => {
    expect(contrast(of(mark), of(mineral))).toBeGreaterThanOrEqual(1.5);
  });
  test.each([...GROUNDS, "sky-high"])("the edge of a stone is seen on %s (3:1)", (on) => {
    expect(contrast(of("stone-rim"), of(on))).toBeGreaterThanOrEqual(3);
  });
});

test.each(["heaven-high", "heaven-mid", "heaven-low", "glow", "sun"])(
  "a card's words can be read in its sky by day, in %s (7:1)",
  (sky) => expect(contrast(themes.light.ink ?? "", themes.light[sky] ?? "")).toBeGreaterThanOrEqual(7),
);

function files(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((name) => /\.(css|tsx?)$/.test(name) && statSync(join(root, name)).isFile());
}

test("no colour is written anywhere but in tokens.css", () => {
  const literal = /(?:#[0-9a-f]{3,8}(?=["';,) ])|\b(?:rgb|hsl|oklch|oklab|lab|lch)a?\()/i;
  const offenders = [...files("app"), ...files("components")]
    .filter((name) => name !== join("app", "tokens.css") && !name.endsWith(".test.ts") && !name.endsWith(".test.tsx"))
    .filter((name) =>
      readFileSync(join(root, name), "utf8")
        .split("\n")
        .some((line) => literal.test(line)),
    );
  expect(offenders).toEqual([]);
});

test("the pages that stand when the site does not have the same colours", () => {
  const plain = readFileSync(join(root, "public/plain.css"), "utf8").replaceAll("  --", "  --color-");
  const [lightPlain = "", darkPlain = ""] = plain.split("@media ");
  expect(themes.light).toMatchObject(colours(lightPlain));
  expect(themes.dark).toMatchObject(colours(darkPlain));
  expect(plain.match(/#[0-9a-f]{3,8}\b/g)?.length).toBe(28);
});

test("the fonts of a first visit stay under 35 kB and our script under 2 kB as it crosses the wire", () => {
  const size = (name: string) => statSync(join(root, "public", name)).size;
  expect(readdirSync(join(root, "public/fonts")).reduce((sum, name) => sum + size(`fonts/${name}`), 0)).toBeLessThan(
    35_000,
  );
  const script = brotliCompressSync(readFileSync(join(root, "public/cairn.js")));
  expect(script.length).toBeLessThan(2_000);
});

test("no grid is as wide as the longest word in it: each says its columns from the narrowest screen on", () => {
  const offenders = files("components").flatMap((name) =>
    [...readFileSync(join(root, name), "utf8").matchAll(/className="([^"]*)"/g)]
      .map((match) => match[1]?.split(" ") ?? [])
      .filter((classes) => classes.includes("grid") && !classes.some((one) => one.startsWith("grid-cols-")))
      .map((classes) => `${name}: ${classes.join(" ")}`),
  );
  expect(offenders).toEqual([]);
});
