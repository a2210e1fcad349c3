import type { MemberHomeShown } from "@/components/board/member-home";
import { ownProfile } from "@/lib/identity/profile";
import { answersTo } from "@/lib/inbox/answers";
import { newReplies } from "@/lib/inbox/new-replies";
import { ownVoices } from "@/lib/inbox/own-voices";
import { type ReplyInFull, replyInFull } from "@/lib/inbox/reply-in-full";
import type { Member } from "@/lib/kernel/viewer";
import { milestoneFor, newestStones } from "@/lib/milestones/queries";
import type { MilestoneView } from "@/lib/milestones/view";
import { waitingStones } from "@/lib/milestones/waiting-stones";
import { draftLines } from "@/lib/notebook/draft-lines";
import { dueStones } from "@/lib/notebook/stones-asked";
import { notYetShown } from "@/lib/threads/choose";
import { storyRows, threadRows } from "@/lib/threads/list-kinds";
import { waitingThreads } from "@/lib/threads/lists";
import { choiceAmong } from "@/lib/threads/note-rule";
import { withOpenings } from "@/lib/threads/openings";
import { storiesPage } from "@/lib/threads/stories";
import { draftsOf } from "./drafts";
import { encouragedHere } from "./encouraged";
import { followsOf, stonesAskedOf } from "./later";
import { byNotes, ownNotes, pageByNotes, stonesByNotes, threadsLeftOut } from "./own-notes";
import { clock, database } from "./world";

const DRAFTS_SHOWN = 2;
const WAITING_SHOWN = 2;
const STORIES_SHOWN = 3;
const STONES_SHOWN = 4;
const KIND_WORDS_SHOWN = 3;
/** So many are looked through, since some may stand on the page already. */
const LOOKED_AT = 12;

/** Everything that the first page shows to one member. It is worked out while they look, and kept nowhere. */
export async function memberHome(member: Member): Promise<MemberHomeShown> {
  const [db, now] = [database(), clock()];
  const follows = await followsOf(member);
  const [voices, replies, profile, saved, waiting, stories, stones, alone, since] = await Promise.all([
    ownVoices(db, member, follows, now),
    newReplies(db, member, follows),
    ownProfile(db, member.root),
    draftsOf(member),
    byNotes(waitingThreads(db, LOOKED_AT), threadRows),
    pageByNotes(storiesPage(db, null, {}, LOOKED_AT), storyRows),
    stonesByNotes(newestStones(db, STONES_SHOWN + WAITING_SHOWN, now)),
    stonesByNotes(waitingStones(db, member, now, WAITING_SHOWN)),
    sinceStone(member, now),
  ]);
  const [answers, encouraged, drafts] = await Promise.all([
    answersTo(db, voices, follows),
    encouragedHere(member, voices),
    draftLines(db, member, saved.slice(0, DRAFTS_SHOWN), now),
  ]);
  const answer = answers.find(({ fresh }) => fresh);
  const newest = answer?.postId ?? replies[0]?.firstPostId;
  const reply = newest === undefined ? null : await replyByNotes(newest);
  // What they spoke in, or have new replies in, is theirs to find elsewhere: others wait for somebody else.
  const shown = [...(reply ? [reply] : []), ...replies, ...voices].map(({ threadId }) => threadId);
  return {
    name: profile?.name ?? null,
    reply,
    toThem: answer !== undefined,
    replies,
    encouraged: encouraged.filter(({ fresh }) => fresh).slice(0, KIND_WORDS_SHOWN),
    drafts,
    waiting: await withOpenings(db, notYetShown(waiting.items, shown, WAITING_SHOWN)),
    stories: notYetShown(stories.items, shown, STORIES_SHOWN),
    // Nothing stands on the page twice.
    stones: stones.items.filter(({ id }) => !alone.items.some((one) => one.id === id)).slice(0, STONES_SHOWN),
    since,
    waitingStones: alone.items,
    leftOut: threadsLeftOut(waiting, stories),
  };
}

/** A reply to them is never left out: under a note that they chose to see it stands open, under any other folded. */
async function replyByNotes(postId: string): Promise<ReplyInFull | null> {
  const [reply, own] = await Promise.all([replyInFull(database(), postId), ownNotes()]);
  const unfolded = reply !== null && choiceAmong(own?.choices ?? {}, reply.contentNotes) === "show";
  return reply && { ...reply, unfolded };
}

/** Their own stone to ask about now; null where it is gone, or hidden, or none is due. */
async function sinceStone(member: Member, now: Date): Promise<MilestoneView | null> {
  for (const id of dueStones(await stonesAskedOf(member), now)) {
    const milestone = (await milestoneFor(database(), member, id, now))?.milestone;
    if (milestone?.mine && milestone.standing === "visible") return milestone;
  }
  return null;
}
