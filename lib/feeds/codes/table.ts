import type { Trait } from "@/lib/groups/traits";

/** What one code of a list says of a meeting. */
export type CodeMeaning = {
  readonly yes?: readonly Trait[];
  readonly no?: readonly Trait[];
  /** ISO 639. */
  readonly language?: string;
  /** Weeks of the month, as bits: 1 the first … 16 the fifth, 32 the last. */
  readonly weeks?: number;
};
/** By how the list writes the code, capitals told apart. A code that is in no table says nothing. */
export type CodeTable = Readonly<Record<string, CodeMeaning>>;
