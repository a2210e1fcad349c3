import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ThreadContent } from "@/components/thread/thread-content";
import { words } from "@/components/words";
import { newId } from "@/lib/kernel/ids";
import { edgeFrom } from "@/lib/kernel/paging";
import { quotingIn } from "@/lib/server/quoting";
import { returnedForm } from "@/lib/server/returned-form";
import { settings } from "@/lib/server/settings";
import { readersThread, shownToMember, shownToReaders } from "@/lib/server/shown-thread";
import { currentSession, currentViewer } from "@/lib/server/viewer";
import { threadLabel } from "@/lib/threads/label";

type Asked = string | string[] | undefined;
type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, Asked>> };

/**
 * Asked for by the head and by the page: one look at the database. This page is rendered where a form came back; where
 * it is only asked for, the front server renders the same of the same (lib/server/front/thread-pages.tsx).
 */
const shownThread = cache(async (id: string, after: Asked, before: Asked) => {
  const asked = { id, edge: edgeFrom({ after, before }, 1) };
  const [asks, common] = await Promise.all([currentSession(), readersThread(asked)]);
  if (asks) return shownToMember(asks, asked, common);
  return common && shownToReaders(asked, common);
});

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { id } = await params;
  const { after, before } = await searchParams;
  const title = words("thread")("title", { label: threadLabel(id) });
  const open = !settings().demo && (await shownThread(id, after, before))?.page.thread.indexed;
  return { title, robots: { index: open === true, follow: false, noarchive: true } };
}

export default async function ThreadPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { after, before } = await searchParams;
  const shown = await shownThread(id, after, before);
  if (!shown) notFound();
  const reply = await returnedForm("reply");
  return (
    <ThreadContent
      shown={shown}
      submission={newId()}
      reply={reply}
      quoting={reply ? await quotingIn(await currentViewer(), id, reply.values) : shown.quoting}
      follow={await returnedForm("follow")}
    />
  );
}
