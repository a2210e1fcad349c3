import type { Context, Tx } from "@/lib/kernel/context";
import { done, type Result, refuse } from "@/lib/kernel/result";
import { hourOf, later, minutes } from "@/lib/kernel/time";
import { claimsAreFull } from "./claimable";
import { LEASE_MINUTES } from "./limits";
import { permitModerate } from "./policy";

export type TakenNext = { kind: "next-taken"; caseId: string | null };

/**
 * The most urgent case that nobody holds. SKIP LOCKED: twenty moderators at once get twenty cases, and none waits.
 * Order: severity, then how many members reported it, then age. The claim and its line in the record are one statement.
 * Who has as many as one person may have is told so first.
 */
export async function takeNext(ctx: Context): Promise<Result<TakenNext>> {
  const permit = permitModerate(ctx.viewer);
  if (!permit.ok) return permit;
  const stewardId = permit.value.steward.id;
  return ctx.db.$transaction(async (tx) => {
    if (await claimsAreFull(tx, stewardId, ctx.now)) return refuse({ code: "claims-full" });
    return done({ kind: "next-taken", caseId: await taken(tx, ctx, stewardId) });
  });
}

async function taken(tx: Tx, ctx: Context, stewardId: string): Promise<string | null> {
  const until = later(ctx.now, minutes(LEASE_MINUTES));
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    WITH next AS MATERIALIZED (
      SELECT id FROM "case"
      WHERE state = 'open' AND (claimed_until IS NULL OR claimed_until <= ${ctx.now}::timestamptz)
      ORDER BY severity, report_count DESC, opened_at, id
      LIMIT 1 FOR UPDATE SKIP LOCKED
    ), taken AS (
      UPDATE "case" SET claimed_by_id = ${stewardId}, claimed_until = ${until}::timestamptz
      FROM next WHERE "case".id = next.id RETURNING "case".id
    ), noted AS (
      INSERT INTO moderation_record (id, steward_id, act, case_id, hour)
      SELECT ${ctx.newId()}, ${stewardId}, 'claimed', taken.id, ${hourOf(ctx.now)}::timestamptz FROM taken
    )
    SELECT id FROM taken`;
  return row?.id ?? null;
}
