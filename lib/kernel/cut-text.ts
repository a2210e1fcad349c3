const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
const wordsOf = new Intl.Segmenter("en", { granularity: "word" });

/** What stands behind the place of a cut says where a character or word ends; more than this no character needs. */
const BEHIND = 64;
const HALF_AT_END = /[\ud800-\udbff]$/;
const HALF_AT_START = /^[\udc00-\udfff]/;

/**
 * The beginning of a text, at most `most` UTF-16 units of it, as all our limits count. It ends between two characters
 * as people see them: an emoji, a flag or a letter with its marks is never cut in half.
 */
export function cutByGraphemes(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = edgeBefore(graphemes, text, most);
  // One character alone may be longer than there is room: then only its code points stay whole.
  return end > 0 ? text.slice(0, end) : text.slice(0, most).replace(HALF_AT_END, "");
}

/** The end of a text in the same way: at most `most` UTF-16 units, beginning between two characters. */
export function endByGraphemes(text: string, most: number): string {
  if (text.length <= most) return text;
  const near = text.slice(-(most + BEHIND));
  const from = near.length - most;
  const over = graphemes.segment(near).containing(from);
  const next = over && over.index < from ? over.index + over.segment.length : from;
  return next < near.length ? near.slice(next) : near.slice(from).replace(HALF_AT_START, "");
}

/**
 * The first words of a text, at most `most` UTF-16 units and a sign that there is more. It is cut between two words
 * wherever the last one is not most of the text, and words are found in languages that write no blanks too.
 */
export function firstWords(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = edgeBefore(wordsOf, text, most);
  const cut = cutByGraphemes(text, end > most / 2 ? end : most);
  const kept = cut.replace(/[\s,;:–-]+$/u, "");
  return `${kept}${/\s/u.test(text.charAt(kept.length)) || kept.length < cut.length ? " …" : "…"}`;
}

/** The last edge of a character or word that is not beyond `most`. */
function edgeBefore(by: Intl.Segmenter, text: string, most: number): number {
  const near = text.slice(0, most + BEHIND);
  return by.segment(near).containing(most)?.index ?? most;
}
