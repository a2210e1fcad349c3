import { type AuthorNotice, type NoticeRow, noticeOf } from "@/lib/cases/author-notice";
import type { EncouragementKind } from "@/lib/encouragements/limits";
import { tagOf } from "@/lib/kernel/vault";
import type { Member } from "@/lib/kernel/viewer";
import { drafts } from "@/lib/notebook/drafts";
import { follows } from "@/lib/notebook/follows";
import { heard } from "@/lib/notebook/heard";
import { noteChoices } from "@/lib/notebook/note-choices";
import { notebookTag } from "@/lib/notebook/notebook";
import type { ThreadView } from "@/lib/threads/view";
import { type NotebookBlobs, type NotebookHere, openedHere } from "./notebook-here";
import { database } from "./world";

/** What a thread's page shows to one member and nobody else. */
export type OwnHere = {
  /** Under which name they have spoken in the thread. */
  readonly voice: ThreadView["ownVoice"];
  /** Words of theirs in the thread that others cannot see: what they are told stands beside them. */
  readonly apart: boolean;
  /** Which of the posts asked about are theirs; `hour`: the hour each was written in. */
  readonly posts: readonly { readonly id: string; readonly hour: Date }[];
  /** What became of those that volunteers have looked at, or are to. */
  readonly notices: ReadonlyMap<string, AuthorNotice>;
  /** What they gave of the encouragements asked about. */
  readonly encouragements: readonly { readonly postId: string; readonly kind: EncouragementKind }[];
  readonly notebook: NotebookHere;
};

type Row = NotebookBlobs & {
  voice: ThreadView["ownVoice"];
  apart: boolean;
  /** Ids, each with the seconds of its hour. */
  posts: Record<string, number> | null;
  notices: Record<string, NoticeRow> | null;
  encouragements: { postId: string; kind: EncouragementKind }[] | null;
};

/** Asked at every page of a member, in one question. `postIds`: those of the page, and whose words are quoted there; `encouraged`: which of them anybody has encouraged. */
export async function ownHere(
  member: Member,
  threadId: string,
  postIds: readonly string[],
  encouraged: readonly string[],
): Promise<OwnHere> {
  const { root } = member;
  const tags = encouraged.map((id) => Buffer.from(tagOf(root, `encourage|${id}`)).toString("hex"));
  const [row] = await database().$queryRaw<Row[]>`
    WITH own AS MATERIALIZED (SELECT id, name, avatar_seed, profile_id FROM voice WHERE thread_id = ${threadId} AND tag = ${tagOf(root, `voice|${threadId}`)})
    SELECT (
             SELECT json_build_object('name', name, 'avatarSeed', avatar_seed, 'asProfile', profile_id IS NOT NULL) FROM own
           ) AS voice,
           EXISTS (
             SELECT FROM own JOIN post p ON p.voice_id = own.id WHERE p.standing IN ('held', 'removed')
           ) AS apart,
           (
             SELECT json_object_agg(p.id, extract(epoch FROM p.hour)::integer) FROM own
             JOIN post p ON p.voice_id = own.id AND p.id = ANY (${[...postIds]}::text[])
           ) AS posts,
           (
             SELECT json_object_agg(p.id, json_build_object('state', c.state, 'decision', c.decision, 'decisionRule', c.decision_rule, 'decisionWords', c.decision_words))
             FROM own JOIN post p ON p.voice_id = own.id AND p.id = ANY (${[...postIds]}::text[]) JOIN "case" c ON c.post_id = p.id
           ) AS notices,
           (
             SELECT json_agg(json_build_object('postId', asked.id, 'kind', e.kind))
             FROM unnest(${[...encouraged]}::text[], ${tags}::text[]) AS asked (id, tag)
             JOIN encouragement e ON (e.post_id = asked.id OR e.milestone_id = asked.id) AND e.tag = decode(asked.tag, 'hex')
           ) AS encouragements,
           (SELECT blob FROM sealed WHERE tag = ${notebookTag(root, follows)}) AS follows,
           (SELECT blob FROM sealed WHERE tag = ${notebookTag(root, drafts)}) AS drafts,
           (SELECT blob FROM sealed WHERE tag = ${notebookTag(root, heard)}) AS heard,
           (SELECT blob FROM sealed WHERE tag = ${notebookTag(root, noteChoices)}) AS notes`;
  if (!row) throw new Error("a question without conditions had no answer");
  return {
    voice: row.voice,
    apart: row.apart,
    posts: Object.entries(row.posts ?? {}).map(([id, seconds]) => ({ id, hour: new Date(seconds * 1000) })),
    notices: new Map(Object.entries(row.notices ?? {}).map(([id, notice]) => [id, noticeOf(notice)])),
    encouragements: row.encouragements ?? [],
    notebook: openedHere(member, threadId, row),
  };
}
