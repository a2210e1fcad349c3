import { openCase } from "@/lib/cases/open-case";
import { seenIn, takeIn } from "@/lib/intake/intake";
import type { Context, Db } from "@/lib/kernel/context";
import { applyStanding } from "./apply-standing";
import { subjectForUpdate } from "./subject";

/** The mark that it was done: what is held from then on, and changed by its author, waits for a person. */
const SHOWN = "held-shown";

/**
 * Once, at the first start of this version: posts and stones that wait for a first look, and that today's intake would
 * not hold, are shown, with what could reach their author covered. Earlier versions held whoever gave a telephone number,
 * a cry for help beside it or not. What a volunteer ever held or removed stays as they left it. Answers how many.
 */
export async function showHeld(ctx: Pick<Context, "newId" | "now" | "random"> & { db: Db }): Promise<number> {
  if ((await ctx.db.siteState.count({ where: { key: SHOWN } })) > 0) return 0;
  const waiting = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT c.id FROM "case" c LEFT JOIN post p ON p.id = c.post_id LEFT JOIN milestone m ON m.id = c.milestone_id
    WHERE c.state = 'open' AND (p.standing = 'held' OR m.standing = 'held')
      AND NOT EXISTS (SELECT 1 FROM moderation_record r WHERE r.case_id = c.id AND r.act IN ('held', 'removed'))`;
  let shown = 0;
  for (const { id } of waiting) if (await shownNow(ctx, id)) shown += 1;
  // Only now: a start that was cut off begins again, and finds the rest.
  await ctx.db.siteState.createMany({ data: [{ key: SHOWN, value: "yes" }], skipDuplicates: true });
  return shown;
}

async function shownNow(ctx: Parameters<typeof showHeld>[0], caseId: string): Promise<boolean> {
  return ctx.db.$transaction(async (tx) => {
    const subject = await subjectForUpdate(tx, caseId);
    if (subject?.standing !== "held" || subject.gone) return false;
    const { id } = subject;
    if (subject.kind === "milestone") {
      const { words } = await tx.milestone.findUniqueOrThrow({ where: { id }, select: { words: true } });
      const taken = takeIn({ title: null, body: words, acknowledged: [] });
      if (taken.held) return false;
      await tx.milestone.update({
        where: { id },
        data: { words: taken.body, revision: { increment: 1 } },
        select: { id: true },
      });
      await raised(tx, ctx, { milestoneId: id }, taken);
    } else {
      const { body, seq, thread } = await tx.post.findUniqueOrThrow({
        where: { id },
        select: { body: true, seq: true, thread: { select: { id: true, title: true } } },
      });
      const taken = takeIn({ title: seq === 0 ? thread.title : null, body, acknowledged: [] });
      if (taken.held) return false;
      await tx.post.update({
        where: { id },
        data: { body: taken.body, revision: { increment: 1 } },
        select: { id: true },
      });
      if (taken.title !== null)
        await tx.thread.update({ where: { id: thread.id }, data: { title: taken.title }, select: { id: true } });
      await raised(tx, ctx, { postId: id }, taken);
    }
    await applyStanding(tx, ctx, subject, "visible");
    return true;
  });
}

type Raising = Parameters<typeof openCase>;

/** Its case stays open, with what is seen today: a volunteer looks at it, among those that are in view. */
async function raised(
  tx: Raising[0],
  { newId, now }: Pick<Context, "newId" | "now">,
  subject: { postId: string } | { milestoneId: string },
  { signals }: ReturnType<typeof takeIn>,
): Promise<void> {
  if (signals.length > 0) await openCase(tx, { id: newId(), now }, { ...subject, ...seenIn(signals) });
}
