import type { Level } from "@/lib/intake/reading/level";
import { Bars } from "./bars";
import { hostLength, isHelpHost, isLikelyHost } from "./hosts";
import { atsIn, type Chain, chainsIn, dotsIn, endOfLabel, type Label } from "./joints";
import { mailAt } from "./mail";
import { endOfPath } from "./paths";
import type { Place } from "./pieces";

const SCHEME =
  /\bh t t p(?: s)? ?: ?\/ ?\/ ?|\bw w w ?(?:\.|dot) ?|\bh(?:tt|xx)ps? colon (?:forward )?slash (?:forward )?slash |\b(?:https?|hxxps?|h\*\*ps?|h__ps?|htps?|htpps?|ftp)\s?:\s?[/\\]\s?[/\\]?\s?|\bwww(?:\.| ?[[({] ?(?:\.|dot) ?[\])}] ?| dot )/g;
/** 'k e l p i e @ m a i l . e x a m p l e', and 'www owls org'. */
const SPACED_MAIL = /(?<![a-z0-9])(?:[a-z0-9._-] ){2,40}@(?: [a-z0-9-]){2,30} \.(?: [a-z0-9]){2,12}(?![a-z0-9])/g;
const SPACED_HOST = /\bwww [a-z0-9-]{3,40} (?:com|org|net|example|co uk|org uk|info|io)\b/g;
/** Names with their server: '@name@host', '@name:host', '#room:host'. */
const SERVER_NAME = /[@#!][a-z0-9][a-z0-9._=/-]{1,40}(?:@|:)[a-z0-9-]{1,40}(?:\.[a-z0-9-]{2,24}){1,4}(?::\d{2,5})?/g;

/** How many chains of one text are looked at closely. What follows is covered up to the next blank. */
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
  const all = chainsIn(text, dotsIn(text));
  const chains = new Map([...all].slice(0, CLOSELY));
  const beyond = [...all.values()].slice(CLOSELY);
  const closeEnd = beyond[0]?.from ?? text.length;
  const isCapital = ({ from: at }: Label) =>
    /\p{Lu}/u.test(typed.charAt(from[at] ?? 0)) && !/\p{Lu}/u.test(typed.charAt((from[at] ?? 0) + 1));
  const hasPath = ({ to }: Label) =>
    /^(?::\d|(?: ?\/ ?| (?:forward |fwd )?slash )[a-z0-9@+?#])/.test(text.slice(to, to + 18));
  const lengthOf = (chain: Chain) => hostLength(chain, hasPath, isCapital);
  const mail = [
    ...placesOf(text, SPACED_MAIL),
    ...atsIn(text.slice(0, closeEnd)).flatMap((at) => mailAt(text, at, chains, lengthOf) ?? []),
  ];
  const links = placesOf(text, SPACED_HOST);
  const taken = new Bars(text.length, [...mail, ...names]);
  let after = 0;
  for (const { 0: found, index } of text.matchAll(SCHEME)) {
    if (index < after) continue;
    if (links.length > CLOSELY) {
      after = endOfWord(text, index);
      links.push({ from: index, to: after });
      continue;
    }
    const link = schemed(text, index, index + found.length, found, chains);
    if (!link) continue;
    links.push(link);
    after = link.to;
  }
  taken.add(links.filter(({ to }) => to > 0));
  for (const chain of chains.values()) {
    const length = lengthOf(chain);
    const last = chain.labels[length - 1];
    if (!last || taken.touch({ from: chain.from, to: last.to })) continue;
    const labels = chain.labels.slice(0, length);
    const disguised = labels.some(({ dot }) => dot && !dot.plain);
    const link = { from: chain.from, to: endOfPath(text, last.to, disguised || isShortHost(chain.from, last.to)) };
    taken.add([link]);
    if (!isHelpHost(labels.map((label) => label.text))) links.push(link);
  }
  for (const chain of beyond) {
    if (chain.from < after || !isLikelyHost(text, chain)) continue;
    const words = wordsAround(text, chain);
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
  chains: ReadonlyMap<number, Chain>,
): Place | null {
  const chain = chains.get(start) ?? chains.get(from);
  const labels = (chain?.labels ?? []).filter((label) => label.from >= start);
  const last = labels.at(-1);
  const end = last?.to ?? endOfLabel(text, start);
  if (end === start) return null;
  const disguised = /\s/.test(scheme) || labels.some(({ dot }) => dot && !dot.plain);
  if (labels.length > 1 && isHelpHost(labels.map((label) => label.text))) return { from: 0, to: 0 };
  return { from, to: endOfPath(text, end, disguised) };
}
