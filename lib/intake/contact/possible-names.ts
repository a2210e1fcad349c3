import { nameWords } from "./data";
import { isOrdinary } from "./ordinary-words";
import type { Place, PlaceSet } from "./places";

/** What may be a name on a service. `marked`: it has a mark that ordinary words have not. `tag`: 'name#1234'. */
export type PossibleName = Place & {
  readonly text: string;
  readonly at: boolean;
  readonly tag: boolean;
  readonly marked: boolean;
  readonly underscore: boolean;
};

/** Letters that stand apart, 'b o g . c o t t o n'; words with 'dot' or 'dash' between; and single words. */
const SPACED = "(?<![^\\s@(])@?(?:[a-z0-9._-] ){4,40}[a-z0-9](?![a-z0-9])";
const SPOKEN = "[a-z0-9]{2,30}(?: (?:dot|dash|hyphen|punto|guion) [a-z0-9]{1,30}){1,4}";
const WORD = new RegExp(`${SPACED}|${SPOKEN}|[@$]?[a-z0-9_](?:[\\w.-]{0,60}\\w)?_*(?:#\\d{2,5})?`, "g");
const UNIT =
  /^(?:\d[\d.,]*[a-z]{0,6}|[a-z]\d{1,2}|(?:mp|covid|page|day|week|step|room|unit|level|grade|stage|year|u)\d{1,4}|\d+x\d+|[a-z]{1,2}\d{1,4}[a-z]{0,2})$/;
const COUNTED =
  /^(?:page|order|room|day|step|case|ticket|no|number|bus|line|apt|unit|flat|channel|lot|rx|the|chapter|bed|ward|id)#/;

/** The words near cues that may be names, as people write them on services; those with a tag anywhere. */
export function possibleNamesIn(text: string, near: PlaceSet | null): PossibleName[] {
  const names: PossibleName[] = [];
  for (const { 0: found, index } of text.matchAll(WORD)) {
    if (!(found.includes("#") || near?.touches({ from: index, to: index + found.length }))) continue;
    const at = found.startsWith("@");
    const apart = found.includes(" ");
    const word = found.replace(/^[@$]|-+$| /g, "");
    if (word.length < 2 || !/[a-z]/.test(word)) continue;
    const tag = /^[a-z_][\w.]{1,31}#\d{3,5}$/.test(word) && !COUNTED.test(word);
    const underscore = /[a-z0-9]_+[a-z0-9]|_[a-z0-9]+_|^_[a-z]{3}|[a-z]{3}_$/.test(word);
    names.push({
      from: index,
      to: index + found.length,
      text: word,
      at,
      tag,
      underscore,
      marked: apart || at || tag || underscore || isMarked(word),
    });
  }
  return names;
}

function isMarked(word: string): boolean {
  if (UNIT.test(word) || word.length < 5) return false;
  if (/[a-z]{3}[.-]?\d+|[a-z]{3}-[a-z]+\d{2}|\d[a-z]{3,}\d|^\d*[a-z]+\d{1,4}[a-z]+/.test(word)) return true;
  const parts = word.split(".");
  if (parts.length > 4) return parts.every((part) => part.length === 1);
  return parts.length > 1 && parts.every((part) => part.length > 1) && !(parts.length === 2 && parts.every(isOrdinary));
}

/** No word of every day, and no other form of one. */
export function isRare({ text }: PossibleName): boolean {
  return text.length >= 4 && /^[a-z][a-z.-]*$/.test(text) && !isOrdinary(text.replace(/[.-]/g, ""));
}

/** A word that could be chosen as a name by somebody: long enough, and none of the smallest. */
export function isPlausible({ text }: PossibleName): boolean {
  return text.length >= 4 && !nameWords.plain.has(text) && !nameWords.links.has(text);
}
