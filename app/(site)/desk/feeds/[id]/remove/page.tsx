import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RemoveFeed } from "@/components/feeds/remove-feed";
import { words } from "@/components/words";
import { permitKeepSources } from "@/lib/groups-desk/policy";
import { sourceAtDesk } from "@/lib/groups-desk/source-at-desk";
import { isId } from "@/lib/kernel/ids";
import { returnedForm } from "@/lib/server/returned-form";
import { currentViewer } from "@/lib/server/viewer";
import { contextFor } from "@/lib/server/world";

export async function generateMetadata(): Promise<Metadata> {
  return permitKeepSources(await currentViewer()).ok ? { title: words("feeds")("remove") } : {};
}

export default async function RemoveFeedPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const viewer = await currentViewer();
  const returned = await returnedForm("removeFeed");
  if (viewer.kind === "reader" && isId(id) && returned !== null)
    return <RemoveFeed id={id} source={null} returned={returned} />;
  const source = await sourceAtDesk(contextFor(viewer), id);
  if (!source.ok || !source.value.lead) notFound();
  return <RemoveFeed id={id} source={source.value} returned={returned} />;
}
