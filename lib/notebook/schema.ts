import { z } from "zod";
import { ID_PATTERN } from "@/lib/kernel/ids";
import { CONTENT_NOTES, NOTE_CHOICES } from "@/lib/threads/limits";
import { BIO_MAX, CARE_ABOUT } from "./limits";

export const followSchema = z.strictObject({ threadId: z.string().regex(ID_PATTERN), follow: z.enum(["on", "off"]) });
export type FollowInput = z.infer<typeof followSchema>;

export const profileSchema = z.strictObject({
  bio: z
    .string()
    .max(BIO_MAX * 2)
    .default(""),
  showsCairn: z.literal("yes").optional(),
});
export type ProfileInput = z.infer<typeof profileSchema>;

export const redrawSchema = z.strictObject({});

export const throwAwaySchema = z.strictObject({ id: z.string().regex(ID_PATTERN) });
export type ThrowAwayInput = z.infer<typeof throwAwaySchema>;

export const helpChoiceSchema = z.strictObject({ help: z.enum(["on", "off"]) });
export type HelpChoice = z.infer<typeof helpChoiceSchema>;

export const foldSchema = z.strictObject({ about: z.enum(CARE_ABOUT), id: z.string().regex(ID_PATTERN) });
export type FoldInput = z.infer<typeof foldSchema>;

/** A note that the form did not ask about keeps what was chosen. */
export const notesSchema = z.partialRecord(z.enum(CONTENT_NOTES), z.enum(NOTE_CHOICES));
export type NotesInput = z.infer<typeof notesSchema>;
