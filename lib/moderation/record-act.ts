import type { Context, Tx } from "@/lib/kernel/context";
import { hourOf } from "@/lib/kernel/time";

export type Act =
  | "viewed"
  | "claimed"
  | "handed-on"
  | "seen"
  | "answered"
  | "reply-accepted"
  | "no-reply-needed"
  | "wrote-to-author"
  | "reply-deleted"
  | "released"
  | "closed"
  | "held"
  | "removed"
  | "locked"
  | "unlocked"
  | "pinned"
  | "unpinned"
  | "paused"
  | "steward-joined"
  | "feed-added"
  | "feed-changed"
  | "feed-paused"
  | "feed-resumed"
  | "feed-read"
  | "feed-accepted"
  | "feed-removed"
  | "group-hidden"
  | "group-shown";

type Entry = {
  stewardId: string;
  act: Act;
  caseId?: string | undefined;
  subjectId?: string;
  revision?: number;
  rule?: string | null;
  words?: string | null;
};

/** A step: one more line in the record. Nothing in it can be changed later; free words lie apart and can be erased. */
export async function recordAct(tx: Tx, ctx: Pick<Context, "now" | "newId">, entry: Entry): Promise<void> {
  const { words = null, rule = null, ...ids } = entry;
  const id = ctx.newId();
  await tx.moderationRecord.create({ data: { id, ...ids, rule, hour: hourOf(ctx.now) }, select: { id: true } });
  if (words !== null) await tx.recordWords.create({ data: { recordId: id, words }, select: { recordId: true } });
}
