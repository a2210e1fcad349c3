import type { Part, ReadText } from "./finding";
import { mask } from "./mask";

/** Title and body as they were typed; both are read as `title`, a line's end, `body`. */
export type TitleAndBody = { readonly title: string | null; readonly body: string };

export type PartsApart = { readonly title: readonly Part[]; readonly body: readonly Part[] };

/** The one text that all phases read. A title without a full stop goes on in the body, as it does for the eye. */
export function typedText({ title, body }: TitleAndBody): string {
  return title === null ? body : `${title}\n${body}`;
}

/** Parts of the typed text as parts of its title and of its body; one that reaches over both is cut in two. */
export function apart({ title, body }: TitleAndBody, parts: readonly Part[]): PartsApart {
  const bodyAt = title === null ? 0 : title.length + 1;
  const within = (from: number, to: number) =>
    parts
      .map(([start, end]): Part => [Math.max(start, from) - from, Math.min(end, to) - from])
      .filter(([start, end]) => start < end)
      .sort(([one], [other]) => one - other);
  return { title: title === null ? [] : within(0, title.length), body: within(bodyAt, bodyAt + body.length) };
}

/** Title and body with these parts of the typed text covered. */
export function masked({ title, body }: TitleAndBody, spans: readonly Part[]): TitleAndBody {
  const parts = apart({ title, body }, spans);
  return { title: title === null ? null : mask(title, parts.title), body: mask(body, parts.body) };
}

/** Where rules fired, as parts of the typed text. */
export function placesOf({ reading: { tokens }, matches }: ReadText): Part[] {
  return matches.flatMap(({ span: [from, to] }): Part[] => {
    const [first, last] = [tokens[from], tokens[to - 1]];
    return first && last ? [[first.from, last.to]] : [];
  });
}
