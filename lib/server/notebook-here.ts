import { sameBytes } from "@/lib/kernel/vault";
import type { Member } from "@/lib/kernel/viewer";
import { type Draft, drafts, draftsOn } from "@/lib/notebook/drafts";
import { type Follows, follows } from "@/lib/notebook/follows";
import { type HeardPage, heard } from "@/lib/notebook/heard";
import { noteChoices } from "@/lib/notebook/note-choices";
import { notebookTag, openPage } from "@/lib/notebook/notebook";
import type { NoteChoices } from "@/lib/threads/note-rule";
import { postedDrafts, withNoted, withWaiting } from "./later";
import { database } from "./world";

/** What a member's notebook says about one thread. */
export type NotebookHere = {
  readonly follows: Follows;
  /** Words saved for the thread and not posted. */
  readonly saved: Draft | null;
  /** Own words, in any thread, beside which help is shown. */
  readonly heard: HeardPage;
  /** How they want to read words with content notes. */
  readonly notes: NoteChoices;
};

const PAGES = { follows, drafts, heard, notes: noteChoices };

/** The same as the database has it; null where nothing stands there yet. */
export type NotebookBlobs = { readonly [Name in keyof typeof PAGES]: Uint8Array | null };

/** Asks for what stands in the notebook alone. */
export async function readNotebookHere(member: Member, threadId: string): Promise<NotebookHere> {
  const tagged = Object.entries(PAGES).map(([name, kind]) => ({ name, tag: notebookTag(member.root, kind) }));
  const rows = await database().sealed.findMany({
    where: { tag: { in: tagged.map(({ tag }) => tag) } },
    select: { tag: true, blob: true },
  });
  const blobOf = (name: keyof typeof PAGES) => {
    const tag = tagged.find((one) => one.name === name)?.tag;
    return rows.find((row) => tag && sameBytes(row.tag, tag))?.blob ?? null;
  };
  const blobs = {
    follows: blobOf("follows"),
    drafts: blobOf("drafts"),
    heard: blobOf("heard"),
    notes: blobOf("notes"),
  };
  return openedHere(member, threadId, blobs);
}

/** Opens what was read beside other things. */
export function openedHere(member: Member, threadId: string, blobs: NotebookBlobs): NotebookHere {
  const saved = draftsOn(openPage(member.root, drafts, blobs.drafts), postedDrafts(member));
  return {
    follows: withWaiting(member, openPage(member.root, follows, blobs.follows)),
    saved: saved.find(({ place }) => place === `thread|${threadId}`) ?? null,
    heard: withNoted(member, openPage(member.root, heard, blobs.heard)),
    notes: openPage(member.root, noteChoices, blobs.notes),
  };
}
