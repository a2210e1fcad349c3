import type pg from "pg";
import { hourOf } from "@/lib/kernel/time";
import { RUNS_KEPT } from "./limits";
import type { FeedFailure, LookReason, RecordRefusal } from "./refusals";

/** How one reading of a source ended. */
export type RunTold = {
  readonly outcome: "dry" | "changed" | "unchanged" | "look" | "failed";
  readonly why: FeedFailure | LookReason | null;
  /** Records in the list, and meetings of it that are new, other, or gone. */
  readonly read: number;
  readonly added: number;
  readonly changed: number;
  readonly gone: number;
  readonly refused: number;
  /** Of all that it would change; null where nothing was compared. */
  readonly digest: Buffer | null;
  readonly refusals: readonly string[];
};

export const NOTHING_READ = { read: 0, added: 0, changed: 0, gone: 0, refused: 0, digest: null, refusals: [] };

/** Ids that are told of each reason. */
const EXAMPLES = 5;

/** Counts refused records by their reasons. */
export function refusalCounts() {
  const ids = new Map<RecordRefusal, string[]>();
  const counts = new Map<RecordRefusal, number>();
  return {
    add(refusal: RecordRefusal, id: string): void {
      counts.set(refusal, (counts.get(refusal) ?? 0) + 1);
      const told = ids.get(refusal) ?? [];
      if (told.length < EXAMPLES && id !== "") ids.set(refusal, [...told, id.slice(0, 60)]);
    },
    total: (): number => [...counts.values()].reduce((sum, count) => sum + count, 0),
    /** "no-name: 3: slug-a, slug-b", the most first. */
    told: (): string[] =>
      [...counts]
        .sort(([, a], [, b]) => b - a)
        .map(
          ([refusal, count]) => `${refusal}: ${count}${ids.has(refusal) ? `: ${ids.get(refusal)?.join(", ")}` : ""}`,
        ),
  };
}

/** Writes down how a source was read, and forgets how it was half a year ago. */
export async function tellRun(
  client: pg.ClientBase,
  sourceId: string,
  run: RunTold,
  { now, newId }: { now: Date; newId: () => string },
): Promise<void> {
  await client.query(
    `INSERT INTO run (id, source_id, hour, outcome, why, read, added, changed, gone, refused, digest, refusals)
     SELECT $1, id, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12 FROM source WHERE id = $2`,
    [
      ...[newId(), sourceId, hourOf(now), run.outcome, run.why, run.read, run.added, run.changed, run.gone],
      ...[run.refused, run.digest, run.refusals],
    ],
  );
  await client.query("DELETE FROM run WHERE source_id = $1 AND hour < $2::timestamptz - make_interval(days => $3)", [
    ...[sourceId, now, RUNS_KEPT],
  ]);
}
