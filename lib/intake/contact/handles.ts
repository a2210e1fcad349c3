import { type Cues, cueAfter, cueBefore } from "./cues";
import { nameWords } from "./data";
import { fixedHandles } from "./fixed-handles";
import { introducedBy } from "./introductions";
import type { Numeral } from "./numerals";
import { isOrdinary } from "./ordinary-words";
import { type Place, PlaceSet } from "./places";
import { isPlausible, isRare, type PossibleName, possibleNamesIn } from "./possible-names";
import { spelledBehind } from "./spelled-names";

const REACH = 90;
/** How many words of one text are looked at closely. What follows is covered when it has a mark of a name. */
const CLOSELY = 250;
const SURNAME = /^ [a-z]{3,}(?:[-'][a-z]{2,})?/;
/** What stands before a name that is followed by 'on telegram'. */
const NAMED =
  /(?:\b(?:im|its|am|is|me|us|add|find|as|name|called|soy|es|up|for|search|busca|follow|user|handle|be)|'[ms]) $/;

/** Where somebody gives a name on a service. 'I deleted telegram' is not that, and nor is '@robin thank you'. */
export function handlePlaces(
  text: string,
  typed: (place: Place) => string,
  cues: Cues,
  numerals: readonly Numeral[],
): Place[] {
  const places = fixedHandles(text, typed, cues);
  const ofApps = new PlaceSet(text.length, [...(cues.get("app") ?? []), ...(cues.get("perhaps") ?? [])]);
  const near = nearCues(text, cues);
  if (near === null && !text.includes("#")) return places;
  let looked = 0;
  for (const name of possibleNamesIn(text, near)) {
    if (!name.marked && isSmall(name.text)) continue;
    if (!name.at && !name.tag && !name.underscore && ofApps.touches(name)) continue;
    looked += 1;
    if (looked > CLOSELY) {
      if (name.marked) places.push(name);
      continue;
    }
    const extra = spelledBehind(text, name, numerals);
    const end = extra ?? name.to;
    if (!isGiven(text, name, cues, typed(name), end)) continue;
    places.push({ from: name.from, to: extra ?? withSurname(text, name, typed) });
  }
  return places;
}

/** Names are looked for near words for apps and such; most texts have none. */
function nearCues(text: string, cues: Cues): PlaceSet | null {
  const taken = new PlaceSet(text.length, []);
  let after = -1;
  for (const kind of ["app", "perhaps", "veiled", "named", "seek"] as const) {
    after = Math.min(after, 0);
    for (const { from, to } of cues.get(kind) ?? []) {
      const end = Math.min(text.length, to + REACH);
      taken.add([{ from: Math.max(0, after, from - REACH), to: end }]);
      after = end;
    }
  }
  return after < 0 ? null : taken;
}

function isGiven(text: string, name: PossibleName, cues: Cues, typed: string, end: number): boolean {
  const hasNumbers = end > name.to;
  if (name.tag && /#\d{4,5}$/.test(name.text)) return true;
  const capitals = /[a-z][A-Z]/.test(typed);
  const intro = introducedBy(text, name.from, cues);
  const marked = name.marked || capitals || (hasNumbers && (!isOrdinary(name.text) || intro?.naming === true));
  if (intro && (marked || (intro.naming && isRare(name)) || (intro.named && isPlausible(name)))) return true;
  const behind = behindOf(text, end, cues);
  const named = NAMED.test(text.slice(Math.max(0, name.from - 12), name.from));
  if (behind && marked) return true;
  if (behind && isRare(name) && named) return true;
  if (!marked) return false;
  const { from, to } = name;
  const app = cueBefore(cues, "app", from, 80) ?? cueAfter(cues, "app", to, 40);
  const veiled = cueBefore(cues, "veiled", from, 60) ?? cueAfter(cues, "veiled", to, 40);
  const sought = (cueBefore(cues, "seek", from, 40) ?? cueBefore(cues, "named", from, 30)) !== null;
  if (isDotted(name, typed)) return (app ?? veiled) !== null && (named || sought);
  if (!(name.at || name.underscore || name.tag || (isRareWithDigits(name) && !hasNumbers))) return false;
  return app !== null || veiled !== null || sought;
}

/** 'peatbog.annie', and not 'home.Then'. */
function isDotted({ text }: PossibleName, typed: string): boolean {
  return /^[a-z]{3,}\.[a-z0-9]{3,}$/.test(text) && !/\.\p{Lu}/u.test(typed);
}

/** 'Fenella Owlerton': two names with capitals. */
function withSurname(text: string, { from, to, marked }: PossibleName, typed: (place: Place) => string): number {
  const next = SURNAME.exec(text.slice(to, to + 32))?.[0].length ?? 0;
  return next > 0 && !marked && /^\p{Lu}\S* \p{Lu}/u.test(typed({ from, to: to + next })) ? to + next : to;
}

/** Small words are nobody's name. */
function isSmall(word: string): boolean {
  return word.length < 3 || nameWords.plain.has(word) || nameWords.links.has(word);
}

/** 'kaz on telegram', 'kaz, insta'. */
function behindOf(text: string, to: number, cues: Cues): boolean {
  const sure = cueAfter(cues, "app", to, 18);
  const perhaps = cueAfter(cues, "perhaps", to, 12);
  const join = /^,? ?(?:(?:over |there )?(?:on|at|in|via|en) (?:the |my |el |d )?|[([-] ?)$/;
  return [sure, perhaps].some((cue) => cue !== null && join.test(text.slice(to, cue.from)));
}

function isRareWithDigits({ text }: PossibleName): boolean {
  return text.length >= 7 && /[a-z]{4}/.test(text) && /\d{2}/.test(text);
}
