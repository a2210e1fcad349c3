import { expect, test } from "vitest";
import { encourageSchema } from "@/lib/encouragements/schema";
import { GROUPS } from "@/lib/milestones/groups";
import { monthAt } from "@/lib/milestones/months";
import { wallPlace, wallPlaceName } from "./wall-place";

const id = "0123456789abcdef";
const edge = { direction: "after", key: [id] } as const;
const pages = ["wall" as const, ...GROUPS, ...[monthAt("2026-11")].flatMap((month) => month ?? [])];

test("whoever encourages comes back to the page of stones that they read", () => {
  const addresses = pages.map((page) => wallPlace(wallPlaceName(page, null)));
  expect(addresses[0]).toBe("/milestones");
  expect(addresses).toContain("/milestones/g/3");
  expect(addresses.at(-1)).toBe("/milestones/2026-11");
  expect(wallPlace(wallPlaceName("wall", edge))).toBe(`/milestones?after=${id}`);
  for (const page of pages) expect(wallPlace(wallPlaceName(page, edge))).toMatch(new RegExp(`\\?after=${id}$`));
});

test("a form may say such a page, and nothing else", () => {
  const takes = (at: string) => encourageSchema.safeParse({ subject: "milestone", id, kind: "with_you", at }).success;
  for (const page of pages)
    for (const on of [null, edge]) expect(takes(wallPlaceName(page, on)), wallPlaceName(page, on)).toBe(true);
  for (const odd of ["", "//evil.example", "g-0", "2026-11?x=1", "wall?after=../x", `wall?after=${id}&x=1`])
    expect(takes(odd), odd).toBe(false);
});
