import { Prisma } from "@/lib/generated/prisma/client";
import type { Tx } from "@/lib/kernel/context";
import type { Viewer } from "@/lib/kernel/viewer";
import type { ThreadForUpdate } from "./look-up";
import type { QuotedPost } from "./quote";
import type { ReplyInput } from "./schema";
import { type EarlierPost, earlierSql } from "./submission";
import { ownTag, visiblePostsSql } from "./visibility";

/** How many of the writer's latest words in this thread a new reply is compared with. */
const RECENT = 3;

/** `shown`: everybody can see it, so its words can be quoted. */
export type AnsweredPost = QuotedPost & { readonly id: string; readonly shown: boolean };

export type ThreadForReply = ThreadForUpdate & {
  /** The viewer's voice here, or null before their first words. */
  ownVoiceId: string | null;
  /** Their latest words here. */
  recent: string[];
  /** The post that is answered: only what the writer can see can be; anything else answers nothing. */
  answered: AnsweredPost | null;
  /** What this form has posted already. */
  earlier: EarlierPost | null;
};

/**
 * The thread as policies see it, with its row locked until the transaction ends, and all else that a reply needs to
 * know, in one statement. While it waited for the lock another reply may have gone first: then the thread's row is the
 * newest, but what was read beside it is as old as the statement. Under the lock it is asked again.
 */
export async function threadForReply(tx: Tx, viewer: Viewer, input: ReplyInput): Promise<ThreadForReply | null> {
  const { threadId, answersId, submission } = input;
  const answered = answersId
    ? Prisma.sql`(SELECT json_build_object('id', p.id, 'revision', p.revision, 'body', p.body, 'shown', p.standing = 'visible')
        FROM post p JOIN voice v ON v.id = p.voice_id
        WHERE ${visiblePostsSql(viewer, threadId)} AND p.id = ${answersId})`
    : Prisma.sql`NULL::json`;
  const look = () => tx.$queryRaw<(ThreadForReply & { waited: boolean })[]>`
    SELECT t.id, t.standing::text AS standing, t.locked_on AS "lockedOn", t.reply_count AS "replyCount",
      t.board_id AS "boardId", t.milestone_id AS "stoneId", t.next_seq AS "nextSeq", o.voice_id AS "openerVoiceId",
      COALESCE(m.id = o.voice_id, false) AS "opensOwn", m.id AS "ownVoiceId",
      ARRAY(SELECT r.body FROM post r WHERE r.voice_id = m.id ORDER BY r.seq DESC LIMIT ${RECENT}) AS recent,
      ${answered} AS answered, ${earlierSql(submission)} AS earlier,
      t.xmin <> (SELECT seen.xmin FROM thread seen WHERE seen.id = t.id) AS waited
    FROM thread t JOIN post o ON o.thread_id = t.id AND o.seq = 0
      LEFT JOIN voice m ON m.thread_id = t.id AND m.tag = ${ownTag(viewer, threadId)}
    WHERE t.id = ${threadId}
    FOR UPDATE OF t`;
  const [found] = await look();
  const [thread] = found?.waited ? await look() : [found];
  return thread ?? null;
}
