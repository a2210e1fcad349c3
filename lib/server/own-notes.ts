import { cache } from "react";
import type { BoardWithLatest } from "@/lib/boards/queries";
import { ownProfile } from "@/lib/identity/profile";
import type { Page } from "@/lib/kernel/paging";
import type { Member } from "@/lib/kernel/viewer";
import type { MilestoneView } from "@/lib/milestones/view";
import { noteChoices } from "@/lib/notebook/note-choices";
import { readNotebook } from "@/lib/notebook/notebook";
import { hitRows, similarRows, writtenRows } from "@/lib/search/list-kinds";
import type { FoundThreads } from "@/lib/search/search-threads";
import type { OpensNotes, WrittenByProfile } from "@/lib/search/written-by-profile";
import {
  choiceAmong,
  type KeptRows,
  keptRows,
  type ListKind,
  type NoteChoices,
  type NotedRows,
} from "@/lib/threads/note-rule";
import { keptFor } from "@/lib/threads/own-among";
import { currentViewer } from "./viewer";
import { database } from "./world";

/** A page of a list without what its reader leaves out. The ways to the pages beside it stay those of the whole list. */
export type KeptPage<T> = Page<T> & { readonly leftOut: readonly T[] };

type OwnNotes = { readonly member: Member; readonly choices: NoteChoices };

/** How whoever asks wants to read words with content notes, read once a request; null for readers, who are asked nothing. */
export const ownNotes = cache(async (): Promise<OwnNotes | null> => {
  const member = await currentViewer();
  return member.kind === "reader"
    ? null
    : { member, choices: await readNotebook(database(), member.root, noteChoices) };
});

/** A list as whoever asks chose to read it. Their choices are read beside the list's own question. */
export async function byNotes<T>(asked: Promise<readonly T[]>, kind: ListKind<T>): Promise<KeptRows<T>> {
  const [rows, own] = await Promise.all([asked, ownNotes()]);
  return own ? keptFor(database(), own.member, own.choices, rows, kind) : { items: rows, leftOut: [] };
}

/** The same of a page. */
export async function pageByNotes<T>(asked: Promise<Page<T>>, kind: ListKind<T>): Promise<KeptPage<T>> {
  const [page, kept] = await Promise.all([
    asked,
    byNotes(
      asked.then(({ items }) => items),
      kind,
    ),
  ]);
  return { ...page, ...kept };
}

/** How many threads these lists leave out. One may stand in several. */
export const threadsLeftOut = (...lists: readonly { leftOut: readonly { id: string }[] }[]): number =>
  new Set(lists.flatMap(({ leftOut }) => leftOut.map(({ id }) => id))).size;

const latestRows: ListKind<BoardWithLatest> = {
  placeOf: ({ latestId }) => ({ threadId: latestId ?? "", seq: 0 }),
  notesOf: ({ latestNotes }) => latestNotes,
  foldedBy: () => [],
};

/** Boards stay in their list; one whose latest thread is left out does not name it. */
export async function boardsByNotes(asked: Promise<readonly BoardWithLatest[]>): Promise<BoardWithLatest[]> {
  const [boards, { leftOut }] = await Promise.all([asked, byNotes(asked, latestRows)]);
  return boards.map((board) => (leftOut.includes(board) ? { ...board, latestId: null, latestTitle: null } : board));
}

const stoneRows: NotedRows<{ readonly contentNotes: readonly string[] }> = {
  notesOf: ({ contentNotes }) => contentNotes,
  foldedBy: ({ contentNotes }) => contentNotes,
};

/** Stones as whoever asks chose to read them: their own are neither left out nor folded. */
export async function stonesByNotes<T extends MilestoneView>(asked: Promise<readonly T[]>): Promise<KeptRows<T>> {
  const [stones, own] = await Promise.all([asked, ownNotes()]);
  return own ? keptRows(stones, own.choices, stoneRows, ({ mine }) => mine) : { items: stones, leftOut: [] };
}

/** The same of a page of them. */
export async function stonePageByNotes<T extends MilestoneView>(asked: Promise<Page<T>>): Promise<KeptPage<T>> {
  const [page, kept] = await Promise.all([asked, stonesByNotes(asked.then(({ items }) => items))]);
  return { ...page, ...kept };
}

/** What was found, and how much of it is left out. */
export async function foundByNotes(found: FoundThreads): Promise<{ found: FoundThreads; leftOut: number }> {
  const [hits, similar] = await Promise.all([
    byNotes(Promise.resolve(found.hits), hitRows),
    byNotes(Promise.resolve(found.similar), similarRows),
  ]);
  const own = await ownNotes();
  const stones = own
    ? keptRows(found.stones, own.choices, stoneRows, () => false)
    : { items: found.stones, leftOut: [] };
  const leftOut = hits.leftOut.length + similar.leftOut.length + stones.leftOut.length;
  return { found: { ...found, hits: hits.items, similar: similar.items, stones: stones.items }, leftOut };
}

/** A profile's page of what it wrote; `read` is told which words stand open. To its owner all do. */
export async function writtenByNotes(
  profileId: string,
  read: (opens: OpensNotes) => Promise<Page<WrittenByProfile>>,
): Promise<KeptPage<WrittenByProfile>> {
  const viewer = await currentViewer();
  if (viewer.kind === "reader") return { ...(await read(() => false)), leftOut: [] };
  const [own, profile] = await Promise.all([ownNotes(), ownProfile(database(), viewer.root)]);
  if (profile?.id === profileId) return { ...(await read(() => true)), leftOut: [] };
  return pageByNotes(
    read((notes) => choiceAmong(own?.choices ?? {}, notes) === "show"),
    writtenRows,
  );
}
