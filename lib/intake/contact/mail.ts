import { hosts } from "./data";
import { isHelpHost } from "./hosts";
import { type Chain, endOfLabel, type Joint } from "./joints";
import { isOrdinary } from "./ordinary-words";
import type { Place } from "./pieces";
import { numberWords } from "./words-for-digits";

const LOCAL_LONGEST = 64;
const JOINS_MOST = 4;
const JOIN_BEFORE =
  /(?: ?[[({] ?(?:\.|dot|punto|_|-) ?[\])}] ?| (?:dot|d0t|punto|underscore|under score|dash|hyphen|guion|guion bajo|plus) )$/;
const WORD_BEFORE = /([a-z0-9._+-]{1,30}) $/;
const JOINED = new Set(["dot", "underscore", "punto", "dash", "guion"]);
const NUMBERS_MOST = 6;
const mailers = [...hosts.mailers].sort((one, other) => other.length - one.length).join("|");
/** 'gmail', with or without what comes behind: 'gmail com', 'gmail,com'. */
const MAILER = new RegExp(`(?:${mailers})\\b(?:[ ,.]{1,2}(?:com|co uk|co\\.uk|net|org|es|fr|de|me|ie)\\b)?`, "y");
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
  at: Joint,
  chains: ReadonlyMap<number, Chain>,
  lengthOf: (chain: Chain) => number,
): Place | null {
  const end = hostEnd(text, at, chains, lengthOf);
  if (end === null) return null;
  const start = localStart(text, at.from);
  if (start === at.from) return null;
  const local = text.slice(start, at.from);
  const host = text.slice(at.to, end).split(".");
  if (ROLES.has(local) && isHelpHost(host)) return null;
  if (!at.spoken) return { from: start, to: end };
  const chain = chains.get(at.to);
  const disguised = chain?.labels.some(({ dot }) => dot && !dot.plain) ?? false;
  if (notLocal.has(local) || (!disguised && isOrdinary(local))) return null;
  return { from: withNumbers(text, start, local), to: end };
}

function hostEnd(
  text: string,
  at: Joint,
  chains: ReadonlyMap<number, Chain>,
  lengthOf: (chain: Chain) => number,
): number | null {
  const chain = chains.get(at.to);
  const length = chain ? lengthOf(chain) : 0;
  const last = chain?.labels[length - 1];
  if (last) return last.to;
  // After a real '@' any ending will do.
  const second = chain?.labels[1];
  if (second && !at.spoken && /^[a-z]{2,24}$/.test(second.text) && second.dot?.plain)
    return chain.labels.filter(({ dot }) => !dot || dot.plain).at(-1)?.to ?? null;
  MAILER.lastIndex = at.to;
  const mailer = MAILER.exec(text)?.[0];
  if (mailer === undefined || endOfLabel(text, at.to) > at.to + mailer.length) return null;
  return at.to + mailer.length;
}

/** 'kaz zero four at …': words for digits belong to the name before them. */
function withNumbers(text: string, from: number, local: string): number {
  let [start, word] = [from, local];
  for (let count = 0; count < NUMBERS_MOST && (numberWords.has(word) || JOINED.has(word)); count += 1) {
    const before = WORD_BEFORE.exec(text.slice(Math.max(0, start - 32), start))?.[1];
    if (before === undefined || notLocal.has(before)) break;
    start -= before.length + 1;
    word = before;
  }
  return start;
}

/** Where the part before the '@' begins, also when its dots are words. */
function localStart(text: string, end: number): number {
  let start = wordStart(text, end);
  for (let count = 0; count < JOINS_MOST && start < end; count += 1) {
    const join = JOIN_BEFORE.exec(text.slice(Math.max(0, start - 14), start))?.[0].length ?? 0;
    const before = join === 0 ? start : wordStart(text, start - join);
    if (join === 0 || before === start - join) break;
    start = before;
  }
  return start;
}

function wordStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < LOCAL_LONGEST && /[a-z0-9._+%-]/.test(text.charAt(start - 1))) start -= 1;
  while (start < end && /[.%-]/.test(text.charAt(start))) start += 1;
  return start;
}
