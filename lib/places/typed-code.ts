/** The start of a postcode as typed, in capitals without spaces, and all its own starts, longest first. */
export type TypedCode = { readonly whole: string; readonly starts: readonly string[] };

const CODE_MAX = 10;
/** Of an area alone, such as 'LS': longer words without a digit are names. */
const LETTERS_MAX = 2;
/** The area, the district and what comes after the space of a British postcode, as far as it was typed. */
const BRITISH = /^(?<area>[A-Z]{1,2})(?<district>\d[A-Z\d]?)?(?:\d[A-Z]{2})?$/;
/** Digits of a ZIP code of the United States: the sorting centre, all, and all with the four of a street behind. */
const ZIP_LENGTHS = [3, 5, 9];
/** Where a postcode has four digits, so that five are another country's. */
const OF_FOUR_DIGITS = "AT AU BE BG CH CY DK GE HU LI LU LV NL NO NZ PH SI TN ZA".split(" ");

/** What was typed as the start of a postcode: 'ls6 2ab', 'LS', '02139', '021', '02139-1234'; null if it can be none. */
export function readTypedCode(typed: string): TypedCode | null {
  const whole = typed.toUpperCase().replaceAll(/[\s-]/g, "");
  if (!/^[A-Z0-9]+$/.test(whole) || whole.length > CODE_MAX) return null;
  if (!/\d/.test(whole) && whole.length > LETTERS_MAX) return null;
  const starts = Array.from({ length: whole.length }, (_, less) => whole.slice(0, whole.length - less));
  return { whole, starts };
}

/** Whether a known start of a postcode of this country says where what was typed is. */
export function saysWhere({ whole }: TypedCode, { country, prefix }: { country: string; prefix: string }): boolean {
  if (country === "GB") return britishStarts(whole).includes(prefix);
  if (country === "US") return /^\d+$/.test(whole) && ZIP_LENGTHS.includes(whole.length);
  if (OF_FOUR_DIGITS.includes(country) && /^\d{5}/.test(whole)) return false;
  // One letter or digit is half a country.
  return prefix.length > 1;
}

function britishStarts(whole: string): string[] {
  const { area, district = "" } = BRITISH.exec(whole)?.groups ?? {};
  if (area === undefined) return [];
  // 'LS62' may be the beginning of 'LS6 2AB'.
  return [`${area}${district}`, ...(district.length > 1 ? [`${area}${district[0]}`] : []), area];
}
