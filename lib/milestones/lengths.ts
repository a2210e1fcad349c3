import { RUNGS } from "./blur";
import type { CountedKind } from "./limits";

/** A length to choose: a rung of the ladder of blurred stretches. */
export type Length = { readonly kind: CountedKind; readonly amount: number };

/** How a length stands in a form: 'months-3'. */
export const lengthCode = ({ kind, amount }: Length): string => `${kind}-${amount}`;

const BY_CODE = new Map(RUNGS.map((rung) => [lengthCode(rung), rung]));

/** The length of a code; undefined where there is none. */
export const lengthOf = (code: string): Length | undefined => BY_CODE.get(code);

/** A length with its code, as a form offers it. */
export type OfferedLength = Length & { readonly code: string };
/** A part of the ladder: the last one is folded, because few choose from it. */
export type LadderPart = {
  readonly part: "first" | "months" | "years" | "longer";
  readonly lengths: readonly OfferedLength[];
};
export type OfferedLengths = readonly LadderPart[];

const offered = (stands: (length: Length) => boolean): OfferedLength[] =>
  RUNGS.filter(stands).map(({ kind, amount }) => ({ kind, amount, code: lengthCode({ kind, amount }) }));

/** The ladder as it is offered. A year and a half stands among the years. */
export const OFFERED_LENGTHS: OfferedLengths = [
  { part: "first", lengths: offered(({ kind }) => kind === "days" || kind === "weeks") },
  { part: "months", lengths: offered(({ kind, amount }) => kind === "months" && amount <= 11) },
  {
    part: "years",
    lengths: offered(({ kind, amount }) => (kind === "years" ? amount <= 10 : kind === "months" && amount > 11)),
  },
  { part: "longer", lengths: offered(({ kind, amount }) => kind === "years" && amount > 10) },
];

const PARTS_OF: Readonly<Record<CountedKind, readonly LadderPart["part"][]>> = {
  days: ["first"],
  weeks: ["first"],
  months: ["months"],
  years: ["years", "longer"],
};

/** The same for whoever comes from a group of stones: the lengths that stand in it first, then the others. */
export function lengthsNear(stretch: CountedKind | undefined): OfferedLengths {
  const near = stretch ? PARTS_OF[stretch] : [];
  const isNear = ({ part }: LadderPart) => near.includes(part);
  return [...OFFERED_LENGTHS.filter(isNear), ...OFFERED_LENGTHS.filter((part) => !isNear(part))];
}
