import type { Numeral } from "./numerals";
import type { Place } from "./places";

const MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|ene|abr|ago|dic)[a-z]{0,7}";
const DAY = "(?:0?[1-9]|[12]\\d|3[01])";
const ALONE = "(?<![\\d+.-])";

/** What looks like a number and is the life of someone in recovery, each as it stands from its first digit on. */
const WAYS: readonly string[] = [
  // Dates. '06.12.34 56 78' is a telephone number in France.
  `${ALONE}(?:19|20)\\d\\d[-/.](?:0?[1-9]|1[0-2])(?:[-/.]${DAY})?(?![-/.]?\\d)`,
  `${ALONE}${DAY}[-/.]${DAY}[-/.](?:19|20)\\d\\d(?![-/.]?\\d)`,
  `${ALONE}${DAY}[-/.]${DAY}[-/.]\\d\\d(?![-/.]?\\d)(?! \\d\\d(?!\\d|[-/.:]))`,
  `(?<!\\d)\\d{1,2}(?:st|nd|rd|th)? (?:of |de )?${MONTH}\\b(?:,? (?:de )?(?:19|20)\\d\\d(?! ?\\d))?`,
  `(?<=\\b${MONTH}\\.? )\\d{1,2}(?:st|nd|rd|th)?(?:,? (?:19|20)\\d\\d)?(?![ -]?\\d)`,
  // Times.
  "(?<![\\d+:])\\d{1,2}:\\d\\d(?::\\d\\d)?(?:\\s?[ap]\\.?m)?(?![\\d:])",
  "(?<![\\d+./-])\\d{1,2}[.:]?\\d{0,2}\\s?[ap]\\.?m\\b",
  "(?<![\\d+./-])(?:24/7(?:/365)?|7/7|50/50|9[ -]to[ -]5|9-5)(?![./-]?\\d)",
  // Money, amounts, strengths and pressures.
  "(?<=[$£€¥]\\s?)\\d{1,3}(?:[ ,.]\\d{3}){0,3}(?:[.,]\\d{1,2})?(?!\\d)",
  "(?<![\\d+.,-])\\d\\.\\d{5,20}(?!\\d)",
  "(?<![\\d+.,-])(?:0|[1-9]\\d{0,2})[.,]\\d{1,2}(?![\\d]|[.,-]\\d| \\d{3,4}\\b)",
  "(?<![\\d+.,-])[1-9]\\d{0,2}(?: 000){2,3}(?!\\d)",
  "(?<![\\d+.,-])[1-9]\\d{0,2}(?:,\\d{3}){1,3}(?![\\d]|[,.-]\\d)",
  "(?<![\\d+./-])(?:[89]\\d|1\\d\\d|2[0-2]\\d) ?(?:/|over) ?(?:[4-9]\\d|1[0-3]\\d)(?![./-]?\\d)",
  "(?<![\\d+./-])\\d{1,2}(?:\\.\\d)?/[1-9]\\d?(?:\\.\\d)?(?![\\d/.-])",
  `${ALONE}\\d{1,4}(?:[.,]\\d{1,3})?(?:-\\d{1,4})?\\s?(?:mgs?|mcg|ug|μg|g|mls?|%|st|nd|rd|th|kg|lbs?|km|k|bpm)\\b`,
];
const ORDINARY = new RegExp(WAYS.map((way) => `(?:${way})`).join("|"), "y");

/** Where dates, times, doses and amounts stand: nothing of them is part of a telephone number. */
export function ordinaryNumbersIn(text: string, numerals: readonly Numeral[]): Place[] {
  const places: Place[] = [];
  let after = 0;
  for (const { from, spoken } of numerals) {
    if (spoken || from < after) continue;
    ORDINARY.lastIndex = from;
    const found = ORDINARY.exec(text);
    if (!found) continue;
    after = from + found[0].length;
    places.push({ from, to: after });
  }
  return places;
}
