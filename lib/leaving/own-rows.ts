import { setImmediate as breath } from "node:timers/promises";
import type { EncouragementKind } from "@/lib/encouragements/limits";
import type { Tx } from "@/lib/kernel/context";
import { sameBytes, tagOf } from "@/lib/kernel/vault";
import type { Member } from "@/lib/kernel/viewer";
import { unpostedScope } from "@/lib/refused-cries/place";

/**
 * What is a member's own, found by recomputing its tag over whole tables, however old: nothing that is kept anywhere
 * says whose it is, and the notebook is not asked. In batches, so that neither memory nor other requests suffer.
 */
type Db = Pick<Tx, "thread" | "voice" | "milestone" | "encouragement" | "report" | "unposted">;

/** Tags worked out and asked for at once: some milliseconds, in which nobody else is answered. */
const BATCH = 1000;

/** A whole table, by its random id. After each batch everybody else who waits has their turn. */
export async function* batches<T extends { id: string }>(
  read: (from: { where: { id: { gt: string } }; orderBy: { id: "asc" }; take: number }) => Promise<T[]>,
): AsyncGenerator<T[]> {
  for (let after = ""; ; ) {
    const rows = await read({ where: { id: { gt: after } }, orderBy: { id: "asc" }, take: BATCH });
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    await breath();
    after = last.id;
  }
}

export type OwnVoiceRow = { readonly id: string; readonly threadId: string };

/** One a thread they spoke in, under whatever name. */
export async function ownVoiceRows(db: Db, { root }: Member): Promise<OwnVoiceRow[]> {
  const mine: OwnVoiceRow[] = [];
  for await (const threads of batches((from) => db.thread.findMany({ ...from, select: { id: true } }))) {
    const tags = threads.map((thread) => tagOf(root, `voice|${thread.id}`));
    mine.push(...(await db.voice.findMany({ where: { tag: { in: tags } }, select: { id: true, threadId: true } })));
  }
  return mine;
}

export async function ownMilestoneIds(db: Db, { root }: Member): Promise<string[]> {
  const mine: string[] = [];
  for await (const rows of batches((from) => db.milestone.findMany({ ...from, select: { id: true, tag: true } })))
    for (const { id, tag } of rows) if (sameBytes(tag, tagOf(root, `milestone|${id}`))) mine.push(id);
  return mine;
}

export type OwnEncouragement = {
  readonly id: string;
  readonly kind: EncouragementKind;
  readonly postId: string | null;
  readonly milestoneId: string | null;
};

/** Encouragements they gave. */
export async function ownEncouragements(db: Db, { root }: Member): Promise<OwnEncouragement[]> {
  const mine: OwnEncouragement[] = [];
  const select = { id: true, kind: true, postId: true, milestoneId: true, tag: true } as const;
  for await (const rows of batches((from) => db.encouragement.findMany({ ...from, select })))
    for (const { tag, ...row } of rows)
      if (sameBytes(tag, tagOf(root, `encourage|${row.postId ?? row.milestoneId ?? ""}`))) mine.push(row);
  return mine;
}

export type OwnReport = {
  readonly id: string;
  readonly reason: string;
  readonly words: string | null;
  readonly postId: string | null;
  readonly milestoneId: string | null;
};

/** Reports they made whose case is still open: the others are deleted already. */
export async function ownReports(db: Db, { root }: Member): Promise<OwnReport[]> {
  const mine: OwnReport[] = [];
  const select = {
    ...{ id: true, reason: true, words: true, tag: true },
    case: { select: { postId: true, milestoneId: true } },
  } as const;
  for await (const rows of batches((from) => db.report.findMany({ ...from, select })))
    for (const { tag, case: about, ...row } of rows)
      if (tag !== null && sameBytes(tag, tagOf(root, `report|${about.postId ?? about.milestoneId ?? ""}`)))
        mine.push({ ...row, ...about });
  return mine;
}

export type OwnUnposted = { readonly id: string; readonly words: string };

/** Refused cries for help that wait for a volunteer. */
export async function ownUnposted(db: Db, { root }: Member): Promise<OwnUnposted[]> {
  const mine: OwnUnposted[] = [];
  const select = {
    ...{ id: true, tag: true, threadId: true, boardId: true },
    case: { select: { words: { select: { words: true } } } },
  } as const;
  for await (const rows of batches((from) => db.unposted.findMany({ ...from, select })))
    for (const { id, tag, case: opened, ...place } of rows)
      if (sameBytes(tag, tagOf(root, unpostedScope(place)))) mine.push({ id, words: opened?.words?.words ?? "" });
  return mine;
}
