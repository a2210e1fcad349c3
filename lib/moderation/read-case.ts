import type { Context } from "@/lib/kernel/context";
import { done, type Result, refuse } from "@/lib/kernel/result";
import { hourOf, weekOf } from "@/lib/kernel/time";
import { type CaseView, caseSelect, viewOf } from "./case-view";
import { permitModerate } from "./policy";
import { recordAct } from "./record-act";
import { repliedTo, repliesSince } from "./replied";
import { wroteAsVolunteer } from "./wrote-as-volunteer";

/** The case with its words. A look at what others cannot see is itself recorded, once an hour. */
export async function readCase(ctx: Context, caseId: string): Promise<Result<CaseView>> {
  const permit = permitModerate(ctx.viewer);
  if (!permit.ok) return permit;
  const stewardId = permit.value.steward.id;
  const row = await ctx.db.case.findUnique({ where: { id: caseId }, select: caseSelect });
  if (row === null) return refuse({ code: "not-found" });
  const view = viewOf(row, permit.value, ctx.now);
  if (view.standing !== "visible" || view.severity <= 1) await noteView(ctx, stewardId, view);
  const replied = (await repliedTo(ctx.db, [caseId])).get(caseId);
  const cry = replied ? { replied, replies: await repliesSince(ctx.db, view.subjectId, ctx.now) } : null;
  const own = view.own || (await wroteAsVolunteer(ctx.db, stewardId, { ...view, id: view.subjectId }));
  const history = await ctx.db.moderationRecord.findMany({
    // A reply has a line of its own: the case is what joins the two.
    where: { OR: [{ subjectId: view.subjectId }, { caseId, act: "answered" }] },
    orderBy: { ordinal: "desc" },
    take: 20,
    select: { act: true, rule: true, hour: true, words: { select: { words: true } } },
  });
  return done({
    ...view,
    own,
    cry,
    history: history.map(({ words, ...entry }) => ({ ...entry, words: words?.words ?? null })),
  });
}

async function noteView(ctx: Context, stewardId: string, view: CaseView): Promise<void> {
  const noted = { stewardId, act: "viewed", subjectId: view.subjectId, revision: view.revision };
  // About a stone, and what stands beneath one, the log keeps the week.
  const hour = { in: [hourOf(ctx.now), weekOf(ctx.now)] };
  if ((await ctx.db.moderationRecord.count({ where: { ...noted, hour } })) > 0) return;
  await recordAct(ctx.db, ctx, {
    stewardId,
    act: "viewed",
    caseId: view.id,
    subjectId: view.subjectId,
    revision: view.revision,
  });
}
