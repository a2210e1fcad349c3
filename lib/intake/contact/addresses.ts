import type { Level } from "@/lib/intake/reading/level";
import { atsIn, type DottedName, dotsIn, dottedNamesIn, endOfLabel, type Label } from "./dotted-names";
import { hostLength, isHelpHost, isLikelyHost } from "./hosts";
import { endOfLink } from "./link-end";
import { mailAt } from "./mail";
import { PlaceSet } from "./place-set";
import type { Place } from "./words";

const SCHEME =
  /\bh t t p(?: s)? ?: ?\/ ?\/ ?|\bw w w ?(?:\.|dot) ?|\bh(?:tt|xx)ps? colon (?:forward )?slash (?:forward )?slash |\b(?:https?|hxxps?|h\*\*ps?|h__ps?|htps?|htpps?|ftp)\s?:\s?[/\\]\s?[/\\]?\s?|\bwww(?:\.| ?[[({] ?(?:\.|dot) ?[\])}] ?| dot )/g;
/** 'k e l p i e @ m a i l . e x a m p l e', and 'www owls org'. */
const SPACED_MAIL = /(?<![a-z0-9])(?:[a-z0-9._-] ){2,40}@(?: [a-z0-9-]){2,30} \.(?: [a-z0-9]){2,12}(?![a-z0-9])/g;
const SPACED_HOST = /\bwww [a-z0-9-]{3,40} (?:com|org|net|example|co uk|org uk|info|io)\b/g;
/** Names with their server: '@name@host', '@name:host', '#room:host'. */
const SERVER_NAME = /[@#!][a-z0-9][a-z0-9._=/-]{1,40}(?:@|:)[a-z0-9-]{1,40}(?:\.[a-z0-9-]{2,24}){1,4}(?::\d{2,5})?/g;

/** How many dottedNames of one text are looked at closely. What follows is covered up to the next blank. */
const CLOSELY = 120;
const SHORT_HOST = 8;
const LOCAL_LONGEST = 64;
const TO_BLANK = /\S*/y;

export type Addresses = {
  readonly mail: readonly Place[];
  readonly links: readonly Place[];
  readonly names: readonly Place[];
};

/** Where mail addresses, links and names with their server stand, also when their dots are brackets or words. */
export function addressesIn({ text, from }: Level, typed: string): Addresses {
  const names = placesOf(text, SERVER_NAME);
  const all = dottedNamesIn(text, dotsIn(text));
  const dottedNames = new Map([...all].slice(0, CLOSELY));
  const beyond = [...all.values()].slice(CLOSELY);
  const closeEnd = beyond[0]?.from ?? text.length;
  const isCapital = ({ from: at }: Label) =>
    /\p{Lu}/u.test(typed.charAt(from[at] ?? 0)) && !/\p{Lu}/u.test(typed.charAt((from[at] ?? 0) + 1));
  const hasPath = ({ to }: Label) =>
    /^(?::\d|(?: ?\/ ?| (?:forward |fwd )?slash )[a-z0-9@+?#])/.test(text.slice(to, to + 18));
  const lengthOf = (dotted: DottedName) => hostLength(dotted, hasPath, isCapital);
  const mail = [
    ...placesOf(text, SPACED_MAIL),
    ...atsIn(text.slice(0, closeEnd)).flatMap((at) => mailAt(text, at, dottedNames, lengthOf) ?? []),
  ];
  const links = placesOf(text, SPACED_HOST);
  const taken = new PlaceSet(text.length, [...mail, ...names]);
  let after = 0;
  for (const { 0: found, index } of text.matchAll(SCHEME)) {
    if (index < after) continue;
    if (links.length > CLOSELY) {
      after = endOfWord(text, index);
      links.push({ from: index, to: after });
      continue;
    }
    const link = schemed(text, index, index + found.length, found, dottedNames);
    if (!link) continue;
    links.push(link);
    after = link.to;
  }
  taken.add(links.filter(({ to }) => to > 0));
  for (const dotted of dottedNames.values()) {
    const length = lengthOf(dotted);
    const last = dotted.labels[length - 1];
    if (!last || taken.touches({ from: dotted.from, to: last.to })) continue;
    const labels = dotted.labels.slice(0, length);
    const disguised = labels.some(({ dot }) => dot && !dot.plain);
    const link = { from: dotted.from, to: endOfLink(text, last.to, disguised || isShortHost(dotted.from, last.to)) };
    taken.add([link]);
    if (!isHelpHost(labels.map((label) => label.text))) links.push(link);
  }
  for (const dotted of beyond) {
    if (dotted.from < after || !isLikelyHost(text, dotted)) continue;
    const words = wordsAround(text, dotted);
    links.push(words);
    after = words.to;
  }
  return { mail, links: links.filter(({ to }) => to > 0), names };
}

/** 't.me', 'bit.ly': nobody writes them without what comes behind, also behind a blank. */
function isShortHost(from: number, to: number): boolean {
  return to - from <= SHORT_HOST;
}

/** From the blank before a place to the blank behind it. */
function wordsAround(text: string, { from, to }: Place): Place {
  let start = from;
  while (start > 0 && from - start < LOCAL_LONGEST && /\S/.test(text.charAt(start - 1))) start -= 1;
  return { from: start, to: endOfWord(text, to) };
}

function endOfWord(text: string, at: number): number {
  TO_BLANK.lastIndex = at;
  TO_BLANK.test(text);
  return Math.max(at, TO_BLANK.lastIndex);
}

function placesOf(text: string, pattern: RegExp): Place[] {
  return Array.from(text.matchAll(pattern), ({ 0: found, index }) => ({ from: index, to: index + found.length }));
}

/** A link that says so at its beginning: whatever it ends with. */
function schemed(
  text: string,
  from: number,
  start: number,
  scheme: string,
  dottedNames: ReadonlyMap<number, DottedName>,
): Place | null {
  const dotted = dottedNames.get(start) ?? dottedNames.get(from);
  const labels = (dotted?.labels ?? []).filter((label) => label.from >= start);
  const last = labels.at(-1);
  const end = last?.to ?? endOfLabel(text, start);
  if (end === start) return null;
  const disguised = /\s/.test(scheme) || labels.some(({ dot }) => dot && !dot.plain);
  if (labels.length > 1 && isHelpHost(labels.map((label) => label.text))) return { from: 0, to: 0 };
  return { from, to: endOfLink(text, end, disguised) };
}
