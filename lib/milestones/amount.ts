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

/** What people say before a number: 'about 3 months', 'day 12'. */
const BEFORE = /^\s*(?:about|around|nearly|almost)?\s*(day|week|month|year)?\s*(?=\P{L})/iu;

/** Null where no whole number was typed. */
export function readAmount(typed: string): Amount | null {
  const [said = "", unitBefore = ""] = BEFORE.exec(typed) ?? [];
  const read = readWholeNumber(typed.slice(said.length));
  if (read === null || (unitBefore !== "" && read.rest !== "")) return null;
  const word = read.rest || unitBefore.toLowerCase();
  const unit = COUNTED_KINDS.find((kind) => UNIT_WORDS[kind].includes(word));
  return { value: read.value, unit: unit ?? (word === "" ? null : "unknown") };
}

/** What is wrong with an amount of this kind; null when nothing is. Two units are asked about: either may be meant. */
export function wrongAmount(kind: CountedKind, amount: Amount | null): "not-valid" | "other-unit" | "too-many" | null {
  if (amount === null || amount.unit === "unknown") return "not-valid";
  if (amount.unit !== null && amount.unit !== kind) return "other-unit";
  if (amount.value > AMOUNT_MAX[kind]) return "too-many";
  return amount.value >= 1 ? null : "not-valid";
}
