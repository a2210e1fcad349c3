import { type Cues, cueAfter, cueBefore } from "./cues";
import type { Place } from "./places";

/** 'kaz underscore freo', 'kaz _ freo'. */
const UNDERSCORE = /under ?score|guion bajo|barra baja|subguion| _ /;
const UNDERSCORED =
  /\b[a-z0-9]{2,30}(?:(?: _ | ?[[(]? ?(?:underscore|under score|guion bajo|barra baja|subguion) ?[\])]? ?)[a-z0-9]{1,30}){1,4}(?! (?:at|arroba) )/g;
/** What is a name on a service wherever it stands: on Skype, on Reddit, on Session, of a console. */
const FIXED = [
  /\blive:[\w.-]{3,40}\w/g,
  /(?<![\w./])\/?u\/[a-z0-9_-]{3,20}\b/g,
  /\b05(?=\d*[a-f])[0-9a-f]{12,64}\b/g,
  /\bsw[- ]\d{4}[- ]\d{4}[- ]\d{4}\b/g,
];
const CASHTAG = /(?<![\w$])\$[a-z][a-z0-9_-]{2,30}(?![\w$])/g;
const THREEMA = /(?<=threema[ a-z:=-]{0,12})\b(?=[a-z0-9]{0,7}\d)[a-z0-9]{8}\b/g;

export function fixedHandles(text: string, typed: (place: Place) => string, cues: Cues): Place[] {
  const places: Place[] = [];
  for (const pattern of [
    ...FIXED,
    ...(UNDERSCORE.test(text) ? [UNDERSCORED] : []),
    ...(text.includes("threema") ? [THREEMA] : []),
  ])
    for (const { 0: found, index } of text.matchAll(pattern)) places.push({ from: index, to: index + found.length });
  for (const { 0: found, index } of text.includes("$") ? text.matchAll(CASHTAG) : []) {
    const place = { from: index, to: index + found.length };
    if (isCashtag(place, typed(place), cues)) places.push(place);
  }
  return places;
}

/** '$hit' and '$ave' are none; '$QuietFox' and '$kaz22' are, and what stands near a service for money. */
function isCashtag({ from, to }: Place, typed: string, cues: Cues): boolean {
  if (/[a-z][A-Z]|\d|^\$[A-Z][a-z]+[A-Z]/.test(typed) && typed.length >= 5) return true;
  return (
    cueBefore(cues, "app", from, 60) !== null ||
    cueAfter(cues, "app", to, 40) !== null ||
    cueBefore(cues, "named", from, 40) !== null
  );
}
