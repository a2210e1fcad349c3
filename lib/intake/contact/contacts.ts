import type { Reading } from "@/lib/intake/reading/reading";
import type { Part } from "../finding";
import { addressesIn } from "./addresses";
import { cuesIn } from "./cues";
import { handlePlaces } from "./handles";
import { numeralsIn } from "./numerals";
import { phonePlaces } from "./phones";
import { type Place, piecesOf } from "./pieces";

const MARKS = /\p{M}*/uy;

export const CONTACT_KINDS = ["phone", "mail", "handle", "link"] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

/** Every way to reach somebody that a text gives, as parts of the typed text; no two of them overlap. */
export function contactsIn({ typed, level, tokens }: Reading): ReadonlyMap<ContactKind, readonly Part[]> {
  const { text } = level;
  const pieces = piecesOf(text);
  const cues = cuesIn({ level, tokens }, pieces);
  const numerals = numeralsIn(text, pieces);
  const { mail, links, names } = addressesIn(level, typed);
  const partOf = ({ from, to }: Place): Part => [level.from[from] ?? 0, endOf(typed, level.to[to - 1] ?? 0)];
  const phones = phonePlaces(text, numerals, cues, [...mail, ...links, ...names]);
  const handles = handlePlaces(text, (place) => typed.slice(...partOf(place)), cues, numerals);
  const found = apart([
    ...names.map((place) => ({ kind: "handle" as const, place })),
    ...mail.map((place) => ({ kind: "mail" as const, place })),
    ...links.map((place) => ({ kind: "link" as const, place })),
    ...phones.map((place) => ({ kind: "phone" as const, place })),
    ...handles.map((place) => ({ kind: "handle" as const, place })),
  ]);
  return new Map(
    CONTACT_KINDS.map((kind) => [kind, found.filter((one) => one.kind === kind).map(({ place }) => partOf(place))]),
  );
}

/** With the marks that stand on the last character: the cap of a key, an accent. */
function endOf(typed: string, to: number): number {
  MARKS.lastIndex = to;
  return to + (MARKS.exec(typed)?.[0].length ?? 0);
}

type Found = { readonly kind: ContactKind; readonly place: Place };

/** Earlier kinds win: a name inside a link is the link's. */
function apart(found: readonly Found[]): Found[] {
  const kept: Found[] = [];
  const ranked = found.map((one, rank) => ({ ...one, rank }));
  ranked.sort((one, other) => one.place.from - other.place.from || one.rank - other.rank);
  for (const one of ranked) {
    const last = kept.at(-1);
    if (last && one.place.from < last.place.to) {
      if (one.place.to > last.place.to)
        kept[kept.length - 1] = { kind: last.kind, place: { from: last.place.from, to: one.place.to } };
    } else kept.push({ kind: one.kind, place: one.place });
  }
  return kept;
}
