import { z } from "zod";
import type { RuleKind } from "@/lib/intake/grammar/schema";
import { takeIn } from "@/lib/intake/intake";
import type { Heard } from "@/lib/intake/limits";
import { wantedText } from "./asked-words";
import json from "./danger-words.json";
import { synonyms } from "./synonyms";

/** Somebody is overdosing now, perhaps; a life is in danger in another way; or the night is hard, perhaps, and no more. */
export type DangerKind = "overdose" | "life" | "hard-night";
/** `heard`: how the intake hears the same words, where it does. */
export type Danger = { readonly kind: DangerKind; readonly heard: Heard | null };

const list = z.array(z.string().regex(/^[a-z0-9]+( [a-z0-9]+)*$/));
/**
 * What people type into a search and nobody would say alone: read by people, two lists a language, written as the intake
 * levels words, without capitals and accents. Help for somebody who only reads about it costs a glance.
 */
const languages = Object.values(z.record(z.string(), z.strictObject({ overdose: list, life: list })).parse(json));
const OVERDOSE: readonly RuleKind[] = ["overdose", "child"];

/** No more is read than a person could have typed; of longer words the beginning and the end. */
const READ_MOST = 2000;

/**
 * Which danger what is looked for speaks of: a cry at either threshold, as in every form, or a bare word of it. What is
 * left out is not looked for. Nothing of it is kept or told to anybody. An overdose comes first: there minutes count.
 */
export function dangerIn(query: string): Danger | null {
  const wanted = wantedText(readable(query));
  const { cry, words } = takeIn({ title: null, body: wanted, acknowledged: [] });
  // As they were typed too: levelling looks for disguises, and takes some words apart. "can't" is one word, "OD'd" two.
  const said = [words.join(" "), plain(wanted), plain(wanted.replaceAll(/['’]/g, " "))].map((text) => ` ${text} `);
  const names = (kind: "overdose" | "life") =>
    languages.some((language) => language[kind].some((one) => said.some((text) => text.includes(` ${one} `))));
  if (names("overdose") || (cry.heard !== null && cry.because.some(({ rule }) => OVERDOSE.includes(rule.kind))))
    return { kind: "overdose", heard: cry.heard };
  if (cry.heard === "high" || names("life")) return { kind: "life", heard: cry.heard };
  // "can't sleep": somebody who may need a person, and looks for something to read. One line says where people are.
  return cry.heard === "low" ? { kind: "hard-night", heard: "low" } : null;
}

const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replaceAll(/[\p{M}'’]/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, " ")
    .trim();

const readable = (query: string): string =>
  query.length <= READ_MOST ? query : `${query.slice(0, READ_MOST / 2)} ${query.slice(-READ_MOST / 2)}`;

const naloxone = synonyms.find((group) => group.includes("naloxone")) ?? [];

/** Whether somebody looks for what brings people back from an overdose: help says how, and where to get it. */
export const asksForNaloxone = (query: string): boolean =>
  wantedText(readable(query))
    .toLowerCase()
    .split(/[^a-z]+/)
    .some((word) => naloxone.includes(word));
