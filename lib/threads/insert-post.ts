import type { Prisma } from "@/lib/generated/prisma/client";
import type { Tx } from "@/lib/kernel/context";
import type { ContentNote } from "./limits";
import type { QuoteRange } from "./quote";
import type { Speaker } from "./voices";

export type NewPost = {
  readonly id: string;
  readonly threadId: string;
  readonly speaker: Speaker;
  readonly seq: number;
  readonly submission: string;
  readonly body: string;
  readonly held: boolean;
  readonly contentNotes: readonly ContentNote[];
  readonly answersId?: string | null;
  /** Which words of the post that it answers are quoted. */
  readonly quote?: QuoteRange | null;
  readonly hour: Date;
};

/**
 * A step: keeps a post with its voice and its thread, in one statement: all of it, or nothing where this submission has
 * posted already (a tap that is still under way is waited for). `thread` is a query of the same WITH, after a comma,
 * that writes FROM made. Answers whether anything was written.
 */
export async function insertPost(tx: Tx, post: NewPost, thread: Prisma.Sql): Promise<boolean> {
  const written = await tx.$executeRaw`
    WITH made AS (
      INSERT INTO post (id, thread_id, voice_id, seq, submission, body, standing, content_notes, answers_id,
        quote_revision, quote_from, quote_to, hour)
      VALUES (${post.id}, ${post.threadId}, ${post.speaker.id}, ${post.seq}::int, ${post.submission}, ${post.body},
        ${standingOf(post.held)}::standing, ${[...post.contentNotes]}::text[]::content_note[],
        ${post.answersId ?? null}::text, ${post.quote?.revision ?? null}::int, ${post.quote?.from ?? null}::int,
        ${post.quote?.to ?? null}::int, ${post.hour}::timestamptz)
      ON CONFLICT (submission) DO NOTHING
      RETURNING id
    ) ${post.speaker.beside} ${thread}
    SELECT id FROM made`;
  return written === 1;
}

export function standingOf(held: boolean): "held" | "visible" {
  return held ? "held" : "visible";
}
