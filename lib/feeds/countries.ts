/** Languages in which lists name countries. */
const LANGUAGES = ["en", "de", "fr", "es", "it", "nl", "pt", "sv", "da", "pl"];
const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
/** As people write them. */
const SHORT: ReadonlyMap<string, string> = new Map([
  ["usa", "US"],
  ["u.s.a.", "US"],
  ["united states of america", "US"],
  ["uk", "GB"],
  ["england", "GB"],
  ["scotland", "GB"],
  ["wales", "GB"],
  ["northern ireland", "GB"],
]);

const NO_COUNTRY = /^(EU|EZ|UN|QO|XA|XB|ZZ)$/;

let codes: Map<string, string> | undefined;

/** The two letters of a country by its name, in the languages of the lists; empty where it is not known. */
export function countryCode(name: string): string {
  codes ??= codesByName();
  const folded = name.trim().toLowerCase();
  return SHORT.get(folded) ?? codes.get(folded) ?? "";
}

function codesByName(): Map<string, string> {
  const found = new Map<string, string>();
  for (const language of LANGUAGES) {
    const names = new Intl.DisplayNames(language, { type: "region", fallback: "none" });
    for (const code of LETTERS.flatMap((first) => LETTERS.map((second) => first + second))) {
      const name = names.of(code)?.toLowerCase();
      // Codes of countries that are no more stand for those that followed: DD is DE.
      const today = new Intl.Locale(`und-${code}`).region;
      if (name === undefined || today === undefined || NO_COUNTRY.test(code)) continue;
      if (!found.has(name)) found.set(name, today);
      if (!found.has(code.toLowerCase())) found.set(code.toLowerCase(), today);
    }
  }
  return found;
}
