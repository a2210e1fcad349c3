import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ReplyForm } from "@/components/composer/reply-form";
import { ReplyEnd } from "@/components/thread/reply-end";
import { ThreadArticle } from "@/components/thread/thread-article";
import { words } from "@/components/words";
import { newId } from "@/lib/kernel/ids";
import { edgeFrom } from "@/lib/kernel/paging";
import { answersPost } from "@/lib/server/posted";
import { currentViewer } from "@/lib/server/viewer";
import { clock, database } from "@/lib/server/world";
import { threadLabel } from "@/lib/threads/label";
import { mayBeIndexed, quotable, threadPage } from "@/lib/threads/queries";
import { replyAction } from "./actions";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  const title = words("thread")("title", { label: threadLabel(id) });
  const open = process.env.CAIRN_DEMO !== "1" && (await mayBeIndexed(database(), id));
  return {
    title,
    robots: open ? { index: true, follow: false, noarchive: true } : { index: false, follow: false, noarchive: true },
  };
}

export default async function ThreadPage({ params, searchParams }: Props) {
  const { id } = await params;
  const asked = await searchParams;
  const viewer = await currentViewer();
  const page = await threadPage(database(), viewer, id, edgeFrom(asked, 1), clock());
  if (!page) notFound();
  const { thread } = page;
  const quote =
    typeof asked.quote === "string" && viewer.kind === "member"
      ? await quotable(database(), viewer, id, asked.quote)
      : null;
  const refusal = (await answersPost()) ? null : thread.replyRefusal;
  const form = (
    <ReplyForm action={replyAction} threadId={id} submission={newId()} voice={thread.ownVoice} quote={quote} />
  );
  return (
    <ThreadArticle page={page} encouragements={() => null}>
      <ReplyEnd refusal={refusal}>{form}</ReplyEnd>
    </ThreadArticle>
  );
}
