const PLAIN = /(?::\d{2,5})?(?:[/?#][^\s<>"`]*)?/y;
const SPACED = /(?:(?: ?\/ ?| (?:forward |fwd )?slash )[a-z0-9._~%=&?+-]+)*/y;

/** Where a link ends that has its host up to a place; a disguised one may go on over blanks around its slashes. */
export function endOfLink(text: string, from: number, disguised: boolean): number {
  const plain = matched(PLAIN, text, from);
  const end = disguised ? Math.max(plain, matched(SPACED, text, from)) : plain;
  return withoutMarks(text, from, end);
}

function matched(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return from + (pattern.exec(text)?.[0].length ?? 0);
}

/** Marks at the end belong to the sentence; a bracket does unless it was opened inside. */
function withoutMarks(text: string, from: number, end: number): number {
  const link = text.slice(from, end);
  let unopened = link.split(")").length - link.split("(").length;
  let to = end;
  for (; to > from; to -= 1) {
    const sign = text.charAt(to - 1);
    if (sign === ")" && unopened > 0) unopened -= 1;
    else if (!/[.,;:!?\]}*_~'|]/.test(sign)) break;
  }
  return to;
}
