import { sameBytes, tagOf } from "@/lib/kernel/vault";
import type { Member } from "@/lib/kernel/viewer";
import { type Draft, drafts, draftsOn } from "@/lib/record/drafts";
import { type Follows, follows } from "@/lib/record/follows";
import { notebookTag, openPage } from "@/lib/record/notebook";
import { postedDrafts, withWaiting } from "./later";
import { database } from "./world";

/** What a member's notebook says about one thread. */
export type NotebookHere = {
  readonly follows: Follows;
  /** Words saved for the thread and not posted. */
  readonly saved: Draft | null;
};

/** What a thread's page shows to one member and nobody else. */
export type OwnHere = {
  /** They have spoken in the thread or encouraged one of these posts. */
  readonly took: boolean;
  readonly notebook: NotebookHere;
};

type Row = {
  spoken: boolean;
  encouraged: boolean;
  follows: Uint8Array | null;
  drafts: Uint8Array | null;
};

/** Asked at every page of a member, in one question. `postIds`: those that anybody has encouraged. */
export async function ownHere(member: Member, threadId: string, postIds: readonly string[]): Promise<OwnHere> {
  const { root } = member;
  const tags = postIds.map((id) => Buffer.from(tagOf(root, `encourage|${id}`)).toString("hex"));
  const [row] = await database().$queryRaw<Row[]>`
    SELECT EXISTS (SELECT FROM voice WHERE thread_id = ${threadId} AND tag = ${tagOf(root, `voice|${threadId}`)}) AS spoken,
           EXISTS (
             SELECT FROM unnest(${[...postIds]}::text[], ${tags}::text[]) AS asked (id, tag)
             JOIN encouragement e ON e.post_id = asked.id AND e.tag = decode(asked.tag, 'hex')
           ) AS encouraged,
           (SELECT blob FROM sealed WHERE tag = ${notebookTag(root, follows)}) AS follows,
           (SELECT blob FROM sealed WHERE tag = ${notebookTag(root, drafts)}) AS drafts`;
  if (!row) throw new Error("a question without conditions had no answer");
  return { took: row.spoken || row.encouraged, notebook: opened(member, threadId, row) };
}

/** The same of the notebook alone. */
export async function readNotebookHere(member: Member, threadId: string): Promise<NotebookHere> {
  const rows = await database().sealed.findMany({
    where: { tag: { in: [notebookTag(member.root, follows), notebookTag(member.root, drafts)] } },
    select: { tag: true, blob: true },
  });
  const blobOf = (tag: Uint8Array) => rows.find((row) => sameBytes(row.tag, tag))?.blob ?? null;
  return opened(member, threadId, {
    follows: blobOf(notebookTag(member.root, follows)),
    drafts: blobOf(notebookTag(member.root, drafts)),
  });
}

function opened(member: Member, threadId: string, blobs: Pick<Row, "follows" | "drafts">): NotebookHere {
  const saved = draftsOn(openPage(member.root, drafts, blobs.drafts), postedDrafts(member));
  return {
    follows: withWaiting(member, openPage(member.root, follows, blobs.follows)),
    saved: saved.find(({ place }) => place === `thread|${threadId}`) ?? null,
  };
}
