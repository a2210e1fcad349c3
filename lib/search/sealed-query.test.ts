import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { minutes } from "@/lib/kernel/time";
import { deriveKey, seal } from "@/lib/kernel/vault";
import { searchSchema } from "./schema";
import { openQuery, sealQuery } from "./sealed-query";

const secret = randomBytes(32);
const now = new Date("2026-06-15T12:00:00Z");

test("an address that somebody made up, changed or kept too long opens to nothing", () => {
  const sealed = sealQuery(secret, { query: "sleep", before: null }, now);
  for (const wrong of ["", "x", "AAAA", sealed.slice(1), `${sealed}AAAA`, "x".repeat(9000)])
    expect(openQuery(secret, wrong, now)).toBeNull();
  expect(openQuery(randomBytes(32), sealed, now)).toBeNull();
  expect(openQuery(secret, sealed, new Date(now.getTime() + minutes(30)))).toBeNull();
  expect(openQuery(secret, sealed, new Date(now.getTime() + minutes(29)))).toEqual({ query: "sleep", before: null });
});

const before = { hour: new Date("2026-06-01T09:00:00Z"), id: "0123456789abcdef" };

test("an address tells neither the words nor how long they are, nor whether it is a look further back", () => {
  const sealed = (query: string, further: typeof before | null = before) =>
    sealQuery(secret, { query, before: further }, now);
  const short = sealed("a");
  expect(sealed("a".repeat(100))).toHaveLength(short.length);
  expect(sealed("a", null)).toHaveLength(short.length);
  expect(sealed("a")).not.toBe(short);
  expect(short).toMatch(/^[\w-]+$/);
});

test("the longest query fits, a longer or empty one is refused", () => {
  const longest = "\u{1F30A}".repeat(100);
  const sought = { query: longest, before };
  expect(openQuery(secret, sealQuery(secret, sought, now), now)).toEqual(sought);
  expect(searchSchema.safeParse({ query: "x".repeat(201) }).success).toBe(false);
  expect(searchSchema.safeParse({ query: "  \n " }).success).toBe(false);
  expect(searchSchema.parse({ query: " a\n b " }).query).toBe("a b");
});

test("an address that an earlier version made opens to nothing, and breaks nothing", () => {
  const earlier = JSON.stringify({ query: "sleep", until: now.getTime() + minutes(29) });
  const sealed = Buffer.from(seal(deriveKey(secret, "search address"), "search", Buffer.from(earlier)));
  expect(openQuery(secret, sealed.toString("base64url"), now)).toBeNull();
});
