import { Fragment } from "react";

type Place = readonly [from: number, to: number];

/** A text as it was typed, with the places marked that rules fired on. Places may overlap and stand in any order. */
export function MarkedText({ text, places }: { text: string; places: readonly Place[] }) {
  return (
    <p className="as-typed">
      {pieces(text, places).map(({ from, words, marked }) =>
        marked ? <mark key={from}>{words}</mark> : <Fragment key={from}>{words}</Fragment>,
      )}
    </p>
  );
}

/** The text cut where marks begin and end; places that touch become one. */
export function pieces(text: string, places: readonly Place[]): { from: number; words: string; marked: boolean }[] {
  const cut: { from: number; words: string; marked: boolean }[] = [];
  let at = 0;
  const upTo = (end: number, marked: boolean) => {
    if (end > at) cut.push({ from: at, words: text.slice(at, end), marked });
    at = Math.max(at, end);
  };
  for (const [from, to] of [...places].sort((one, other) => one[0] - other[0])) {
    upTo(from, false);
    upTo(to, true);
  }
  upTo(text.length, false);
  return cut;
}
