/** A part of the level, from a place up to another. */
export type Place = { readonly from: number; readonly to: number };

/** Letters in a row, or digits in a row. */
export type Piece = Place & { readonly text: string; readonly isDigits: boolean };

const PIECE = /[a-z]+|\d+/g;

/** All words and numbers of a level, told apart also where they touch. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (const { 0: found, index } of text.matchAll(PIECE))
    pieces.push({ text: found, from: index, to: index + found.length, isDigits: found.charCodeAt(0) < 58 });
  return pieces;
}
