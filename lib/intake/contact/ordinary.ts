import type { Place } from "./pieces";

const MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|ene|abr|ago|dic)[a-z]{0,7}";

/** What looks like a number and is the life of someone in recovery: dates, times, doses, money, blood pressure. */
const ORDINARY: readonly RegExp[] = [
  /(?<![\d+.-])(?:19|20)\d\d[-/.](?:0?[1-9]|1[0-2])(?:[-/.](?:0?[1-9]|[12]\d|3[01]))?(?![-/.]?\d)/g,
  /(?<![\d+.-])(?:0?[1-9]|[12]\d|3[01])[-/.](?:0?[1-9]|[12]\d|3[01])[-/.](?:19|20)\d\d(?![-/.]?\d)/g,
  // '06.12.34 56 78' is a telephone number in France.
  /(?<![\d+.-])(?:0?[1-9]|[12]\d|3[01])[-/.](?:0?[1-9]|[12]\d|3[01])[-/.]\d\d(?![-/.]?\d)(?! \d\d(?!\d|[-/.:]))/g,
  new RegExp(`(?<!\\d)\\d{1,2}(?:st|nd|rd|th)? (?:of |de )?${MONTH}(?:,? (?:de )?(?:19|20)\\d\\d(?! ?\\d))?`, "g"),
  new RegExp(`\\b${MONTH}\\.? \\d{1,2}(?:st|nd|rd|th)?(?:,? (?:19|20)\\d\\d)?(?![ -]?\\d)`, "g"),
  /(?<![\d+:])\d{1,2}:\d\d(?::\d\d)?(?:\s?[ap]\.?m)?(?![\d:])/g,
  /(?<![\d+./-])\d{1,2}[.:]?\d{0,2}\s?[ap]\.?m\b/g,
  // '0.5', '12.5': no group of a telephone number has a nought and a point before it.
  /(?<![\d+.,-])(?:0|[1-9]\d{0,2})[.,]\d{1,2}(?![\d]|[.,-]\d| \d{3,4}\b)/g,
  /(?<![\d+.,-])\d\.\d{5,20}(?!\d)/g,
  /(?<![\d+.,-])[1-9]\d{0,2}(?: 000){2,3}(?!\d)/g,
  /(?<![\d+.,-])[1-9]\d{0,2}(?:,\d{3}){1,3}(?![\d]|[,.-]\d)/g,
  /[$£€¥]\s?\d{1,3}(?:[ ,.]\d{3}){0,3}(?:[.,]\d{1,2})?(?!\d)/g,
  /(?<![\d+./-])(?:[89]\d|1\d\d|2[0-2]\d) ?(?:\/|over) ?(?:[4-9]\d|1[0-3]\d)(?![./-]?\d)/g,
  /(?<![\d+./-])(?:24\/7|7\/7|24\/7\/365|50\/50|9[ -]to[ -]5|9-5)(?![./-]?\d)/g,
  /(?<![\d+./-])\d{1,2}(?:\.\d)?\/\d{1,2}(?:\.\d)?(?![\d/.-])/g,
  /(?<![\d+.-])\d{1,4}(?:[.,]\d{1,3})?(?:-\d{1,4})?\s?(?:mgs?|mcg|ug|μg|g|mls?|%|st|nd|rd|th|kg|lbs?|km|k|bpm)\b/g,
];

/** Where such things stand: nothing of them is part of a telephone number. */
export function ordinaryPlaces(text: string): Place[] {
  const places: Place[] = [];
  for (const pattern of ORDINARY)
    for (const { 0: found, index } of text.matchAll(pattern)) places.push({ from: index, to: index + found.length });
  return places;
}
