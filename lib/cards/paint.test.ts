import { expect, test } from "vitest";
import { cardPaint, paintOf } from "./paint";

test("what the sheets say by day is read with plain colours, and a later rule stands behind an earlier one", () => {
  const { tokens, rules } = paintOf(`
    @theme static { --color-ink: #111111; /* { } */ }
    @media screen and (prefers-color-scheme: dark) { :root { --color-ink: #eeeeee; } }
    @layer components {
      .a, .b { fill: var(--color-ink); }
      .a { opacity: 0.5; fill: none; }
      .a:hover, .a > .b { fill: red; }
      @media (forced-colors: active) { .a { fill: Canvas; } }
    }`);
  expect(tokens.get("--color-ink")).toBe("#111111");
  expect(rules.map(({ name, sets }) => [name, ...[...sets].flat()])).toEqual([
    ["a", "fill", "#111111"],
    ["b", "fill", "#111111"],
    ["a", "opacity", "0.5", "fill", "none"],
  ]);
});

test("the site's own sheets are read whole", () => {
  const { tokens, rules } = cardPaint();
  expect(tokens.get("--color-ink")).toMatch(/^#[0-9a-f]{6}$/);
  for (const name of ["s-slate", "s-seam", "stop-lit", "stop-glow", "stop-sun", "meadow-3", "tuft"])
    expect(
      rules.some((rule) => rule.name === name),
      name,
    ).toBe(true);
});
