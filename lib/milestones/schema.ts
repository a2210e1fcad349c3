import { z } from "zod";
import { plainDigits } from "@/lib/kernel/digits";
import { ID_PATTERN } from "@/lib/kernel/ids";
import { textUpTo } from "@/lib/kernel/typed-words";
import { CONTENT_NOTES } from "@/lib/threads/limits";
import { readAmount, wrongAmount } from "./amount";
import {
  AMOUNT_CHARACTERS_MAX,
  FIRSTS,
  isCounted,
  LINE_MAX,
  MILESTONE_KINDS,
  MILESTONE_WORDS_MAX,
  SPEAK_AS,
  STONE_PLACES,
} from "./limits";

const ticked = z
  .literal("on")
  .optional()
  .transform((value) => value === "on");

/**
 * The form as it is sent. An empty field is not an error by itself: which ones are needed depends on the kind.
 * `since` is a day of beginning; it is blurred in the command and kept nowhere.
 */
export const shareMilestoneSchema = z
  .strictObject({
    submission: z.string().regex(ID_PATTERN),
    kind: z.enum(MILESTONE_KINDS),
    /** Of a first: which. */
    first: z.enum(FIRSTS).optional(),
    amount: z.string().max(AMOUNT_CHARACTERS_MAX).default("").transform(readAmount),
    since: z
      .string()
      .transform(plainDigits)
      .pipe(z.union([z.literal(""), z.iso.date()]))
      .default(""),
    exact: ticked,
    onMedication: ticked,
    words: z
      .string()
      // Far too many are too many all the same, and the limit that is named is the one of the form.
      .transform((typed) => typed.slice(0, 4 * MILESTONE_WORDS_MAX))
      .default("")
      .pipe(textUpTo(MILESTONE_WORDS_MAX)),
    contentNotes: z.array(z.enum(CONTENT_NOTES)).max(CONTENT_NOTES.length).default([]),
    speakAs: z.enum(SPEAK_AS),
    place: z.enum(STONE_PLACES).default("wall"),
    /** Reasons of a nudge that the writer has been shown and posts anyway. */
    acknowledged: z.array(z.string().max(40)).max(10).default([]),
  })
  .superRefine((input, check) => {
    if (input.kind === "own_words" && input.words === "")
      check.addIssue({ code: "too_small", minimum: 1, origin: "string", input: input.words, path: ["words"] });
    if (!isCounted(input.kind) || input.since !== "") return;
    const wrong = wrongAmount(input.kind, input.amount);
    if (wrong) check.addIssue({ code: "custom", message: wrong, path: ["amount"] });
  });

export type ShareMilestoneInput = z.output<typeof shareMilestoneSchema>;

export const addLineSchema = z.strictObject({
  id: z.string().regex(ID_PATTERN),
  words: z
    .string()
    .transform((typed) => typed.slice(0, 4 * LINE_MAX))
    .pipe(textUpTo(LINE_MAX))
    .refine((words) => words !== "", { error: "write-something" }),
  contentNotes: z.array(z.enum(CONTENT_NOTES)).max(CONTENT_NOTES.length).default([]),
  acknowledged: z.array(z.string().max(40)).max(10).default([]),
});
export type AddLineInput = z.output<typeof addLineSchema>;

export const withdrawMilestoneSchema = z.strictObject({ id: z.string().regex(ID_PATTERN) });
export const showCairnSchema = z.strictObject({ shows: z.enum(["yes", "no"]).transform((value) => value === "yes") });
