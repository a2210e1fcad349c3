import { z } from "zod";
import { takeIn } from "@/lib/intake/intake";
import { wantedText } from "./asked-words";
import json from "./danger-words.json";
import { synonyms } from "./synonyms";

/**
 * What people type into a search and nobody would say alone: read by people, a list a language, written as the intake
 * levels words, without capitals and accents. Help for somebody who only reads about it costs a glance.
 */
const dangerWords = Object.values(
  z.record(z.string(), z.array(z.string().regex(/^[a-z0-9]+( [a-z0-9]+)*$/))).parse(json),
).flat();

/** No more is read than a person could have typed; of longer words the beginning and the end. */
const READ_MOST = 2000;

/**
 * Whether what is looked for speaks of a life in danger: a cry at either threshold, as in every form, or a bare word of
 * it. What is left out is not looked for. Nothing of it is kept or told to anybody.
 */
export function soundsOfDanger(query: string): boolean {
  const wanted = wantedText(readable(query));
  const { cry, words } = takeIn({ title: null, body: wanted, acknowledged: [] });
  if (cry.heard !== null) return true;
  // As they were typed too: levelling looks for disguises, and takes some words apart.
  return [words.join(" "), plain(wanted)].some((said) => dangerWords.some((one) => ` ${said} `.includes(` ${one} `)));
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
