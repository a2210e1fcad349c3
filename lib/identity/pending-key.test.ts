import { expect, test } from "vitest";
import { later, minutes } from "@/lib/kernel/time";
import { processorTime } from "@/lib/testing/processor-time";
import { NOON } from "@/lib/testing/world";
import { makeKey } from "./key-words";
import { openPendingKey, sealPendingKey } from "./pending-key";
import { answersPendingKey } from "./pending-key-answer";

const secret = new Uint8Array(32).fill(1);
const pending = { key: makeKey(), device: "mine" as const, ask: [1, 4] as const };

test("words proposed by a client, forged or cut, are refused", () => {
  const sealed = sealPendingKey(secret, pending, NOON);
  const forged = Buffer.from(JSON.stringify({ ...pending, until: NOON.getTime() * 2, once: "x" })).toString(
    "base64url",
  );
  for (const text of ["", forged, sealed.slice(1), `${sealed}AA`, sealPendingKey(new Uint8Array(32), pending, NOON)]) {
    expect(openPendingKey(secret, text, NOON)).toBeNull();
  }
});

test("a pending key lives for 30 minutes", () => {
  const sealed = sealPendingKey(secret, pending, NOON);
  expect(openPendingKey(secret, sealed, later(NOON, minutes(30)))).toMatchObject(pending);
  expect(openPendingKey(secret, sealed, later(NOON, minutes(30) + 1))).toBeNull();
});

test("a pending key is used once", () => {
  const sealed = sealPendingKey(secret, pending, NOON);
  openPendingKey(secret, sealed, NOON)?.spend();
  expect(openPendingKey(secret, sealed, NOON)).toBeNull();
});

test("only the two words that were asked for, in their places, confirm it", () => {
  const [, second = "", , , fifth = ""] = pending.key;
  expect(answersPendingKey(pending, fifth, second)).toBe(second === fifth);
  expect(answersPendingKey(pending, "", "")).toBe(false);
  expect(answersPendingKey(pending, ` ${second.toUpperCase()} `, fifth)).toBe(true);
});

test("a long answer is no word of the list, and is not read", () => {
  const spent = processorTime();
  expect(answersPendingKey(pending, "\u0301\u0316".repeat(120_000), "x")).toBe(false);
  expect(spent()).toBeLessThan(1000);
});
