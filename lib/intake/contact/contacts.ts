import type { Reading } from "@/lib/intake/reading/reading";
import type { Part } from "../finding";
import { addressesIn } from "./addresses";
import { cuesIn } from "./cues";
import { handlePlaces } from "./handles";
import { numeralsIn } from "./numerals";
import { phonePlaces } from "./phones";
import type { Place } from "./places";
import { wordsOf } from "./words";

const MARKS = /\p{M}*/uy;
const LAST_WITHOUT_MARKS = 0x2ff;

export const CONTACT_KINDS = ["phone", "mail", "handle", "link"] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

/** Every way to reach somebody that a text gives, as parts of the typed text; no two of them overlap. */
export function contactsIn({ typed, level, tokens }: Reading): ReadonlyMap<ContactKind, readonly Part[]> {
  const { text } = level;
  const words = wordsOf(text);
  const cues = cuesIn({ level, tokens }, words);
  const numerals = numeralsIn(text, words);
  const { mail, links, names } = addressesIn(level, typed);
  const partOf = ({ from, to }: Place): Part => [level.from[from] ?? 0, endOf(typed, level.to[to - 1] ?? 0)];
  const phones = phonePlaces(text, numerals, cues, [...mail, ...links, ...names]);
  const handles = handlePlaces(text, (place) => typed.slice(...partOf(place)), cues, numerals);
  const places = new Map<ContactKind, Part[]>(CONTACT_KINDS.map((kind) => [kind, []]));
  for (const { kind, from, to } of apart([
    ...ofKind("handle", names),
    ...ofKind("mail", mail),
    ...ofKind("link", links),
    ...ofKind("phone", phones),
    ...ofKind("handle", handles),
  ]))
    places.get(kind)?.push(partOf({ from, to }));
  return places;
}

/** With the marks that stand on the last character: the cap of a key, an accent. */
function endOf(typed: string, to: number): number {
  if (!(typed.charCodeAt(to) > LAST_WITHOUT_MARKS)) return to;
  MARKS.lastIndex = to;
  return to + (MARKS.exec(typed)?.[0].length ?? 0);
}

type Found = { readonly kind: ContactKind; readonly from: number; to: number };

function ofKind(kind: ContactKind, places: readonly Place[]): Found[] {
  return places.map(({ from, to }) => ({ kind, from, to }));
}

/** Earlier kinds win: a name inside a link is the link's. */
function apart(found: Found[]): Found[] {
  const kept: Found[] = [];
  let last: Found | undefined;
  for (const one of found.sort((first, second) => first.from - second.from)) {
    if (last && one.from < last.to) last.to = Math.max(last.to, one.to);
    else {
      kept.push(one);
      last = one;
    }
  }
  return kept;
}
