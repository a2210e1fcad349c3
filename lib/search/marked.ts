/** A piece of an excerpt; `hit` pieces are the words that were looked for. Never HTML. */
export type Segment = { readonly text: string; readonly hit: boolean };

/** Written words never hold control characters, so these cannot be forged. */
export const HIT_START = "\u0002";
export const HIT_END = "\u0003";

/** Cuts what ts_headline marked into pieces, without the marks of Markdown. */
export function segmentsOf(headline: string): Segment[] {
  const segments: Segment[] = [];
  for (const [index, part] of headline.split(HIT_START).entries()) {
    const [hit, rest] = index === 0 ? ["", part] : cutAt(part, HIT_END);
    if (hit !== "") segments.push({ text: hit, hit: true });
    const text = withoutMarks(rest);
    if (text !== "") segments.push({ text, hit: false });
  }
  return segments;
}

function cutAt(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
}

function withoutMarks(text: string): string {
  return text
    .replaceAll(/^[^\S\n]*>+ ?/gm, " ")
    .replaceAll(/[*_`\\]+/g, "")
    .replaceAll(/\s+/g, " ");
}
