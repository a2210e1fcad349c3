import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { encourageAction } from "@/app/(site)/encourage/actions";
import { followAction } from "@/app/(site)/inbox/actions";
import { ReplyForm } from "@/components/composer/reply-form";
import { FollowForm } from "@/components/inbox/follow-form";
import { ReplyEnd } from "@/components/thread/reply-end";
import { ThreadArticle } from "@/components/thread/thread-article";
import { words } from "@/components/words";
import { encouragementCounts } from "@/lib/encouragements/queries";
import { newId } from "@/lib/kernel/ids";
import { edgeFrom, type Page } from "@/lib/kernel/paging";
import { followIn } from "@/lib/record/follows";
import { followsOf, postpone } from "@/lib/server/later";
import { answersPost } from "@/lib/server/posted";
import { currentViewer } from "@/lib/server/viewer";
import { clock, database } from "@/lib/server/world";
import { threadLabel } from "@/lib/threads/label";
import { quotable } from "@/lib/threads/permalink";
import { threadPage } from "@/lib/threads/queries";
import type { PostView } from "@/lib/threads/view";
import { replyAction } from "./actions";

type Asked = string | string[] | undefined;
type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, Asked>> };

/** Asked for by the head and by the page: one look at the database. `after` and `before` as they stand in the address. */
const pageFor = cache(async (id: string, after: Asked, before: Asked) =>
  threadPage(database(), await currentViewer(), id, edgeFrom({ after, before }, 1), clock()),
);

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { id } = await params;
  const { after, before } = await searchParams;
  const title = words("thread")("title", { label: threadLabel(id) });
  const open = process.env.CAIRN_DEMO !== "1" && (await pageFor(id, after, before))?.thread.indexed;
  return {
    title,
    robots: open ? { index: true, follow: false, noarchive: true } : { index: false, follow: false, noarchive: true },
  };
}

export default async function ThreadPage({ params, searchParams }: Props) {
  const { id } = await params;
  const asked = await searchParams;
  const viewer = await currentViewer();
  const page = await pageFor(id, asked.after, asked.before);
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
  const postIds = page.posts.items.map((post) => post.id);
  const given = await encouragementCounts(database(), viewer, postIds);
  const follow = viewer.kind === "member" ? followIn(await followsOf(viewer), id) : null;
  if (viewer.kind === "member") postpone(viewer, { threadId: id, readTo: page.posts.items.at(-1)?.seq ?? 0 });
  const goOn = follow && !asked.after && !asked.before ? whereToGoOn(page.posts, follow.readTo) : null;
  return (
    <ThreadArticle page={page} goOn={goOn} given={given} encourage={viewer.kind === "member" ? encourageAction : null}>
      {follow ? <FollowForm threadId={id} following={follow.following} action={followAction} /> : null}
      <ReplyEnd refusal={refusal}>{form}</ReplyEnd>
    </ThreadArticle>
  );
}

/** The first post that this member has not read, when it is not the next one anyway; on a later page by its key. */
function whereToGoOn(posts: Page<PostView>, readTo: number | null): string | null {
  if (readTo === null || readTo < 1) return null;
  const next = posts.items.find((post) => post.seq > readTo);
  if (next) return `#${next.id}`;
  return posts.after === null ? null : `?after=${readTo}`;
}
