import type { AddressSign } from "./address-signs";
import { hosts } from "./data";
import { type DottedName, type DottedNames, endOfLabel } from "./dotted-names";
import { isHelpHost } from "./hosts";
import { isOrdinary } from "./ordinary-words";
import type { Place } from "./places";
import { numberWords } from "./words-for-digits";

const LOCAL_LONGEST = 64;
const PARTS_MOST = 8;
const JOIN_BEFORE =
  /(?: ?[[({] ?(?:\.|dot|punto|_|-) ?[\])}] ?| (?:dot|d0t|punto|underscore|under score|dash|hyphen|guion|guion bajo|plus) )$/;
const WORD_BEFORE = /([a-z0-9._+-]{1,30}) $/;
const mailers = [...hosts.mailers].sort((one, other) => other.length - one.length).join("|");
/** 'gmail', with or without what comes behind: 'gmail com', 'gmail,com', 'that gmail one, dot com'. */
const MAILER = new RegExp(
  `(?:(?:that|the|good old) )?(?:${mailers})\\b(?: (?:one|thing|mail|account|place)\\b)?(?:,? (?:dot|punto) (?:com|co uk|net|org|es|me)\\b|[ ,.]{1,2}(?:com|co uk|co\\.uk|net|org|es|fr|de|me|ie)\\b)?`,
  "y",
);
/** Words that are no mail service where another word comes behind: 'Paloma at live music'. */
const UNSURE = new Set(["live", "mail", "google", "outlook", "proton", "msn"]);
const notLocal = new Set(hosts.notLocal);
const ROLES = new Set([
  "info",
  "help",
  "contact",
  "hello",
  "jo",
  "pat",
  "support",
  "enquiries",
  "admin",
  "office",
  "talk",
  "enquiry",
]);

/** The mail address around an '@' or 'at', or null. */
export function mailAt(
  text: string,
  at: AddressSign,
  dottedNames: DottedNames,
  lengthOf: (dotted: DottedName) => number,
): Place | null {
  const end = hostEnd(text, at, dottedNames, lengthOf);
  if (end === null) return null;
  const start = localStart(text, at.from, at.spoken);
  if (start === at.from) return null;
  const local = text.slice(start, at.from);
  const host = text.slice(at.to, end).split(".");
  if (ROLES.has(local) && isHelpHost(host)) return null;
  if (!at.spoken) return { from: start, to: end };
  const dotted = dottedNames.get(at.to);
  const disguised = dotted?.labels.some(({ dot }) => dot && !dot.plain) ?? false;
  if (notLocal.has(local) || /^[^.]*\.$/.test(local) || (!disguised && isOrdinary(local))) return null;
  if (UNSURE.has(text.slice(at.to, end)) && / [a-z]/y.test(text.slice(end, end + 2))) return null;
  return { from: start, to: end };
}

function hostEnd(
  text: string,
  at: AddressSign,
  dottedNames: DottedNames,
  lengthOf: (dotted: DottedName) => number,
): number | null {
  const dotted = dottedNames.get(at.to);
  const length = dotted ? lengthOf(dotted) : 0;
  const last = dotted?.labels[length - 1];
  if (last) return last.to;
  // After a real '@' any ending will do.
  const second = dotted?.labels[1];
  if (second && !at.spoken && /^[a-z]{2,24}$/.test(second.text) && second.dot?.plain)
    return dotted.labels.filter(({ dot }) => !dot || dot.plain).at(-1)?.to ?? null;
  MAILER.lastIndex = at.to;
  const mailer = MAILER.exec(text)?.[0];
  if (mailer === undefined || endOfLabel(text, at.to) > at.to + mailer.length) return null;
  return at.to + mailer.length;
}

/**
 * Where the part before the '@' begins. Its dots may be words; and where the '@' is one, words for digits in it and
 * words of no sentence belong to it: 'rowan tait at', 'kaz dot b zero four at'.
 */
function localStart(text: string, end: number, spoken: boolean): number {
  let start = wordStart(text, end);
  for (let count = 0; count < PARTS_MOST && start < end; count += 1) {
    const join = JOIN_BEFORE.exec(text.slice(Math.max(0, start - 14), start))?.[0].length ?? 0;
    const blank = join === 0 && spoken && goesOn(text, start, text.slice(start, end)) ? 1 : join;
    const before = wordStart(text, start - blank);
    if (blank === 0 || before === start - blank) break;
    start = before;
  }
  return start;
}

function goesOn(text: string, start: number, local: string): boolean {
  const before = WORD_BEFORE.exec(text.slice(Math.max(0, start - 32), start))?.[1];
  if (before === undefined || notLocal.has(before)) return false;
  const first = local.split(" ", 1)[0] ?? "";
  if (numberWords.has(first) || /^\d+$/.test(first))
    return !isOrdinary(before) || numberWords.has(before) || local !== first;
  return !isOrdinary(before) && !isOrdinary(first);
}

function wordStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < LOCAL_LONGEST && /[a-z0-9._+%-]/.test(text.charAt(start - 1))) start -= 1;
  while (start < end && /[.%-]/.test(text.charAt(start))) start += 1;
  return start;
}
