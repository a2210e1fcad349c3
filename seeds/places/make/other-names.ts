import { foldName } from "@/lib/places/fold-name";
import type { City } from "./cities";

const LATIN = /^[\p{sc=Latn}\P{L}]+$/u;
/** What transcribes another script syllable by syllable is written small in the list: "mu ni hei". */
const CAPITAL = /^[^\p{L}]?\p{Lu}/u;

/** Unicode knows scripts, ISO 15924 also what is written in several: Japanese, Korean and both kinds of Chinese. */
const SEVERAL: Readonly<Record<string, readonly string[]>> = {
  Jpan: ["Hani", "Hira", "Kana"],
  Kore: ["Hang"],
  Hans: ["Hani"],
  Hant: ["Hani"],
};

const known = new Map<string, RegExp>();

/** Names in the script that most people of a country write. */
function ownScript(country: string): RegExp {
  const before = known.get(country);
  if (before) return before;
  const script = new Intl.Locale(`und-${country}`).maximize().script ?? "Latn";
  const scripts = (SEVERAL[script] ?? [script]).map((one) => `\\p{sc=${one}}`).join("");
  const own = new RegExp(`^[${scripts}\\P{L}]+$`, "u");
  known.set(country, own);
  return own;
}

/**
 * Under which other names a place may be looked for, folded: those in Latin letters, and those in the script of its own
 * country. What other scripts call a foreign town would be twice as much and is left out.
 */
export function otherNames({ name, plainName, otherNames: others, country }: City): string[] {
  const wanted = others.filter((one) => (LATIN.test(one) ? CAPITAL.test(one) : ownScript(country).test(one)));
  const folded = new Set([plainName, ...wanted].map(foldName));
  folded.delete(foldName(name));
  folded.delete("");
  return [...folded].toSorted();
}
