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
export type OfferedLengths = Readonly<Record<"first" | "months" | "years" | "longer", readonly OfferedLength[]>>;

const offered = (stands: (length: Length) => boolean): OfferedLength[] =>
  RUNGS.filter(stands).map(({ kind, amount }) => ({ kind, amount, code: lengthCode({ kind, amount }) }));

/** The ladder as it is offered: what most people choose first, the rest folded. A year and a half stands among the years. */
export const OFFERED_LENGTHS: OfferedLengths = {
  first: offered(({ kind }) => kind === "days" || kind === "weeks"),
  months: offered(({ kind, amount }) => kind === "months" && amount <= 11),
  years: offered(({ kind, amount }) => (kind === "years" ? amount <= 10 : kind === "months" && amount > 11)),
  longer: offered(({ kind, amount }) => kind === "years" && amount > 10),
};
