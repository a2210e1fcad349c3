import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { InboxPage } from "@/components/inbox/inbox-page";
import { MyPause } from "@/components/report/my-pause";
import { words } from "@/components/words";
import { answersTo } from "@/lib/inbox/answers";
import { ownDecisions } from "@/lib/inbox/decisions";
import { messagePlaces } from "@/lib/inbox/message-places";
import { newReplies } from "@/lib/inbox/new-replies";
import { ownVoices } from "@/lib/inbox/own-voices";
import { asking, at } from "@/lib/kernel/addresses";
import { myNotices } from "@/lib/moderation/my-notices";
import { encouragedHere, rememberTold } from "@/lib/server/encouraged";
import { followsOf, heardOf } from "@/lib/server/later";
import { rememberSeen } from "@/lib/server/messages";
import { currentSession } from "@/lib/server/viewer";
import { clock, contextFor, database } from "@/lib/server/world";

export const metadata: Metadata = { title: words("inbox")("title") };

export default async function MemberInboxPage() {
  const session = await currentSession();
  if (!session) redirect(asking(at.signIn(), { to: at.inbox() }));
  const viewer = session.member;
  const [db, now] = [database(), clock()];
  const follows = await followsOf(viewer);
  const voices = await ownVoices(db, viewer, follows, now);
  const heard = await heardOf(viewer);
  const [replies, answers, decisions, notices, encouraged] = await Promise.all([
    newReplies(db, viewer, follows),
    answersTo(db, voices, follows),
    ownDecisions(db, viewer, voices, now),
    myNotices(contextFor(viewer)),
    encouragedHere(viewer, voices),
  ]);
  const messages = notices.filter(({ kind }) => kind === "message");
  const about = await messagePlaces(
    db,
    viewer,
    messages.map(({ scope }) => scope),
    heard,
  );
  rememberSeen(
    session,
    heard,
    messages.map(({ id }) => id),
  );
  rememberTold(viewer, encouraged);
  const lists = { replies, answers, decisions, encouraged };
  return (
    <InboxPage {...lists} above={notices.length > 0}>
      <MyPause notices={notices} about={about} />
    </InboxPage>
  );
}
