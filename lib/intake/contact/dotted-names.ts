import type { AddressSign } from "./address-signs";
import type { Place } from "./places";

/** Labels with dots between, as a host has them: all that stand in a row. */
export type DottedName = Place & { readonly labels: readonly Label[] };
export type Label = Place & {
  readonly text: string;
  /** The dot before it; null for the first. */
  readonly dot: AddressSign | null;
};

/** By where they begin. */
export type DottedNames = ReadonlyMap<number, DottedName>;

const LABEL_LONGEST = 63;
const LABELS_MOST = 8;

/** All dotted names of at least two labels. */
export function dottedNamesIn(text: string, dots: readonly AddressSign[]): DottedNames {
  const dottedNames = new Map<number, DottedName>();
  for (let at = 0; at < dots.length; ) {
    const first = dots[at];
    if (!first) break;
    let from = first.from;
    while (from > 0 && from > first.from - LABEL_LONGEST && isOfLabel(text.charCodeAt(from - 1))) from -= 1;
    const labels: Label[] = from === first.from ? [] : [labelAt(text, from, first.from, null)];
    let dot: AddressSign | undefined = first;
    while (dot && labels.length > 0 && labels.length < LABELS_MOST) {
      const to = endOfLabel(text, dot.to);
      if (to === dot.to) break;
      labels.push(labelAt(text, dot.to, to, dot));
      at += 1;
      dot = dots[at]?.from === to ? dots[at] : undefined;
    }
    if (labels.length > 1) dottedNames.set(from, { from, to: labels.at(-1)?.to ?? from, labels });
    else at += 1;
  }
  return dottedNames;
}

function labelAt(text: string, from: number, to: number, dot: AddressSign | null): Label {
  return { from, to, text: text.slice(from, to), dot };
}

export function endOfLabel(text: string, from: number): number {
  let to = from;
  while (to < text.length && to < from + LABEL_LONGEST && isOfLabel(text.charCodeAt(to))) to += 1;
  while (to > from && text.charAt(to - 1) === "-") to -= 1;
  return to;
}

/** Letters, digits and '-'. */
function isOfLabel(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 45;
}
