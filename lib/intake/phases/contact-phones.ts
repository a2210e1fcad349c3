import { type CountryCode, findPhoneNumbersInText } from "libphonenumber-js";
import { allowances } from "@/lib/intake/rules/rules";
import { helplineDigits } from "../help-allowed";

/** A number without a country code is tried as one of these; more of them would find numbers in every list of doses. */
const TRIED: readonly CountryCode[] = ["US", "GB", "AU", "IE"];
/** Shorter ones are house numbers, doses and days; no mobile number of the tried countries is shorter. */
const SHORTEST = 9;

/** What looks like a number and is the life of someone in recovery: dates, times, doses, counts of days. */
const ORDINARY = [
  /(?<![\d+.-])\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?![-/.]?\d)/g,
  /(?<![\d+.-])\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})(?![-/.]?\d)/g,
  /(?<![\d+])\d{1,2}:\d{2}(?::\d{2})?/g,
  /(?<![\d+.-])\d{1,4}(?:[.,]\d{1,3})?\s?(?:mg|mcg|ug|µg|μg|g|ml|mls|%|st|nd|rd|th|hours?|hrs?|days?|weeks?|wks?|months?|mos?|years?|yrs?|pills?|tabs?|tablets?|strips?|films?|times|a day)\b/gi,
];

const ALLOWED = [...ORDINARY, ...allowances.map((rule) => new RegExp(rule.pattern, "gi"))];

/** Where telephone numbers stand that are no known helpline. */
export function phoneSpans(text: string): [number, number][] {
  if ((text.match(/\d/g)?.length ?? 0) < SHORTEST) return [];
  const bare = withoutAllowed(text);
  const spans: [number, number][] = [];
  for (const country of TRIED) {
    for (const { number, startsAt, endsAt } of findPhoneNumbersInText(bare, { defaultCountry: country })) {
      if (number.nationalNumber.length < SHORTEST) continue;
      if (helplineDigits.has(digitsOf(bare.slice(startsAt, endsAt))) || helplineDigits.has(number.nationalNumber))
        continue;
      if (!spans.some(([from, to]) => startsAt < to && from < endsAt)) spans.push([startsAt, endsAt]);
    }
  }
  return spans;
}

/** Between the groups of a number, on one line: blanks, a dash, a slash, brackets, a dot that ends no sentence. */
const BETWEEN = "(?:[ \\t\\u00a0]?[-–—/()·]{1,2}[ \\t\\u00a0]?|\\.|[ \\t\\u00a0]{1,2})?";
const RUN = new RegExp(`(?:\\+\\(?|\\()?\\p{Nd}(?:${BETWEEN}\\p{Nd})*`, "gu");
/** Numbers of the help page however they are written, the long ones: a short one may be the middle of another. */
const HELPLINE = new RegExp(
  `(?<!\\d)(?:(?:\\+|00)\\d{1,3}${BETWEEN})?(?:${[...helplineDigits]
    .filter((digits) => digits.length >= SHORTEST)
    .map((digits) => [...digits].join(BETWEEN))
    .join("|")})(?!\\d)`,
  "g",
);
/** French and Belgian numbers with dots: their parts alone look like dates and times. */
const DOTTED = /(?<![\d.])\d{2}(?:\.\d{2}){4}(?!\.?\d)/g;
const YEAR = /^(?:19|20)\d\d$/;

/**
 * Where digits stand as in a telephone number, whether one of that kind exists or not. For words beside a cry for
 * help alone, which are shown at once: to cover a list of doses too many is a small harm there, and a number of
 * any country left in sight a great one. Whoever is not in danger is never held for it.
 */
export function digitRuns(text: string): [number, number][] {
  const bare = withoutAllowed(text).replace(HELPLINE, covered);
  const runs = [...bare.matchAll(RUN)].filter(
    ([run]) => (run.match(/\p{Nd}/gu)?.length ?? 0) >= SHORTEST && !isList(run),
  );
  return [...text.matchAll(DOTTED), ...runs].map(({ 0: run, index }) => [index, index + run.length]);
}

/** A taper, a count of days, years: short numbers that only rise or only fall. No number is dialled like that. */
function isList(run: string): boolean {
  const groups = run.match(/\p{Nd}+/gu) ?? [];
  if (groups.every((group) => YEAR.test(group))) return true;
  if (groups.length < 4 || /^\(?[+0]/.test(run) || groups.some((group) => group.length > 3)) return false;
  const steps = groups.slice(1).map((group, at) => Math.sign(Number(group) - Number(groups[at])));
  return steps.every((step) => step <= 0) || steps.every((step) => step >= 0);
}

function withoutAllowed(text: string): string {
  return ALLOWED.reduce((rest, pattern) => rest.replace(pattern, covered), text);
}

const covered = (hit: string): string => "_".repeat(hit.length);

function digitsOf(text: string): string {
  return text.replace(/\D/g, "");
}
