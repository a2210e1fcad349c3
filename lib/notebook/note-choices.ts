import { z } from "zod";
import { NOTE_CHOICES } from "@/lib/threads/limits";
import type { NoteChoices } from "@/lib/threads/note-rule";
import type { NotebookKind } from "./notebook";

/** By the name of each note. A choice that a later version knows is read as the usual one. */
const schema = z.record(z.string(), z.enum(NOTE_CHOICES).catch("fold"));

/** How a member wants to read words with content notes: nobody else learns which words hurt them. */
export const noteChoices: NotebookKind<NoteChoices> = { name: "notes", schema, empty: {} };
