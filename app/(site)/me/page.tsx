import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { MyThreads } from "@/components/identity/my-threads";
import { MePage } from "@/components/me/me-page";
import { MyPause } from "@/components/report/my-pause";
import { words } from "@/components/words";
import { firstUnread } from "@/lib/inbox/first-unread";
import { asking, at } from "@/lib/kernel/addresses";
import { ownStones, STONES_LOOKED_IN } from "@/lib/milestones/own-stones";
import { myNotices } from "@/lib/moderation/my-notices";
import { draftLines } from "@/lib/notebook/draft-lines";
import { spokenIn } from "@/lib/notebook/follows";
import { draftsOf } from "@/lib/server/drafts";
import { encouragedHere } from "@/lib/server/encouraged";
import { followsOf } from "@/lib/server/later";
import { currentSession } from "@/lib/server/viewer";
import { clock, contextFor, database } from "@/lib/server/world";
import { myThreads } from "@/lib/threads/mine";
import { threadsBeyond } from "@/lib/threads/own-voices-in";

export const metadata: Metadata = { title: words("me")("title") };

/** The others are looked up on their own page alone. */
const DRAFTS_SHOWN = 3;

export default async function OwnPage({ searchParams }: { searchParams: Promise<{ all?: string }> }) {
  const current = await currentSession();
  if (!current) redirect(asking(at.signIn(), { to: at.me() }));
  const { member } = current;
  const [db, now] = [database(), clock()];
  const all = (await searchParams).all === "1";
  const follows = await followsOf(member);
  const noted = spokenIn(follows);
  const threads = await myThreads(db, member, now, all ? "all" : noted);
  const shown = threads.flatMap((thread) => (thread.shown === "shown" ? [thread.id] : []));
  const voices = threads.map(({ id, voiceId }) => ({ id: voiceId, threadId: id }));
  const [goOn, more, stones, drafts, notices] = await Promise.all([
    firstUnread(db, member, follows, shown),
    all ? false : threadsBeyond(db, noted, now),
    ownStones(db, member, now, all ? "all" : STONES_LOOKED_IN.own),
    draftLines(db, member, (await draftsOf(member)).slice(0, DRAFTS_SHOWN), now),
    myNotices(contextFor(member)),
  ]);
  return (
    <MePage
      stones={stones}
      encouraged={await encouragedHere(member, voices, stones.stones)}
      drafts={drafts}
      mayHelp={current.settled}
      notices={<MyPause notices={notices} />}
      threads={<MyThreads threads={threads} goOn={goOn} all={all} more={more} />}
    />
  );
}
