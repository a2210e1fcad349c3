import type { Context } from "@/lib/kernel/context";
import { done, type Result } from "@/lib/kernel/result";
import { noteChoices } from "./note-choices";
import { changeNotebook } from "./notebook";
import { permitOwnNotes } from "./policy";
import type { NotesInput } from "./schema";

export type NotesChosen = { kind: "notes-chosen" };

/** How somebody wants to read words with content notes: chosen on purpose, so it is written at once. */
export async function chooseNotes(ctx: Context, input: NotesInput): Promise<Result<NotesChosen>> {
  const permit = permitOwnNotes(ctx.viewer);
  if (!permit.ok) return permit;
  const chosen = Object.entries(input);
  await changeNotebook(ctx.db, permit.value.member.root, noteChoices, (page) =>
    chosen.every(([note, choice]) => page[note] === choice) ? page : { ...page, ...input },
  );
  return done({ kind: "notes-chosen" });
}
