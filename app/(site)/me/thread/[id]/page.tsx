import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { OwnWordsIn } from "@/components/thread/own-words";
import { words } from "@/components/words";
import { asking, at } from "@/lib/kernel/addresses";
import { edgeFrom } from "@/lib/kernel/paging";
import { heardOf } from "@/lib/server/later";
import { withCare } from "@/lib/server/own-care-here";
import { currentSession } from "@/lib/server/viewer";
import { clock, database } from "@/lib/server/world";
import { threadLabel } from "@/lib/threads/label";
import { ownWordsIn } from "@/lib/threads/own-words";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words("me")("own-tab", { label: threadLabel((await params).id) }) };
}

/** One's own words in a thread, also while the thread is not shown. */
export default async function OwnWordsPage({ params, searchParams }: Props) {
  const { id } = await params;
  const session = await currentSession();
  if (!session) redirect(asking(at.signIn(), { to: at.me() }));
  const { member } = session;
  const own = await ownWordsIn(database(), member, id, edgeFrom(await searchParams, 1), clock());
  if (!own) notFound();
  const items = await withCare(session, await heardOf(member), id, own.posts.items);
  return <OwnWordsIn own={{ ...own, posts: { ...own.posts, items } }} />;
}
