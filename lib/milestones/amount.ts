import { readWholeNumber } from "@/lib/kernel/typed-number";
import { AMOUNT_MAX, COUNTED_KINDS, type CountedKind } from "./limits";

/** What somebody typed as an amount; `unit` where they typed one as well, `unknown` where a word is no unit. */
type Amount = { readonly value: number; readonly unit: CountedKind | "unknown" | null };

/** Units as people write them behind a number. A lone 'm' could be minutes. */
const UNIT_WORDS: Readonly<Record<CountedKind, readonly string[]>> = {
  days: ["d", "day", "days"],
  weeks: ["w", "wk", "wks", "week", "weeks"],
  months: ["mo", "mos", "mth", "mths", "month", "months"],
  years: ["y", "yr", "yrs", "year", "years"],
};

/** Null where no whole number was typed. */
export function readAmount(typed: string): Amount | null {
  const read = readWholeNumber(typed);
  if (read === null) return null;
  const unit = COUNTED_KINDS.find((kind) => UNIT_WORDS[kind].includes(read.rest));
  return { value: read.value, unit: unit ?? (read.rest === "" ? null : "unknown") };
}

/** What is wrong with an amount of this kind; null when nothing is. Two units are asked about: either may be meant. */
export function wrongAmount(kind: CountedKind, amount: Amount | null): "not-valid" | "other-unit" | null {
  if (amount === null || amount.unit === "unknown") return "not-valid";
  if (amount.unit !== null && amount.unit !== kind) return "other-unit";
  return amount.value >= 1 && amount.value <= AMOUNT_MAX[kind] ? null : "not-valid";
}
