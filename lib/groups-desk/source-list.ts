import { isProgramme } from "@/lib/feeds/source";
import type { Programme } from "@/lib/groups/limits";
import type { Context } from "@/lib/kernel/context";
import { done, type Result } from "@/lib/kernel/result";
import { permitKeepSources, permitSeeSources } from "./policy";
import { type RunLine, runLine, runSelect } from "./run-line";

/** A list in the list of lists. */
export type SourceLine = {
  readonly id: string;
  readonly name: string;
  readonly programme: Programme | null;
  /** The name of the server that it comes from; null: from a file. */
  readonly host: string | null;
  readonly state: "on" | "paused" | "look";
  /** Between two readings; null: only by hand. */
  readonly hours: number | null;
  /** The day on which it was last read well. */
  readonly listedOn: Date | null;
  readonly lastRun: RunLine | null;
  /** Groups that it lists now, hidden ones left out. */
  readonly groups: number;
};

/** `lead`: whether the viewer decides about them. */
export type SourceList = { readonly lead: boolean; readonly sources: readonly SourceLine[] };

export async function sourceList(ctx: Context): Promise<Result<SourceList>> {
  const permit = permitSeeSources(ctx.viewer);
  if (!permit.ok) return permit;
  const [rows, counts] = await Promise.all([
    ctx.db.source.findMany({
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: {
        ...{ id: true, name: true, programme: true, address: true, state: true, hours: true, listedOn: true },
        runs: {
          where: { outcome: { not: "dry" } },
          orderBy: [{ hour: "desc" }],
          take: RUNS_OF_AN_HOUR,
          select: runSelect,
        },
      },
    }),
    ctx.db.group.groupBy({
      by: ["sourceId"],
      where: { sourceId: { not: null }, hiddenOn: null, lostOn: null },
      _count: true,
    }),
  ]);
  const groups = new Map(counts.map(({ sourceId, _count }) => [sourceId, _count]));
  const sources = rows.map(({ programme, address, runs, ...row }) => ({
    ...row,
    programme: isProgramme(programme) ? programme : null,
    host: hostOf(address),
    lastRun: lastOf(runs.map(runLine), row.state),
    groups: groups.get(row.id) ?? 0,
  }));
  return done({ lead: permitKeepSources(ctx.viewer).ok, sources });
}

const hostOf = (address: string | null): string | null =>
  address !== null && URL.canParse(address) ? new URL(address).hostname : address;

/** More readings than a lead asks for within an hour. */
const RUNS_OF_AN_HOUR = 10;

/** Of an hour it is not known which reading came last: the one that made the list's state, else one that took something. */
function lastOf(runs: readonly RunLine[], state: SourceLine["state"]): RunLine | null {
  const hour = runs.filter((run) => run.hour.getTime() === runs[0]?.hour.getTime());
  const telling = hour.find(({ outcome }) => outcome === (state === "look" ? "look" : "changed"));
  return telling ?? hour[0] ?? null;
}
