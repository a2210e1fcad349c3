import { randomInt } from "node:crypto";
import type { KeyProblem } from "@/lib/kernel/result";
import { KEY_FIELD_MAX, KEY_WORDS } from "./limits";
import { readings } from "./typed-key";
import { DRAWN, listed } from "./word-list";

export type Key = readonly string[];

/**
 * A new key: six words of the list, less those that are never drawn: 7,310 are left, so six of them carry 77.0 bits.
 * Chance comes from node:crypto alone: a key must never come from a seeded source.
 */
export function makeKey(): Key {
  return Array.from({ length: KEY_WORDS }, () => DRAWN[randomInt(DRAWN.length)] ?? "");
}

export type ParsedKey =
  | { ok: true; key: Key }
  | { ok: false; problem: "length" }
  | { ok: false; problem: "word"; position: number };

/**
 * Reads what somebody typed or pasted. Six right words open the account whatever a note, a messenger or a keyboard put
 * around or into them: a lost account cannot be brought back.
 * A word that is not in the public list is pointed out by its place (from 1); that tells nothing about any account.
 */
export function parseKey(typed: string): ParsedKey {
  if (typed.length > KEY_FIELD_MAX) return { ok: false, problem: "length" };
  let stranger: number | null = null;
  for (const words of readings(typed)) {
    if (words.length !== KEY_WORDS) continue;
    const place = words.findIndex((word) => listed(word) === undefined);
    if (place < 0) return { ok: true, key: words };
    stranger ??= place;
  }
  return stranger === null ? { ok: false, problem: "length" } : { ok: false, problem: "word", position: stranger + 1 };
}

/** The same as a refusal says it. */
export function keyProblem(parsed: Extract<ParsedKey, { ok: false }>): KeyProblem {
  return parsed.problem === "word" ? { kind: "word", position: parsed.position } : { kind: "length" };
}
