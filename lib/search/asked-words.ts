/** Something to look for, or to leave out: a word as it was typed, or words in quotes. */
export type AskedWords = { readonly text: string; readonly quoted: boolean; readonly without: boolean };

/** Quotation marks that telephones and other languages put in place of "". */
const QUOTES = /[“”„‟«»＂]/g;
/** A minus, or what telephones make of it, and what it stands before. */
const PIECES = /([-−–—]?)"([^"]*)(?:"|$)|([-−–—]?)([^\s"]+)/g;

/**
 * What a query asks for, as PostgreSQL's websearch_to_tsquery reads it: "a phrase", -without, and 'or' between
 * alternatives, each of which is everything up to the next 'or'. It is read here so that each word can be parted and
 * widened without touching the signs around it.
 */
export function askedWords(query: string): AskedWords[][] {
  const alternatives: AskedWords[][] = [[]];
  for (const [, minus, phrase, before, word] of query.replace(QUOTES, '"').matchAll(PIECES)) {
    if (phrase !== undefined) alternatives.at(-1)?.push({ text: phrase, quoted: true, without: minus !== "" });
    else if (word === undefined) continue;
    else if (before === "" && word.toLowerCase() === "or") alternatives.push([]);
    else
      for (const text of sideBySide(word)) alternatives.at(-1)?.push({ text, quoted: false, without: before !== "" });
  }
  // Signs alone are no words.
  const spoken = alternatives.map((all) => all.filter(({ text }) => /[\p{L}\p{N}]/u.test(text)));
  return spoken.filter((all) => all.length > 0);
}

/** 'methadone/bupe' is two words, and '-relapse/lapse' leaves out both; doses and dates stay together. */
function sideBySide(word: string): string[] {
  const words = word.split(/[/|&,;+]+/).filter((one) => one !== "");
  return words.length > 1 && words.every((one) => /^[\p{L}\p{M}'’]+$/u.test(one)) ? words : [word];
}

/** The words that are wanted, without signs, as somebody would say them. */
export const wantedText = (query: string): string =>
  askedWords(query)
    .flat()
    .filter(({ without }) => !without)
    .map(({ text }) => text)
    .join(" ");

/** Whether something is to be left out. */
export const leavesOut = (query: string): boolean =>
  askedWords(query)
    .flat()
    .some(({ without }) => without);
