import type { Match } from "@/lib/intake/grammar/match";
import type { Reading } from "@/lib/intake/reading/reading";
import type { NudgeReason } from "./limits";

/** New words, read once for all phases, with the rules that fired on them. `recent`: the writer's latest in this place. */
export type ReadText = {
  readonly reading: Reading;
  readonly matches: readonly Match[];
  readonly recent: readonly string[];
};

/** What a case says it was opened for: 'crisis:suicide', 'contact:phone'. `severity` as in the queues, 0 is the first. */
export type Signal = { readonly phase: string; readonly rule: string; readonly severity: number };

/** A part of the typed text, from a place up to another. */
export type Part = readonly [from: number, to: number];

/** What one phase says. `spans` can be covered; `because` are the rules behind it, for the test bench. */
export type Finding = Signal & {
  /** The writer is asked first, for this reason; null: never asked. */
  readonly ask: NudgeReason | null;
  /** Posted anyway, it waits for a volunteer; never where the words might be a cry for help. */
  readonly hold: boolean;
  /** Whether a case is opened for it when it was posted anyway. */
  readonly opensCase: boolean;
  readonly spans: readonly Part[];
  readonly because: readonly string[];
};

export type Phase = (text: ReadText) => readonly Finding[];
