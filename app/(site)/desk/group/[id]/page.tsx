import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { GroupSignedOut, GroupSwitch } from "@/components/feeds/group-switch";
import { words } from "@/components/words";
import { groupAtDesk } from "@/lib/groups-desk/group-at-desk";
import { isId } from "@/lib/kernel/ids";
import { moderates } from "@/lib/kernel/viewer";
import { returnedForm } from "@/lib/server/returned-form";
import { currentViewer } from "@/lib/server/viewer";
import { contextFor } from "@/lib/server/world";

export async function generateMetadata(): Promise<Metadata> {
  return moderates(await currentViewer()) ? { title: words("feeds")("group-title") } : {};
}

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string }> };

export default async function DeskGroupPage({ params, searchParams }: Props) {
  const { id } = await params;
  const viewer = await currentViewer();
  const returned = { hide: await returnedForm("hideGroup"), show: await returnedForm("showGroup") };
  if (viewer.kind === "reader" && isId(id) && (returned.hide ?? returned.show) !== null)
    return <GroupSignedOut id={id} returned={returned} />;
  const group = await groupAtDesk(contextFor(viewer), id);
  if (!group.ok) notFound();
  return <GroupSwitch group={group.value} returned={returned} done={(await searchParams).done} />;
}
