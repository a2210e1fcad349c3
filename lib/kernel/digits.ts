/** Decimal digits of the scripts that the platform's own number formats know: '٣' and '３' are 3. */
const DIGITS: ReadonlyMap<string, string> = new Map(
  Intl.supportedValuesOf("numberingSystem").flatMap((system) => {
    const digits = [...new Intl.NumberFormat(`en-u-nu-${system}`, { useGrouping: false }).format(9_876_543_210n)];
    return digits.length === 10 ? digits.map((digit, at): [string, string] => [digit, String(9 - at)]) : [];
  }),
);

/** The digit from 0 to 9 that a character stands for, in any script; undefined for all that is no digit. */
export const digitOf = (character: string): string | undefined => DIGITS.get(character);

/** The same text with the digits of every script written as 0 to 9. */
export function plainDigits(text: string): string {
  return [...text].map((character) => digitOf(character) ?? character).join("");
}
