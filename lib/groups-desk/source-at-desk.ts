import { isProgramme } from "@/lib/feeds/source";
import type { Programme } from "@/lib/groups/limits";
import type { Context } from "@/lib/kernel/context";
import { isId } from "@/lib/kernel/ids";
import { done, type Result, refuse } from "@/lib/kernel/result";
import { RUNS_SHOWN } from "./limits";
import { permitKeepSources, permitSeeSources } from "./policy";
import { type RunLine, runLine, runSelect } from "./run-line";

/** One list on its page. */
export type SourceAtDesk = {
  readonly id: string;
  readonly name: string;
  readonly programme: Programme | null;
  readonly kind: "meeting_guide" | "bmlt" | "sample";
  /** Null: from a file. */
  readonly address: string | null;
  readonly zone: string;
  /** Hours between two readings; null: only by hand. */
  readonly hours: number | null;
  readonly state: "on" | "paused" | "look";
  readonly terms: string;
  readonly listedOn: Date | null;
  readonly groups: number;
  /** The newest first, by the hour. */
  readonly runs: readonly RunLine[];
  /** The changes that wait for a lead to look, each once: of an hour it is not known which came last. */
  readonly waiting: readonly RunLine[];
  /** Whether the viewer decides about it. */
  readonly lead: boolean;
};

export async function sourceAtDesk(ctx: Context, id: string): Promise<Result<SourceAtDesk>> {
  const permit = permitSeeSources(ctx.viewer);
  if (!permit.ok) return permit;
  const row = isId(id)
    ? await ctx.db.source.findUnique({
        where: { id },
        select: {
          ...{ id: true, name: true, programme: true, kind: true, address: true, zone: true, hours: true },
          ...{ state: true, terms: true, listedOn: true },
          runs: { orderBy: [{ hour: "desc" }, { id: "asc" }], take: RUNS_SHOWN, select: runSelect },
        },
      })
    : null;
  if (!row) return refuse({ code: "not-found" });
  const { programme, ...same } = row;
  const runs = row.runs.map(runLine);
  return done({
    ...same,
    programme: isProgramme(programme) ? programme : null,
    groups: await ctx.db.group.count({ where: { sourceId: id, hiddenOn: null, lostOn: null } }),
    runs,
    waiting: row.state === "on" ? [] : waitingOf(runs),
    lead: permitKeepSources(ctx.viewer).ok,
  });
}

/** Of the last hour in which it was compared at all. */
function waitingOf(runs: readonly RunLine[]): readonly RunLine[] {
  const compared = runs.filter(({ outcome }) => outcome !== "dry" && outcome !== "failed");
  const last = compared.filter(({ hour }) => hour.getTime() === compared[0]?.hour.getTime());
  const looks = last.filter(({ outcome }) => outcome === "look");
  return looks.filter((run, place) => looks.findIndex(({ sum }) => sum === run.sum) === place);
}
