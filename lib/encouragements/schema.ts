import { z } from "zod";
import { ID_PATTERN } from "@/lib/kernel/ids";
import { ENCOURAGEMENT_KINDS, SUBJECTS } from "./limits";

/** `at` is the page of stones that the form stood on (lib/server/wall-place.ts), so that its reader comes back there. */
export const encourageSchema = z.strictObject({
  subject: z.enum(SUBJECTS),
  id: z.string().regex(ID_PATTERN),
  kind: z.enum(ENCOURAGEMENT_KINDS),
  at: z
    .string()
    .regex(/^(?:wall|g-[1-9]|20\d{2}-\d{2})(?:\?(?:after|before)=[0-9a-z]{16})?$/)
    .optional(),
});

/** What a page's buttons send: one form holds them all, so the button says act, kind and id: 'give with_you <id>'. */
export const encourageFormSchema = z
  .strictObject({
    subject: z.string(),
    choice: z
      .string()
      .regex(/^(?:give|take-back) \w+ \w+$/)
      .transform((text) => text.split(" ")),
    at: z.string().optional(),
  })
  .transform(({ choice: [, kind, id], ...place }) => ({ ...place, kind, id }))
  .pipe(encourageSchema);

export type EncourageInput = z.output<typeof encourageSchema>;
