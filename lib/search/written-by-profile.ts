import { Prisma } from "@/lib/generated/prisma/client";
import type { Tx } from "@/lib/kernel/context";
import { cutPage, type EdgeAt, isBackwards, nearestPage, type Page, type PageEdge } from "@/lib/kernel/paging";
import { excerpt } from "@/lib/kernel/plain-text";
import { dayOf } from "@/lib/kernel/time";
import type { ContentNote } from "@/lib/threads/limits";
import { openingNotes } from "@/lib/threads/list-rows";
import { OPENING_CHARACTERS, WRITTEN_A_PAGE } from "./limits";
import { foundAsPost } from "./visible";

export type ProfileView = {
  readonly id: string;
  readonly name: string;
  readonly avatarSeed: string;
  readonly bio: string | null;
  readonly showsCairn: boolean;
};

export type WrittenByProfile = {
  readonly postId: string;
  readonly threadId: string;
  readonly seq: number;
  readonly title: string;
  /** Beneath a stone the Monday of its week. */
  readonly day: Date;
  readonly underStone: boolean;
  readonly contentNotes: readonly ContentNote[];
  /** Those of the thread's opening, whose title is named. */
  readonly titleNotes: readonly ContentNote[];
  /** Empty where the words are folded. */
  readonly opening: string;
};

type Row = Omit<WrittenByProfile, "day" | "opening"> & { hour: Date; body: string };

/** Whether words with these notes stand open for whoever asks. */
export type OpensNotes = (notes: readonly ContentNote[]) => boolean;

/** A profile as its page shows it, or null. */
export function profileById(db: Tx, id: string): Promise<ProfileView | null> {
  return db.profile.findUnique({
    where: { id },
    select: { id: true, name: true, avatarSeed: true, bio: true, showsCairn: true },
  });
}

/**
 * What was written in public under this profile, newest first; never what its owner wrote under aliases.
 * The address of a page carries the id of the post at its edge: its hour would tell more than the page does.
 */
export async function writtenByProfile(
  db: Tx,
  profileId: string,
  edge: PageEdge,
  opens: OpensNotes = () => false,
): Promise<Page<WrittenByProfile>> {
  const edgePost = edge
    ? // Only a post of this page: the place of another's words in the list would tell their hour.
      await db.post.findFirst({
        where: { id: edge.key[0] ?? "", voice: { profileId } },
        select: { id: true, hour: true },
      })
    : null;
  const from = edge && edgePost ? { direction: edge.direction, key: edgePost } : null;
  return nearestPage(from, (at) => writtenAt(db, profileId, at, opens));
}

const PAST = { after: Prisma.sql`<`, before: Prisma.sql`>`, upTo: Prisma.sql`>=` };

async function writtenAt(
  db: Tx,
  profileId: string,
  from: EdgeAt<{ id: string; hour: Date }>,
  opens: OpensNotes,
): Promise<Page<WrittenByProfile>> {
  const order = isBackwards(from) ? Prisma.sql`p.hour ASC, p.id ASC` : Prisma.sql`p.hour DESC, p.id DESC`;
  const past = from
    ? Prisma.sql`(p.hour, p.id) ${PAST[from.direction]} (${from.key.hour}, ${from.key.id})`
    : Prisma.sql`true`;
  // OFFSET 0 holds the planner to the profile's own posts: it would rather walk everybody's newest ones to find them.
  const rows = await db.$queryRaw<Row[]>`
    SELECT p.id AS "postId", t.id AS "threadId", p.seq, t.title, t.milestone_id IS NOT NULL AS "underStone", p.hour, p.content_notes::text[] AS "contentNotes", p.body,
           (SELECT ${openingNotes} FROM post o WHERE o.thread_id = t.id AND o.seq = 0) AS "titleNotes"
    FROM voice v
      CROSS JOIN LATERAL (SELECT * FROM post WHERE post.voice_id = v.id OFFSET 0) p
      CROSS JOIN LATERAL (SELECT * FROM thread WHERE thread.id = p.thread_id OFFSET 0) t
    WHERE v.profile_id = ${profileId} AND ${foundAsPost} AND ${past}
    ORDER BY ${order} LIMIT ${WRITTEN_A_PAGE + 1}`;
  return cutPage(
    rows.map((row) => writtenOf(row, opens)),
    WRITTEN_A_PAGE,
    from,
    (row) => row.postId,
  );
}

function writtenOf({ hour, body, ...row }: Row, opens: OpensNotes): WrittenByProfile {
  const folded = row.contentNotes.length > 0 && !opens(row.contentNotes);
  return { ...row, day: dayOf(hour), opening: folded ? "" : excerpt(body, OPENING_CHARACTERS) };
}
