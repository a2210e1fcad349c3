import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Challenge } from "altcha-lib";
import { solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { beforeAll, describe, expect, test } from "vitest";
import { workFor, workIsDone } from "./work";

const secret = new Uint8Array(32).fill(1);
const now = new Date();
let challenge: Challenge;
let proof: string;

beforeAll(async () => {
  challenge = JSON.parse(await workFor(secret, "pending", now));
  proof = JSON.stringify({ challenge, solution: await solveChallenge({ challenge, deriveKey }) });
}, 60_000);

describe("the result of the sum", () => {
  test("counts for what it was set for", async () => {
    expect(await workIsDone(secret, "pending", proof)).toBe(true);
  });

  test("counts for nothing else, and on no other site", async () => {
    expect(await workIsDone(secret, "another", proof)).toBe(false);
    expect(await workIsDone(new Uint8Array(32).fill(2), "pending", proof)).toBe(false);
  });

  test("that was guessed, made easier or made up is none", async () => {
    const solved = JSON.parse(proof);
    const easier = { ...challenge, parameters: { ...challenge.parameters, cost: 1, keyPrefix: "00" } };
    for (const wrong of [
      "",
      "{",
      "null",
      "x".repeat(100_000),
      JSON.stringify({ challenge, solution: { ...solved.solution, derivedKey: "00".repeat(32) } }),
      JSON.stringify({ challenge: easier, solution: solved.solution }),
      JSON.stringify({ challenge: { ...challenge, signature: "" }, solution: solved.solution }),
      JSON.stringify({ challenge }),
    ])
      expect(await workIsDone(secret, "pending", wrong)).toBe(false);
  });

  test("that comes after the key has expired is none", async () => {
    const old: Challenge = JSON.parse(await workFor(secret, "pending", new Date(now.getTime() - 3_600_000)));
    const late = JSON.stringify({ challenge: old, solution: { counter: 1, derivedKey: "00" } });
    expect(await workIsDone(secret, "pending", late)).toBe(false);
  });
});

test("the browser's half is a plain file: no WebAssembly, nothing evaluated, no address of anybody else", async () => {
  const file = await readFile(fileURLToPath(import.meta.resolve("altcha/workers/pbkdf2")), "utf8");
  expect(file).not.toMatch(/\beval\(|new Function|WebAssembly|https?:|importScripts|fetch\(/);
  expect(file.length).toBeLessThan(8000);
});
