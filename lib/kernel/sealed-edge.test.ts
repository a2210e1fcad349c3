import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { openedEdge, sealedEdge, sealedEdges } from "./sealed-edge";

const secret = randomBytes(32);
const key = "1.1781524800.2147483646.0123456789abcdef";

test("an edge comes back as it was, and opens nothing in another list or on another site", () => {
  const after = sealedEdge(secret, "board|a", key);
  expect(openedEdge(secret, "board|a", { after }, 4)).toEqual({ direction: "after", key: key.split(".") });
  expect(openedEdge(secret, "board|b", { after }, 4)).toBeNull();
  expect(openedEdge(secret, "board|a", { after }, 1)).toBeNull();
  expect(openedEdge(randomBytes(32), "board|a", { after }, 4)).toBeNull();
});

test("an edge that somebody made up is the first page", () => {
  for (const after of ["", "50", key, "x".repeat(96), ["a", "b"], undefined])
    expect(openedEdge(secret, "thread|a", { after }, 1)).toBeNull();
});

test("an address tells neither the key nor how long it is, and is the same each time the page is made", () => {
  const short = sealedEdge(secret, "thread|a", "9");
  expect(sealedEdge(secret, "thread|a", "1000000")).toHaveLength(short.length);
  expect(sealedEdge(secret, "board|a", key)).toHaveLength(short.length);
  expect(sealedEdge(secret, "thread|a", "9")).toBe(short);
  expect(sealedEdge(secret, "thread|b", "9").slice(0, 16)).not.toBe(short.slice(0, 16));
  expect(short).toMatch(/^[\w-]+$/);
});

test("a page without neighbours has none", () => {
  const page = { items: [1], before: null, after: null };
  expect(sealedEdges(secret, "stories", page)).toEqual(page);
});
