import type { Tx } from "@/lib/kernel/context";
import { minuteOf } from "./minute";

export type CaseSubject =
  | { postId: string; milestoneId?: undefined; unpostedId?: undefined }
  | { postId?: undefined; milestoneId: string; unpostedId?: undefined }
  | { postId?: undefined; milestoneId?: undefined; unpostedId: string };

type Opening = CaseSubject & {
  /** 0 is the first to be seen, 4 the last. */
  severity: number;
  /** What machines saw: 'contact:phone'. Empty when a person reported. */
  signals: readonly string[];
};

/**
 * A step for commands that hold an open transaction: one case a subject. An open case is only ever raised; a decided one
 * opens again as new, since the words or the reason are new. Answers the id of the case.
 */
export async function openCase(tx: Tx, made: { id: string; now: Date }, opening: Opening): Promise<string> {
  const { postId = null, milestoneId = null, unpostedId = null, severity } = opening;
  const signals = [...opening.signals];
  const openedAt = minuteOf(made.now);
  // Skipping duplicates waits for another's uncommitted case of the same subject: two at once still make one.
  const row = { id: made.id, postId, milestoneId, unpostedId, severity, signals, openedAt };
  if ((await tx.case.createMany({ data: [row], skipDuplicates: true })).count === 1) return made.id;
  // Every value on the right is the row's before this statement.
  const [raised] = await tx.$queryRaw<{ id: string }[]>`
    UPDATE "case" SET
      state = 'open',
      severity = CASE WHEN state = 'open' THEN LEAST(severity, ${severity}::int) ELSE ${severity}::int END,
      signals = ARRAY(SELECT DISTINCT name FROM unnest(signals || ${signals}::text[]) AS name ORDER BY name),
      opened_at = CASE WHEN state = 'open' THEN opened_at ELSE ${openedAt}::timestamptz END,
      claimed_by_id = CASE WHEN state = 'open' THEN claimed_by_id END,
      claimed_until = CASE WHEN state = 'open' THEN claimed_until END,
      answer_id = CASE WHEN state = 'open' THEN answer_id END,
      no_reply_needed = state = 'open' AND no_reply_needed,
      decision = NULL, decision_rule = NULL, decision_words = NULL, decided_on = NULL
    WHERE post_id = ${postId}::text OR milestone_id = ${milestoneId}::text OR unposted_id = ${unpostedId}::text
    RETURNING id`;
  if (raised === undefined) throw new Error("a case was neither made nor found");
  return raised.id;
}
