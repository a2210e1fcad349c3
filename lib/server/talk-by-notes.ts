import { postByNotes, quotedUnderNotes } from "@/lib/threads/note-rule";
import { ownPostsIn } from "@/lib/threads/own-among";
import type { StoneTalk } from "@/lib/threads/stone-thread";
import { ownNotes } from "./own-notes";
import { database } from "./world";

/** What was said beneath a stone, read as whoever asks chose to read words with content notes. */
export async function talkByNotes(talk: StoneTalk | null): Promise<StoneTalk | null> {
  const notes = await ownNotes();
  if (!talk || !notes) return talk;
  const { items } = talk.replies;
  const own = await ownPostsIn(database(), notes.member, talk.thread.id, quotedUnderNotes(items));
  return { ...talk, replies: { ...talk.replies, items: items.map((post) => postByNotes(post, notes.choices, own)) } };
}
