import type { Place } from "./places";

/** Signs, or words for them, that hold an address together. `plain`: the sign itself, with nothing around it. */
export type AddressSign = Place & { readonly plain: boolean; readonly spoken: boolean };

const OPEN = "[[({<]";
const CLOSE = "[\\])}>]";
const DOT_WORDS = "dot|d0t|d\\.o\\.t|d|punto|punkt|ponto|point|pt|full stop|period";
const AT_WORDS = "at[ -]sign|at|arroba|arobase";

const DOT = new RegExp(
  ` ?${OPEN} ?(?:\\.|,|${DOT_WORDS}) ?${CLOSE} ?|(?<=[a-z0-9]) \\. (?=[a-z])|[.。｡]|(?<=[a-z0-9])[•·](?=[a-z])|[ _*-]{1,2}(?:${DOT_WORDS})[ _*-]{1,2}`,
  "g",
);
const AT = new RegExp(
  ` ?${OPEN} ?(?:@|a|${AT_WORDS}) ?${CLOSE} ?|(?<=[a-z0-9_]) @ (?=[a-z])|(?<=[a-z0-9_])(?:@\\n|\\n@)(?=[a-z])|@|[ _*-]{1,2}(?:${AT_WORDS})[ _*-]{1,2}`,
  "g",
);

export const dotsIn = (text: string): AddressSign[] => signsIn(text, DOT);
export const atsIn = (text: string): AddressSign[] => signsIn(text, AT);

function signsIn(text: string, pattern: RegExp): AddressSign[] {
  const joints: AddressSign[] = [];
  for (const { 0: found, index } of text.matchAll(pattern))
    joints.push({
      from: index,
      to: index + found.length,
      plain: found.length === 1,
      spoken: /^[ _*-]+[a-z0-9 .-]+[ _*-]+$/.test(found),
    });
  return joints;
}
