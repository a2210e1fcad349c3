import type { Db } from "@/lib/kernel/context";
import { withoutCopy } from "./copied-quote";
import type { QuoteRange } from "./quote";

/** The mark that it was done: what somebody types from then on stays what they typed. */
const CONVERTED = "quotes-converted";
const BATCH = 500;

type Row = {
  id: string;
  threadId: string;
  seq: number;
  revision: number;
  body: string;
  answersId: string;
  answeredBody: string;
  answeredRevision: number;
};
type Converted = { readonly id: string; readonly revision: number; readonly body: string; readonly quote: QuoteRange };

/**
 * Once, at the first start of this version: where a reply begins with the very lines that the Quote button put there, of
 * the post that it answers as that stands now, they become a reference to it. All else is what somebody typed, and
 * stays. No post counts as changed by it: its revision and its mark are what they were. Answers how many.
 */
export async function convertQuotes(db: Db, batch = BATCH): Promise<number> {
  if ((await db.siteState.count({ where: { key: CONVERTED } })) > 0) return 0;
  let count = 0;
  for (let after = { threadId: "", seq: 0 }; ; ) {
    const rows = await answersAfter(db, after, batch);
    const last = rows.at(-1);
    if (!last) break;
    const converted = convertedOf(rows);
    if (converted.length > 0) count += await write(db, converted);
    after = last;
  }
  // Only now: a start that was cut off begins again, and finds the rest.
  await db.siteState.createMany({ data: [{ key: CONVERTED, value: "yes" }], skipDuplicates: true });
  return count;
}

/** In the order of each thread, so that a quoted post has found its own shape before it is quoted. */
function answersAfter(db: Db, after: { threadId: string; seq: number }, batch: number): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    SELECT p.id, p.thread_id AS "threadId", p.seq, p.revision, p.body, a.id AS "answersId",
      a.body AS "answeredBody", a.revision AS "answeredRevision"
    FROM post p JOIN post a ON a.id = p.answers_id AND a.thread_id = p.thread_id AND a.seq < p.seq
    WHERE (p.thread_id, p.seq) > (${after.threadId}, ${after.seq}::int)
      AND p.quote_revision IS NULL AND p.body LIKE '>%' AND a.body <> ''
    ORDER BY p.thread_id, p.seq LIMIT ${batch}`;
}

function convertedOf(rows: readonly Row[]): Converted[] {
  const bodies = new Map<string, string>();
  return rows.flatMap(({ id, revision, body, ...answered }) => {
    const post = { revision: answered.answeredRevision, body: bodies.get(answered.answersId) ?? answered.answeredBody };
    const found = withoutCopy(body, post);
    if (!found) return [];
    bodies.set(id, found.body);
    return [{ id, revision, ...found }];
  });
}

/** One statement for all of them. What its author changes at this very moment stays as they leave it. */
function write(db: Db, converted: readonly Converted[]): Promise<number> {
  const rows = converted.map(({ id, revision, body, quote }) => ({ id, was: revision, body, ...quote }));
  return db.$executeRaw`
    UPDATE post p SET body = c.body, quote_revision = c.revision, quote_from = c."from", quote_to = c."to"
    FROM json_to_recordset(${JSON.stringify(rows)}::json)
      AS c (id text, was int, body text, revision int, "from" int, "to" int)
    WHERE p.id = c.id AND p.revision = c.was AND p.quote_revision IS NULL`;
}
