import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ThreadSignedOut, ThreadSwitches } from "@/components/desk/thread-switches";
import { words } from "@/components/words";
import { isId } from "@/lib/kernel/ids";
import { moderates } from "@/lib/kernel/viewer";
import { threadAtDesk } from "@/lib/moderation/thread-at-desk";
import { answersPost } from "@/lib/server/posted";
import { currentViewer } from "@/lib/server/viewer";
import { contextFor } from "@/lib/server/world";
import { lockAction, pinAction, unlockAction, unpinAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return moderates(await currentViewer()) ? { title: words("desk")("thread-title") } : {};
}

const actions = { lock: lockAction, unlock: unlockAction, pin: pinAction, unpin: unpinAction };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string }> };

export default async function DeskThreadPage({ params, searchParams }: Props) {
  const { id } = await params;
  const viewer = await currentViewer();
  // As with cases: the same for every thread, there or not.
  if (viewer.kind === "reader" && isId(id) && (await answersPost()))
    return <ThreadSignedOut threadId={id} actions={actions} />;
  const thread = await threadAtDesk(contextFor(viewer), id);
  if (!thread.ok) notFound();
  return <ThreadSwitches thread={thread.value} actions={actions} done={(await searchParams).done} />;
}
