import type { Db } from "@/lib/kernel/context";
import type { ThreadLine } from "./view";

/** A thread with its first words. */
export type OpeningLine = ThreadLine & { readonly opening: string };

/** As much as a row of a list shows, and a little more: marks of Markdown are taken out of it. */
const OPENING_LINES = 320;

/** The same threads with the words they begin with, in one question for all. */
export async function withOpenings(db: Db, threads: readonly ThreadLine[]): Promise<OpeningLine[]> {
  if (threads.length === 0) return [];
  const rows = await db.$queryRaw<{ id: string; opening: string }[]>`
    SELECT p.thread_id AS id, left(COALESCE(s.words, p.body), ${OPENING_LINES}::int) AS opening
    FROM post p JOIN thread t ON t.id = p.thread_id LEFT JOIN milestone s ON s.id = t.milestone_id
    WHERE p.thread_id = ANY(${threads.map(({ id }) => id)}::text[]) AND p.seq = 0 AND p.standing = 'visible'`;
  const opening = new Map(rows.map((row) => [row.id, row.opening]));
  return threads.map((thread) => ({ ...thread, opening: opening.get(thread.id) ?? "" }));
}
