import type { Heard } from "@/lib/intake/limits";
import { noteHeard } from "./later";
import { sender } from "./sender";

/** What was just written may be a cry for help: its writer is shown help beside it, from the next page on. */
export async function heardAlong(id: string, heard: Heard | null | undefined): Promise<void> {
  const viewer = heard ? await sender() : null;
  if (heard && viewer?.kind === "member") noteHeard(viewer, { kind: "heard", id, level: heard });
}

/** Its writer folded the help away. */
export const noteFolded = (id: string): Promise<void> => note("folded", id);

/** The words were taken back: nothing is left to help with. */
export const noteGone = (id: string): Promise<void> => note("gone", id);

async function note(kind: "folded" | "gone", id: string): Promise<void> {
  const viewer = await sender();
  if (viewer.kind === "member") noteHeard(viewer, { kind, id });
}
