import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { minutes } from "@/lib/kernel/time";
import { searchSchema } from "./schema";
import { openQuery, sealQuery } from "./sealed-query";

const secret = randomBytes(32);
const now = new Date("2026-06-15T12:00:00Z");

test("an address that somebody made up, changed or kept too long opens to nothing", () => {
  const sealed = sealQuery(secret, "sleep", now);
  for (const wrong of ["", "x", "AAAA", sealed.slice(1), `${sealed}AAAA`, "x".repeat(9000)])
    expect(openQuery(secret, wrong, now)).toBeNull();
  expect(openQuery(randomBytes(32), sealed, now)).toBeNull();
  expect(openQuery(secret, sealed, new Date(now.getTime() + minutes(30)))).toBeNull();
  expect(openQuery(secret, sealed, new Date(now.getTime() + minutes(29)))).toBe("sleep");
});

test("an address tells neither the words nor how long they are", () => {
  const short = sealQuery(secret, "a", now);
  expect(sealQuery(secret, "a".repeat(150), now)).toHaveLength(short.length);
  expect(sealQuery(secret, "a", now)).not.toBe(short);
  expect(short).toMatch(/^[\w-]+$/);
});

test("the longest query fits, a longer or empty one is refused", () => {
  const longest = "\u{1F30A}".repeat(100);
  expect(openQuery(secret, sealQuery(secret, longest, now), now)).toBe(longest);
  expect(searchSchema.safeParse({ query: "x".repeat(201) }).success).toBe(false);
  expect(searchSchema.safeParse({ query: "  \n " }).success).toBe(false);
  expect(searchSchema.parse({ query: " a\n b " }).query).toBe("a b");
});
