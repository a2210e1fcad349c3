import { Prisma } from "@/lib/generated/prisma/client";
import type { Db } from "@/lib/kernel/context";
import { isId } from "@/lib/kernel/ids";
import type { Viewer } from "@/lib/kernel/viewer";
import { type AnsweredRow, answeredColumn, answeredTables } from "./answered";
import type { ContentNote } from "./limits";
import type { ThreadStanding } from "./policy";
import { mayReadThread, ownTag, type PostStatus } from "./visibility";

export type ThreadRow = ThreadStanding & {
  title: string;
  boardId: string;
  boardName: string;
  boardSlug: string;
  boardLine: string;
  groundRules: string[];
  stories: boolean;
  /** The last reply that everybody sees; null before there is one. */
  newestId: string | null;
  bumpedAt: Date;
  stage: string | null;
  themes: string[];
  /** A story that its author lets search engines find. */
  indexed: boolean;
  /** The viewer's own voice here, if they have one. */
  voiceName: string | null;
  voiceSeed: string | null;
  voiceProfileId: string | null;
};

/** A thread that this viewer may read, or null: what may not be seen is answered like what does not exist. */
export async function readableThread(db: Db, viewer: Viewer, id: string): Promise<ThreadRow | null> {
  const row = await threadRow(db, viewer, id);
  return row && mayReadThread(viewer, row) ? row : null;
}

/**
 * A thread for the pages about the viewer's own words in it, which stay theirs while the thread is taken from view:
 * then without whatever its opening says of itself. Nothing else may be shown of it.
 */
export async function threadAroundOwn(db: Db, viewer: Viewer, id: string): Promise<ThreadRow | null> {
  const row = await threadRow(db, viewer, id);
  if (!row || mayReadThread(viewer, row)) return row;
  return { ...row, title: "", stage: null, themes: [], indexed: false };
}

async function threadRow(db: Db, viewer: Viewer, id: string): Promise<ThreadRow | null> {
  if (!isId(id)) return null;
  const tag = ownTag(viewer, id);
  const [row] = await db.$queryRaw<ThreadRow[]>`
    SELECT t.id, t.title, t.standing::text AS standing, t.locked_on AS "lockedOn", t.reply_count AS "replyCount",
           t.stage, t.themes, t.milestone_id AS "stoneId", b.id AS "boardId", b.name AS "boardName", b.slug AS "boardSlug",
           b.line AS "boardLine", b.ground_rules AS "groundRules", b.stories, t.bumped_at AS "bumpedAt",
           (SELECT n.id FROM post n WHERE n.thread_id = t.id AND n.seq > 0 AND n.standing = 'visible'
            ORDER BY n.seq DESC LIMIT 1) AS "newestId",
           t.standing = 'visible' AND t.searchable AND b.stories AS indexed,
           COALESCE(m.id = o.voice_id, false) AS "opensOwn",
           m.name AS "voiceName", m.avatar_seed AS "voiceSeed", m.profile_id AS "voiceProfileId"
    FROM thread t JOIN board b ON b.id = t.board_id
    JOIN post o ON o.thread_id = t.id AND o.seq = 0
    LEFT JOIN voice m ON m.thread_id = t.id AND m.tag = ${tag}
    WHERE t.id = ${id}`;
  return row ?? null;
}

export type PostRow = {
  id: string;
  seq: number;
  revision: number;
  body: string;
  standing: PostStatus;
  edited: boolean;
  contentNotes: ContentNote[];
  hour: Date;
  name: string;
  avatarSeed: string;
  profileId: string | null;
  byVolunteers: boolean;
  byOpener: boolean;
  own: boolean;
  answers: AnsweredRow | null;
  /** The stone beneath which it was written. */
  stoneId: string | null;
};

/** What a page needs of a post, in a query over `postTables`. */
export function postColumns(viewer: Viewer, threadId: string): Prisma.Sql {
  const tag = ownTag(viewer, threadId);
  return Prisma.sql`
    p.id, p.seq, p.revision, p.standing::text AS standing, p.edited, ${wordsOfStone(threadId)},
    p.hour, v.name, v.avatar_seed AS "avatarSeed", v.profile_id AS "profileId",
    v.by_volunteers AS "byVolunteers", p.voice_id = (SELECT o.voice_id FROM post o WHERE o.thread_id = p.thread_id AND o.seq = 0) AS "byOpener",
    ${tag ? Prisma.sql`v.tag = ${tag}` : Prisma.sql`false`} AS own, ${answeredColumn} AS answers`;
}

/** The words of a post and their notes: the opening beneath a stone has those of the stone, and none of its own. */
function wordsOfStone(threadId: string): Prisma.Sql {
  const of = (column: Prisma.Sql) =>
    Prisma.sql`(SELECT ${column} FROM thread st JOIN milestone s ON s.id = st.milestone_id WHERE st.id = ${threadId})`;
  return Prisma.sql`
    CASE WHEN p.seq = 0 THEN COALESCE(${of(Prisma.sql`s.words`)}, p.body) ELSE p.body END AS body,
    CASE WHEN p.seq = 0 THEN COALESCE(${of(Prisma.sql`s.content_notes::text[]`)}, p.content_notes::text[])
         ELSE p.content_notes::text[] END AS "contentNotes",
    ${of(Prisma.sql`st.milestone_id`)} AS "stoneId"`;
}

export const postTables = Prisma.sql`
  post p JOIN voice v ON v.id = p.voice_id ${answeredTables}`;
