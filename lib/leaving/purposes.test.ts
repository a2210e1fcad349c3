import { expect, test } from "vitest";
import { textOf } from "@/lib/testing/source";

/**
 * Every use of a member's root key, and what becomes of its rows when they leave for good. A new one fails here until
 * somebody has decided: own-rows.ts finds rows, erase-content.ts and erase-account.ts let them go, export.ts lists them.
 */
const PURPOSES: Readonly<Record<string, string>> = {
  profile: "deleted, or kept for its name alone",
  steward: "ended, and nobody's",
  voice: "nobody's",
  alias: "no row: a name is drawn with it",
  encourage: "deleted, or nobody's",
  card: "no row: another stone is drawn with it",
  milestone: "emptied, or nobody's",
  report: "deleted, or nobody's",
  unposted: "deleted",
  notebook: "deleted with the account",
  pace: "no row: it counts in memory for minutes",
  volunteers: "made from the site's secret, so it is nobody's already",
};

test("whatever is found by a member's key is thought of when they leave", () => {
  const union = /export type Purpose =([^;]+);/.exec(textOf("lib/kernel/vault.ts"))?.[1] ?? "";
  const purposes = [...union.matchAll(/["`]([a-z-]+)/g)].map(([, name]) => name);
  expect(purposes.sort()).toEqual(Object.keys(PURPOSES).sort());
});
