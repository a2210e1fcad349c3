/**
 * What takes a place in a text and shows nothing: what Unicode lets a font leave out (variation selectors, joiners,
 * fillers, the vowels of Khmer that are not written), controls, and signs whose picture is an empty one.
 */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\u2800\u{1d159}\u{13441}\u{13442}]|[^\P{Cc}\n\t]/gu;
/** A mark with no letter to stand on. */
const LONE_MARKS = /(^|\s)\p{M}+/gu;
/** Marks of a list without numbers, and of quotes, at the beginning of a line. */
const LINE_MARKS = /^(?:[ \t]*(?:>|[-*+](?=[ \t]|$)))+/;
/** Marks of stress with nothing between them. */
const STRESS = /^(?:\*+|_+)(?:\s+(?:\*+|_+))*$/;

/** What somebody can see of a text. */
export const visible = (text: string): string => text.replace(UNSEEN, "").replace(LONE_MARKS, "$1").trim();

/** Whether there is nothing to see in a text: the one answer to 'is this field empty?'. */
export const isBlank = (text: string): boolean => visible(text) === "";

/** What somebody can see of a post; marks with nothing in them are nothing. */
export function visibleInPost(source: string): string {
  const isEmpty = source.split("\n").every((line) => {
    const words = visible(visible(line).replace(LINE_MARKS, ""));
    return words === "" || STRESS.test(words);
  });
  return isEmpty ? "" : visible(source);
}
