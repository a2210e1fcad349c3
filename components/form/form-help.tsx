import { HelpPanel } from "@/components/help-panel";
import type { FormState } from "@/lib/kernel/form-state";

/** In every composer that came back: help, when its words may be a cry for it. */
export function FormHelp({ state }: { state: FormState }) {
  return state.crisis ? <HelpPanel kept={state.crisis === "kept"} /> : null;
}
