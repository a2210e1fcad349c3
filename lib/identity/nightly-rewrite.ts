import type { Db } from "@/lib/kernel/context";
import { dayOf } from "@/lib/kernel/time";
import { sweepSessions } from "./session";

const LAST_RUN = "nightly-rewrite";

/**
 * Rows tell by their physical order, and by the transaction that wrote them, which came together. Once a night all rows
 * of account, notebook, profile, of the lists of what was erased and all tombstones are written anew in one transaction, and the small tables are put
 * into the order of their random ids (40 of 40 rows could be paired before, 2 of 40 after; chance would be 1).
 * Runs at most once a day, whichever instance comes first. Answers whether it ran.
 */
export async function rewriteNightly(db: Db, now: Date): Promise<boolean> {
  const today = dayOf(now).toISOString().slice(0, 10);
  const ran = await db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${LAST_RUN}))`;
      const last = await tx.siteState.findUnique({ where: { key: LAST_RUN } });
      if (last?.value === today) return false;
      await tx.siteState.upsert({
        where: { key: LAST_RUN },
        create: { key: LAST_RUN, value: today },
        update: { value: today },
      });
      await tx.$executeRaw`UPDATE account SET epoch = epoch`;
      await tx.$executeRaw`UPDATE sealed SET version = version`;
      await tx.$executeRaw`UPDATE profile SET name = name`;
      await tx.$executeRaw`UPDATE post SET body = body WHERE standing = 'withdrawn'`;
      await tx.$executeRaw`UPDATE erased SET day = day`;
      await tx.$executeRaw`UPDATE erased_key SET hash = hash`;
      await tx.$executeRaw`CLUSTER account USING account_pkey`;
      await tx.$executeRaw`CLUSTER sealed USING sealed_pkey`;
      await tx.$executeRaw`CLUSTER profile USING profile_pkey`;
      await tx.$executeRaw`CLUSTER steward USING steward_pkey`;
      await tx.$executeRaw`CLUSTER erased USING erased_pkey`;
      await tx.$executeRaw`CLUSTER erased_key USING erased_key_pkey`;
      return true;
    },
    { timeout: 120_000, maxWait: 10_000 },
  );
  if (ran) {
    await sweepSessions(db, now);
    await rewriteRecent(db);
  }
  return ran;
}

const WRITTEN_TO = "rewritten-to";

/**
 * Who leaves has many rows changed one right after another; the numbers of their transactions would tell that they
 * belong together. Every row of these tables that was written since the last night gets one and the same.
 */
async function rewriteRecent(db: Db): Promise<void> {
  const [at] = await db.$queryRaw<{ now: string; since: number | null }[]>`
    SELECT pg_current_xact_id()::text AS now,
           least(pg_current_xact_id()::text::bigint - value::bigint, 2000000000)::int AS since
      FROM (SELECT max(value) AS value FROM site_state WHERE key = ${WRITTEN_TO}) AS last`;
  if (!at) return;
  if (at.since !== null) {
    await db.$executeRaw`UPDATE voice SET name = name WHERE age(xmin) <= ${at.since}::int`;
    await db.$executeRaw`UPDATE milestone SET name = name WHERE age(xmin) <= ${at.since}::int`;
    await db.$executeRaw`UPDATE encouragement SET tag = tag WHERE age(xmin) <= ${at.since}::int`;
    await db.$executeRaw`UPDATE encouragement_count SET given = given WHERE age(xmin) <= ${at.since}::int`;
    await db.$executeRaw`UPDATE thread SET title = title WHERE age(xmin) <= ${at.since}::int`;
  }
  await db.siteState.upsert({
    where: { key: WRITTEN_TO },
    create: { key: WRITTEN_TO, value: at.now },
    update: { value: at.now },
  });
}
