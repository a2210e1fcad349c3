import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { WaitingPage } from "@/components/waiting/waiting-page";
import { words } from "@/components/words";
import { asking, at } from "@/lib/kernel/addresses";
import { waitingStones } from "@/lib/milestones/waiting-stones";
import { waitingForOthers } from "@/lib/notebook/waiting-for-others";
import { byNotes, stonesByNotes } from "@/lib/server/own-notes";
import { currentSession } from "@/lib/server/viewer";
import { clock, contextFor, database } from "@/lib/server/world";
import { threadRows } from "@/lib/threads/list-kinds";

export const metadata: Metadata = { title: words("waiting")("title") };

const STONES_SHOWN = 6;

/** Conversations that wait for a first reply, for members who chose to help. */
export default async function WaitingForOthersPage() {
  const session = await currentSession();
  if (!session) redirect(asking(at.signIn(), { to: at.waiting() }));
  const found = await waitingForOthers(contextFor(session.member), session.settled);
  if (!found.ok) return <WaitingPage threads={null} refusal={found.refusal} />;
  const { threads } = found.value;
  if (threads === null) return <WaitingPage threads={null} refusal={null} />;
  const kept = await byNotes(Promise.resolve(threads), threadRows);
  const stones = await stonesByNotes(waitingStones(database(), session.member, clock(), STONES_SHOWN));
  const leftOut = kept.leftOut.length + stones.leftOut.length;
  return <WaitingPage threads={kept.items} stones={stones.items} leftOut={leftOut} refusal={null} />;
}
