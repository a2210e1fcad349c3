/** Controls other than line feed and tab: they show nothing and can break a page or a log. */
const CONTROLS = /[^\P{Cc}\n\t]/gu;
/** Marks and overrides that make text read in another order than it is kept. */
const BIDI = /\p{Bidi_Control}/gu;
/**
 * Formatting and fillers that show nothing: two texts that look alike should be alike. Joiners are treated apart;
 * the few format characters left out here are visible number signs of Arabic and Syriac writing.
 */
const INVISIBLE =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: single invisible characters are meant, not a joined one
  /(?![\u200c\u200d\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}])[\p{Cf}\u115f\u1160\u3164\uffa0]/gu;
/** A joiner belongs between two emoji ('family') or between letters of scripts that write with it; elsewhere it hides. */
const STRAY_JOINER =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: single invisible characters are meant, not a joined one
  /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d(?![\p{L}\p{M}])|\u200d(?![\p{Extended_Pictographic}\p{L}])|(?<![\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Arabic}])[\u200c\u200d](?=\p{L})|\u200c(?!\p{L})/gu;
/** Tag characters spell hidden text; only a flag may carry them, and we need no such flags. */
const TAGS = /[\u{e0000}-\u{e007f}]/gu;
const NON_CHARACTERS = /[\p{Noncharacter_Code_Point}\p{Surrogate}]/gu;
/** More marks than three on one letter are no language: they spill over the lines around them. */
const MARKS = /(\p{M}{3})\p{M}+/gu;
/** Composing puts the marks of one letter in order by the square of their number; no language writes so many. */
const HEAP_OF_MARKS = /(\p{M}{30})\p{M}+/gu;

/** Text as it is kept: composed, in the order in which it reads, nothing in it that cannot be seen. */
export function cleanText(text: string): string {
  let clean = text;
  // Taking one thing out can bring two others together; a few rounds settle any text.
  for (let round = 0; round < 8; round += 1) {
    const next = once(clean);
    if (next === clean) break;
    clean = next;
  }
  return clean.trim();
}

function once(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(NON_CHARACTERS, "")
    .replace(CONTROLS, "")
    .replace(BIDI, "")
    .replace(TAGS, "")
    .replace(INVISIBLE, "")
    .replace(STRAY_JOINER, "")
    .replace(HEAP_OF_MARKS, "$1")
    .normalize("NFC")
    .replace(MARKS, "$1");
}

/** One line: a title, a name. */
export function cleanLine(text: string): string {
  return cleanText(text.replace(/\s+/g, " "));
}
