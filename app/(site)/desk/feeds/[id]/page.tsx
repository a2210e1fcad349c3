import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FeedPage } from "@/components/feeds/feed-page";
import { FeedSignedOut } from "@/components/feeds/feed-signed-out";
import { words } from "@/components/words";
import { sourceAtDesk } from "@/lib/groups-desk/source-at-desk";
import { isId } from "@/lib/kernel/ids";
import { moderates } from "@/lib/kernel/viewer";
import { returnedForm } from "@/lib/server/returned-form";
import { currentViewer } from "@/lib/server/viewer";
import { contextFor } from "@/lib/server/world";

export async function generateMetadata(): Promise<Metadata> {
  return moderates(await currentViewer()) ? { title: words("feeds")("title") } : {};
}

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string }> };

export default async function DeskFeedPage({ params, searchParams }: Props) {
  const { id } = await params;
  const viewer = await currentViewer();
  const returned = {
    read: await returnedForm("readFeed"),
    accept: await returnedForm("acceptFeed"),
    change: await returnedForm("changeFeed"),
    pause: await returnedForm("pauseFeed"),
    resume: await returnedForm("resumeFeed"),
  };
  // As with cases: the same for every list, there or not.
  if (viewer.kind === "reader" && isId(id) && Object.values(returned).some((form) => form !== null))
    return <FeedSignedOut id={id} returned={returned} />;
  const source = await sourceAtDesk(contextFor(viewer), id);
  if (!source.ok) notFound();
  return <FeedPage source={source.value} returned={returned} done={(await searchParams).done} />;
}
