import { z } from "zod";
import { ID_PATTERN } from "@/lib/kernel/ids";
import { ENCOURAGEMENT_KINDS, SUBJECTS } from "./limits";

/** `at` is the page of the wall that the form stood on ('after=…'), so that its reader comes back to the same place. */
export const encourageSchema = z.strictObject({
  subject: z.enum(SUBJECTS),
  id: z.string().regex(ID_PATTERN),
  kind: z.enum(ENCOURAGEMENT_KINDS),
  at: z
    .string()
    .regex(/^(?:wall|(?:after|before)=[0-9a-z]{16})$/)
    .optional(),
});

export type EncourageInput = z.output<typeof encourageSchema>;
