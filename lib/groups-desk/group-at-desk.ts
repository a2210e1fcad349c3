import { permitHideGroup } from "@/lib/groups/policy";
import type { Context } from "@/lib/kernel/context";
import { isId } from "@/lib/kernel/ids";
import { done, type Result, refuse } from "@/lib/kernel/result";

/** What was done about a group, and why. */
export type GroupAct = { readonly act: string; readonly hour: Date; readonly words: string | null };

/** A group as a volunteer may hide it. */
export type GroupAtDesk = {
  readonly id: string;
  readonly name: string;
  /** Where it meets, in a line; empty where it meets on a screen alone. */
  readonly place: string;
  /** The list that it comes from; null: one of our own. */
  readonly source: { readonly id: string; readonly name: string } | null;
  readonly hiddenOn: Date | null;
  /** The newest first. */
  readonly history: readonly GroupAct[];
};

export async function groupAtDesk(ctx: Context, id: string): Promise<Result<GroupAtDesk>> {
  const permit = permitHideGroup(ctx.viewer);
  if (!permit.ok) return permit;
  const row = isId(id)
    ? await ctx.db.group.findUnique({
        where: { id },
        select: {
          ...{ id: true, name: true, venue: true, street: true, town: true, hiddenOn: true },
          source: { select: { id: true, name: true } },
        },
      })
    : null;
  if (!row) return refuse({ code: "not-found" });
  const { venue, street, town, ...group } = row;
  const acts = await ctx.db.moderationRecord.findMany({
    where: { subjectId: id, act: { in: ["group-hidden", "group-shown"] } },
    orderBy: { ordinal: "desc" },
    select: { act: true, hour: true, words: { select: { words: true } } },
  });
  return done({
    ...group,
    place: [venue, street, town].filter((part) => part !== "").join(", "),
    history: acts.map(({ words, ...entry }) => ({ ...entry, words: words?.words ?? null })),
  });
}
