import type { Db } from "@/lib/kernel/context";
import { cleanText } from "@/lib/kernel/text-hygiene";
import { BODY_MIN } from "./limits";
import { type QuotedPost, type QuoteRange, quotedRange } from "./quote";

/** The mark that it was done: what somebody types from then on stays what they typed. */
const CONVERTED = "quotes-converted";
const BATCH = 500;
/** As much of a post as earlier versions quoted. */
const COPIED_MOST = 600;

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

/** A reply without the copy that it begins with, and what that was a copy of; null where it is none. */
export function withoutCopy(body: string, answered: QuotedPost): { body: string; quote: QuoteRange } | null {
  const lines = body.split("\n");
  const first = lines.findIndex((line) => !line.startsWith(">"));
  // Nothing but a quote: without it the reply would be empty.
  if (first <= 0) return null;
  const rest = lines.slice(first).join("\n").trim();
  const copied = copiedWords(answered.body);
  if (rest.length < BODY_MIN || lines.slice(0, first).join("\n") !== copyOf(copied)) return null;
  // Earlier versions cut through characters: then it is the opening as it is cut now.
  const quote = quotedRange(answered, { revision: answered.revision, ...placeOf(answered.body, copied) });
  return quote && { body: rest, quote };
}

type Copied = { readonly words: string; readonly cut: boolean };

const isOwn = (line: string): boolean => !line.trimStart().startsWith(">");

/** What the Quote button of earlier versions took of a post. */
function copiedWords(body: string): Copied {
  const own = body.split("\n").filter(isOwn).join("\n").trim();
  if (own.length <= COPIED_MOST) return { words: own, cut: false };
  return { words: own.slice(0, COPIED_MOST).replace(/\s+\S*$/, ""), cut: true };
}

/** The same as it stood in a reply, once that was posted. */
function copyOf({ words, cut }: Copied): string {
  const lines = `${words}${cut ? " …" : ""}`.split("\n");
  return cleanText(lines.map((line) => `> ${line}`.trimEnd()).join("\n"));
}

/** Where in the body those words stand: from the first to the last of them. */
function placeOf(body: string, { words }: Copied): { from: number; to: number } {
  let from: number | null = null;
  let next = 0;
  let left = words.length;
  for (const line of body.split("\n")) {
    let starts = next;
    next += line.length + 1;
    if (!isOwn(line) || (from === null && line.trim() === "")) continue;
    if (from === null) starts += line.length - line.trimStart().length;
    from ??= starts;
    if (left <= next - 1 - starts) return { from, to: starts + left };
    left -= next - starts;
  }
  return { from: from ?? 0, to: body.length };
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
