import { Bars } from "./bars";
import { type Cues, cueAfter, cueBefore } from "./cues";
import { nameWords } from "./data";
import { gapBetween } from "./gaps";
import { introducedBy } from "./introductions";
import { isPlausible, isRare, type Name, namesIn } from "./names";
import type { Numeral } from "./numerals";
import { isOrdinary } from "./ordinary-words";
import type { Place } from "./pieces";

const SPOKEN =
  /\b[a-z0-9]{2,30}(?: (?:underscore|under score|guion bajo|barra baja|subguion) [a-z0-9]{1,30}){1,4}(?! (?:at|arroba) )/g;
const PREFIXED = /\blive:[\w.-]{3,40}\w/g;
const SESSION_ID = /\b05[0-9a-f]{64}\b/g;
const FRIEND_CODE = /\bsw[- ]\d{4}[- ]\d{4}[- ]\d{4}\b/g;
const CASHTAG = /(?<![\w$])\$[a-z][a-z0-9_-]{2,30}(?![\w$])/g;
const LETTERS_BEHIND =
  /^,? (?:wi|with|and|then|plus|but)(?: [a-z0-9]{1,12}){1,4} (?:on|at|in) the (?:end|start|front|middle|beginning)\b/;
const FIXED = [SPOKEN, PREFIXED, SESSION_ID, FRIEND_CODE];
const REACH = 90;
const EXTRA_DIGITS_MOST = 6;

/** Where somebody gives a name on a service. 'I deleted telegram' is not that, and nor is '@robin thank you'. */
export function handlePlaces(
  text: string,
  typed: (place: Place) => string,
  cues: Cues,
  numerals: readonly Numeral[],
): Place[] {
  const places: Place[] = [];
  for (const pattern of FIXED)
    for (const { 0: found, index } of text.matchAll(pattern)) places.push({ from: index, to: index + found.length });
  for (const { 0: found, index } of text.includes("$") ? text.matchAll(CASHTAG) : []) {
    const place = { from: index, to: index + found.length };
    if (isCashtag(place, typed(place), cues)) places.push(place);
  }
  const ofApps = new Bars(text.length, [...(cues.get("app") ?? []), ...(cues.get("perhaps") ?? [])]);
  const near = nearCues(text, cues);
  for (const name of namesIn(text, near)) {
    if (!name.tag && !near.touch(name)) continue;
    if (!name.at && !name.tag && ofApps.touch(name)) continue;
    const extra = lettersBehind(text, name) ?? numbersBehind(text, name, numerals);
    if (isGiven(text, name, cues, typed(name), extra !== null)) places.push({ from: name.from, to: extra ?? name.to });
  }
  return places;
}

/** Names are looked for near words for apps and such; most texts have none. */
function nearCues(text: string, cues: Cues): Bars {
  const bars = new Bars(text.length, []);
  let after = 0;
  for (const kind of ["app", "perhaps", "named", "seek"] as const) {
    after = 0;
    for (const { from, to } of cues.get(kind) ?? []) {
      bars.add([{ from: Math.max(after, from - REACH), to: Math.min(text.length, to + REACH) }]);
      after = Math.min(text.length, to + REACH);
    }
  }
  return bars;
}

function isGiven(text: string, name: Name, cues: Cues, typed: string, hasNumbers: boolean): boolean {
  if (name.tag && /#\d{4,5}$/.test(name.text)) return true;
  const capitals = /[a-z][A-Z]/.test(typed);
  const marked = name.marked || capitals || hasNumbers;
  const intro = introducedBy(text, name.from, cues);
  if (intro && (marked || (intro.naming && isRare(name)) || (intro.named && isPlausible(name)))) return true;
  const behind = behindOf(text, name, cues);
  if (behind && marked) return true;
  if (
    behind &&
    isRare(name) &&
    /\b(?:im|its|am|is|me|us|add|find|as|name|called|soy|es|its) $/.test(
      text.slice(Math.max(0, name.from - 10), name.from),
    )
  )
    return true;
  if (!marked) return false;
  if (!(name.at || name.underscore || name.tag || (isRareWithDigits(name) && !hasNumbers))) return false;
  const near = cueBefore(cues, "app", name.from, 80) ?? cueAfter(cues, "app", name.to, 40);
  return (
    near !== null || cueBefore(cues, "seek", name.from, 40) !== null || cueBefore(cues, "named", name.from, 30) !== null
  );
}

/** 'kaz on telegram', 'kaz, insta'. */
function behindOf(text: string, { to }: Name, cues: Cues): boolean {
  const sure = cueAfter(cues, "app", to, 18);
  const perhaps = cueAfter(cues, "perhaps", to, 12);
  const join = /^,? ?(?:(?:over |there )?(?:on|at|in|via|en) (?:the |my |el |d )?|[([-] ?)$/;
  return [sure, perhaps].some((cue) => cue !== null && join.test(text.slice(to, cue.from)));
}

function isRareWithDigits({ text }: Name): boolean {
  return text.length >= 7 && /[a-z]{4}/.test(text) && /\d{2}/.test(text);
}

/** 'dundeenan with two zeds on the end': how the rest is spelt. */
function lettersBehind(text: string, name: Name): number | null {
  if (isOrdinary(name.text)) return null;
  const found = LETTERS_BEHIND.exec(text.slice(name.to, name.to + 48));
  return found && name.to + found[0].length;
}

/** 'roofdawg then two zeros then seven': words for digits, and what joins them, belong to the name before. */
function numbersBehind(text: string, name: Name, numerals: readonly Numeral[]): number | null {
  if (nameWords.links.has(name.text) || nameWords.plain.has(name.text)) return null;
  let at = firstFrom(numerals, name.to);
  let last: Numeral = { from: name.from, to: name.to, digits: "", spoken: true, languages: 0xffff };
  let [count, end] = [0, name.to];
  for (; at < numerals.length; at += 1) {
    const next = numerals[at];
    if (!next || gapBetween(text, last, next) === null || /[\n,.;]/.test(text.slice(last.to, next.from))) break;
    const joined = /[a-z]/.test(text.slice(last.to, next.from));
    if (
      count === 0 &&
      !joined &&
      !(next.spoken && next.digits.length <= 2 && gapBetween(text, next, numerals[at + 1] ?? next) !== null)
    )
      return null;
    count += next.digits.length;
    if (count > EXTRA_DIGITS_MOST) return null;
    [last, end] = [next, next.to];
  }
  return count >= 2 ? end : null;
}

function firstFrom(numerals: readonly Numeral[], at: number): number {
  let [low, high] = [0, numerals.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numerals[middle]?.from ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
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
