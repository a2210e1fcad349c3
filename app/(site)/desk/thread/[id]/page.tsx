import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ThreadSignedOut, ThreadSwitches } from "@/components/desk/thread-switches";
import { words } from "@/components/words";
import { isId } from "@/lib/kernel/ids";
import { moderates } from "@/lib/kernel/viewer";
import { threadAtDesk } from "@/lib/moderation/thread-at-desk";
import { returnedForm } from "@/lib/server/returned-form";
import { currentViewer } from "@/lib/server/viewer";
import { contextFor } from "@/lib/server/world";

export async function generateMetadata(): Promise<Metadata> {
  return moderates(await currentViewer()) ? { title: words("desk")("thread-title") } : {};
}

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string }> };

export default async function DeskThreadPage({ params, searchParams }: Props) {
  const { id } = await params;
  const viewer = await currentViewer();
  const returned = {
    pin: await returnedForm("pinThread"),
    unpin: await returnedForm("unpinThread"),
    lock: await returnedForm("lockThread"),
    unlock: await returnedForm("unlockThread"),
  };
  // As with cases: the same for every thread, there or not.
  if (viewer.kind === "reader" && isId(id) && Object.values(returned).some((form) => form !== null))
    return <ThreadSignedOut threadId={id} returned={returned} />;
  const thread = await threadAtDesk(contextFor(viewer), id);
  if (!thread.ok) notFound();
  return <ThreadSwitches thread={thread.value} returned={returned} done={(await searchParams).done} />;
}
