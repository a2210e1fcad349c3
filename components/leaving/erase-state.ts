import type { FormState } from "@/lib/kernel/form-state";
import type { EraseHow } from "@/lib/leaving/limits";
import type { WouldGo } from "@/lib/leaving/would-go";

/** `unfinished`: something broke on the way; the same words go on with it. */
export type EraseProblem =
  | { kind: "length" }
  | { kind: "word"; position: number }
  | { kind: "unknown" }
  | { kind: "how" }
  | { kind: "unfinished" };

/** Where somebody is on the way out: choosing, or looking at what exactly will happen. */
export type EraseState =
  | { step: "choose"; form: FormState; problem: EraseProblem | null }
  | {
      step: "confirm";
      how: EraseHow;
      ticket: string;
      /** Null where too many ask at once for anything to be counted. */
      goes: WouldGo | null;
      notebook: { drafts: number; follows: number };
    };
