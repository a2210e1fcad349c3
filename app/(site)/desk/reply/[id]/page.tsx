import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DeleteReply } from "@/components/desk/delete-reply";
import { words } from "@/components/words";
import { isId } from "@/lib/kernel/ids";
import { moderates } from "@/lib/kernel/viewer";
import { volunteersReply } from "@/lib/moderation/delete-volunteers-reply";
import { returnedForm } from "@/lib/server/returned-form";
import { currentViewer } from "@/lib/server/viewer";
import { contextFor } from "@/lib/server/world";

export async function generateMetadata(): Promise<Metadata> {
  return moderates(await currentViewer()) ? { title: words("desk")("delete-title") } : {};
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const viewer = await currentViewer();
  const returned = await returnedForm("deleteVolunteersReply");
  // As with cases: the same for every reply, there or not.
  if (viewer.kind === "reader" && isId(id) && returned) return <DeleteReply id={id} body={null} returned={returned} />;
  const reply = await volunteersReply(contextFor(viewer), id);
  if (!reply.ok) notFound();
  return <DeleteReply id={id} body={reply.value.body} returned={returned} />;
}
