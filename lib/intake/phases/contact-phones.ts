import { type CountryCode, findPhoneNumbersInText } from "libphonenumber-js";
import { allowances } from "@/seeds/intake/rules";
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
  const bare = ALLOWED.reduce((rest, pattern) => rest.replace(pattern, (hit) => "_".repeat(hit.length)), text);
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

function digitsOf(text: string): string {
  return text.replace(/\D/g, "");
}
