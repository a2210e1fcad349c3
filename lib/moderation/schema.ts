import { z } from "zod";
import { ID_PATTERN } from "@/lib/kernel/ids";
import { postOf, textOf, textUpTo } from "@/lib/kernel/typed-words";
import { BODY_MIN, REPLY_MAX } from "@/lib/threads/limits";
import { DECISION_WORDS_MAX, PAUSE_HOURS, WHY_MIN } from "./limits";
import { ruleChoices } from "./rules";

const id = z.string().regex(ID_PATTERN);
const rule = z.string().refine((text) => ruleChoices.some((known) => known.id === text));
const revision = z.coerce.number().int().min(1);
const words = textUpTo(DECISION_WORDS_MAX)
  .optional()
  .transform((text) => text || null);

export const takeNextSchema = z.strictObject({});
export const caseSchema = z.strictObject({ caseId: id });
export const threadSchema = z.strictObject({ threadId: id, caseId: id.optional() });
/** What volunteers wrote in their one name. */
export const volunteersReplySchema = z.strictObject({ replyId: id });
export const inviteSchema = z.strictObject({ token: z.string().regex(/^[\w-]{20,80}$/) });

/** `revision` is the text the moderator read. A rule is named whenever words are taken from view. */
export const decideSchema = z
  .strictObject({
    caseId: id,
    revision: z.coerce.number().int().min(1),
    decision: z.enum(["release", "hold", "remove"]),
    rule: z.union([rule, z.literal("").transform(() => undefined)]).optional(),
    words,
  })
  .refine((input) => input.decision === "release" || input.rule !== undefined, {
    path: ["rule"],
    message: "field.choose",
  });

/** In the volunteers' name, in the thread; `submission` as of any reply. */
export const answerSchema = z.strictObject({
  ...{ caseId: id, revision, submission: id },
  answer: postOf(BODY_MIN, REPLY_MAX),
});
/** The same words, to the author alone. */
export const messageSchema = z.strictObject({
  ...{ caseId: id, revision, submission: id },
  answer: textOf(BODY_MIN, DECISION_WORDS_MAX),
});
/** A reply, as it was read: its id and revision. */
const accept = z
  .string()
  .regex(/^[0-9a-z]{16}\.\d{1,6}$/)
  .transform((text) => ({ postId: text.slice(0, 16), revision: Number(text.slice(17)) }));
export const acceptSchema = z.strictObject({ caseId: id, revision, accept });
export const excuseSchema = z.strictObject({ caseId: id, revision, why: textOf(WHY_MIN, DECISION_WORDS_MAX) });

/** `revision` as above: words that came meanwhile are not seen yet. */
export const seenSchema = z.strictObject({ caseId: id, revision: z.coerce.number().int().min(1), words });

/** On the page of a case stand a rule and words for the decision too, so those of the pause have names of their own. */
export const pauseSchema = z
  .strictObject({
    caseId: id,
    hours: z.coerce.number().refine((hours) => PAUSE_HOURS.some((allowed) => allowed === hours)),
    pauseRule: rule,
    pauseWords: words,
  })
  .transform(({ caseId, hours, pauseRule, pauseWords }) => ({ caseId, hours, rule: pauseRule, words: pauseWords }));

export type CaseInput = z.output<typeof caseSchema>;
export type DecideInput = z.output<typeof decideSchema>;
export type AnswerInput = z.output<typeof answerSchema>;
export type MessageInput = z.output<typeof messageSchema>;
export type AcceptInput = z.output<typeof acceptSchema>;
export type ExcuseInput = z.output<typeof excuseSchema>;
export type VolunteersReplyInput = z.output<typeof volunteersReplySchema>;
export type SeenInput = z.output<typeof seenSchema>;
export type PauseInput = z.output<typeof pauseSchema>;
export type ThreadInput = z.output<typeof threadSchema>;
export type InviteInput = z.output<typeof inviteSchema>;
