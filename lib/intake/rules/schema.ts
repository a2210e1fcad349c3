import { z } from "zod";

const example = z.string().min(3).max(300);

/** True when nothing repeats without an upper bound. Escapes and character classes are taken out before looking. */
function onlyBoundedRepeats(source: string): boolean {
  const bare = source.replace(/\\./gu, "").replace(/\[[^\]]*\]/gu, "");
  return !/[*+]|\{\d+,\}/u.test(bare);
}

/** How soon a volunteer should look: the scale of the queues, without spam, which no list of words decides. */
export const severitySchema = z.int().min(0).max(3);

/**
 * A rule of a phase. `pattern` is the source of a regular expression, flag `i`, tried on the text as
 * `asRulesSee` returns it. Repeats are bounded on purpose: no text, however long, can make one slow.
 */
export const ruleSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  severity: severitySchema,
  kind: z.enum([
    "overdose",
    "suicide",
    "child",
    "danger",
    "alone",
    "detox",
    "despair",
    "selling",
    "asking",
    "brokering",
    "contact",
    "medication-shame",
    "person-shame",
  ]),
  pattern: z.string().refine(onlyBoundedRepeats, "unbounded repeats can be made slow"),
  matches: z.array(example).min(1),
  spares: z.array(example).min(1),
});

export const rulesSchema = z.strictObject({ entries: z.array(ruleSchema).min(10) });

/** What people write here every day: nothing in it may be held. */
export const ordinarySchema = z.array(example).min(40);

export type IntakeRule = z.infer<typeof ruleSchema>;
