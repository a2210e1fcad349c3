import { z } from "zod";

const id = z.string().regex(/^[a-z]+(-[a-z]+)*$/);

/** A rule of the whole community. `removed` ends the sentence that its author reads: 'Your post was removed because …'. */
export const communityRuleSchema = z.strictObject({
  id,
  title: z.string().min(5).max(60),
  text: z.string().min(40).max(400),
  why: z.string().min(20).max(240),
  removed: z.string().regex(/^removed because .+\.$/),
});

/** Why someone reports. A concern is about a person in danger, not about a broken rule, so it names none. */
export const reportReasonSchema = z
  .strictObject({
    id,
    label: z.string().min(5).max(60),
    help: z.string().min(10).max(200),
    concern: z.boolean(),
    rule: id.nullable(),
  })
  .refine((reason) => reason.concern === (reason.rule === null), "a concern names no rule, all others do");

export const rulesSeedSchema = z.strictObject({
  communityRules: z.array(communityRuleSchema).min(8).max(10),
  reportReasons: z.array(reportReasonSchema).min(4),
});

export type CommunityRule = z.infer<typeof communityRuleSchema>;
export type ReportReason = z.infer<typeof reportReasonSchema>;
