import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FeedList } from "@/components/feeds/feed-list";
import { words } from "@/components/words";
import { sourceList } from "@/lib/groups-desk/source-list";
import { moderates } from "@/lib/kernel/viewer";
import { currentViewer } from "@/lib/server/viewer";
import { contextFor } from "@/lib/server/world";

export async function generateMetadata(): Promise<Metadata> {
  return moderates(await currentViewer()) ? { title: words("feeds")("title") } : {};
}

export default async function FeedsPage({ searchParams }: { searchParams: Promise<{ done?: string }> }) {
  const list = await sourceList(contextFor(await currentViewer()));
  if (!list.ok) notFound();
  return <FeedList list={list.value} done={(await searchParams).done} />;
}
