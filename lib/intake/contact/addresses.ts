import type { Level } from "@/lib/intake/reading/level";
import { atsIn, dotsIn } from "./address-signs";
import { crowdedLinks } from "./crowded-links";
import { type DottedName, type DottedNames, dottedNamesIn, type Label } from "./dotted-names";
import { hostLength, isHelpHost } from "./hosts";
import { endOfLink } from "./link-end";
import { mailAt } from "./mail";
import { type Place, PlaceSet } from "./places";
import { schemedLinks } from "./schemed-links";

/** 'k e l p i e @ m a i l . e x a m p l e', and 'www owls org'. */
const SPACED_MAIL = /(?<![a-z0-9])(?:[a-z0-9._-] ){2,40}@(?: [a-z0-9-]){2,30} \.(?: [a-z0-9]){2,12}(?![a-z0-9])/g;
const SPACED_HOST = /\bwww [a-z0-9-]{3,40} (?:com|org|net|example|co uk|org uk|info|io)\b/g;
/** Names with their server: '@name@host', '@name:host', '#room:host'. */
const SERVER_NAME = /[@#!][a-z0-9][a-z0-9._=/-]{1,40}(?:@|:)[a-z0-9-]{1,40}(?:\.[a-z0-9-]{2,24}){1,4}(?::\d{2,5})?/g;

/** How many dotted names of one text are looked at closely. */
const CLOSELY = 120;
/** 't.me', 'bit.ly': nobody writes them without what comes behind, also behind a blank. */
const SHORT_HOST = 8;

export type Addresses = {
  readonly mail: readonly Place[];
  readonly links: readonly Place[];
  readonly names: readonly Place[];
};

/** Where mail addresses, links and names with their server stand, also when their dots are brackets or words. */
export function addressesIn(level: Level, typed: string): Addresses {
  const { text } = level;
  const all = dottedNamesIn(text, dotsIn(text));
  const dottedNames = new Map([...all].slice(0, CLOSELY));
  const crowded = [...all.values()].slice(CLOSELY);
  const lengthOf = hostLengths(level, typed);
  const names = placesOf(text, SERVER_NAME);
  const mail = [
    ...placesOf(text, SPACED_MAIL),
    ...atsIn(text.slice(0, crowded[0]?.from)).flatMap((at) => mailAt(text, at, dottedNames, lengthOf) ?? []),
  ];
  const links = [...placesOf(text, SPACED_HOST), ...schemedLinks(text, dottedNames)];
  const taken = new PlaceSet(text.length, [...mail, ...names, ...links]);
  links.push(...bareLinks(text, dottedNames, lengthOf, taken), ...crowdedLinks(text, crowded));
  return { mail, links, names };
}

/** Up to which of its labels a dotted name is a host. */
function hostLengths({ text, from }: Level, typed: string): (dotted: DottedName) => number {
  const isUpper = (at: number) => /\p{Lu}/u.test(typed.charAt(at));
  const isCapital = (label: Label) => isUpper(from[label.from] ?? 0) && !isUpper((from[label.from] ?? 0) + 1);
  const hasPath = ({ to }: Label) =>
    /^(?::\d|(?: ?\/ ?| (?:forward |fwd )?slash )[a-z0-9@+?#])/.test(text.slice(to, to + 18));
  return (dotted) => hostLength(dotted, hasPath, isCapital);
}

/** Hosts without 'https://', and what comes behind them. */
function bareLinks(
  text: string,
  dottedNames: DottedNames,
  lengthOf: (dotted: DottedName) => number,
  taken: PlaceSet,
): Place[] {
  const links: Place[] = [];
  for (const dotted of dottedNames.values()) {
    const labels = dotted.labels.slice(0, lengthOf(dotted));
    const host = { from: dotted.from, to: labels.at(-1)?.to ?? dotted.from };
    if (labels.length === 0 || taken.touches(host)) continue;
    const isSpaced = labels.some(({ dot }) => dot && !dot.plain) || host.to - host.from <= SHORT_HOST;
    const link = { from: host.from, to: endOfLink(text, host.to, isSpaced) };
    taken.add([link]);
    if (!isHelpHost(labels.map((label) => label.text))) links.push(link);
  }
  return links;
}

function placesOf(text: string, pattern: RegExp): Place[] {
  return Array.from(text.matchAll(pattern), ({ 0: found, index }) => ({ from: index, to: index + found.length }));
}
