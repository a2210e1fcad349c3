import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { WaitingPage } from "@/components/waiting/waiting-page";
import { words } from "@/components/words";
import { asking, at } from "@/lib/kernel/addresses";
import { waitingForOthers } from "@/lib/notebook/waiting-for-others";
import { currentSession } from "@/lib/server/viewer";
import { contextFor } from "@/lib/server/world";

export const metadata: Metadata = { title: words("waiting")("title") };

/** Conversations that wait for a first reply, for members who chose to help. */
export default async function WaitingForOthersPage() {
  const session = await currentSession();
  if (!session) redirect(asking(at.signIn(), { to: at.waiting() }));
  const found = await waitingForOthers(contextFor(session.member), session.settled);
  return found.ok ? (
    <WaitingPage threads={found.value.threads} refusal={null} />
  ) : (
    <WaitingPage threads={null} refusal={found.refusal} />
  );
}
