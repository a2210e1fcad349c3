import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ReplyForm } from "@/components/composer/reply-form";
import { SavedElsewhere } from "@/components/drafts/saved-words";
import { FollowForm } from "@/components/inbox/follow-form";
import { ReplyEnd } from "@/components/thread/reply-end";
import { ThreadArticle } from "@/components/thread/thread-article";
import { words } from "@/components/words";
import { encouragementCounts } from "@/lib/encouragements/queries";
import { type Address, asking, at } from "@/lib/kernel/addresses";
import { newId } from "@/lib/kernel/ids";
import { edgeFrom } from "@/lib/kernel/paging";
import { moderates } from "@/lib/kernel/viewer";
import { allOwn } from "@/lib/server/all-own";
import { newcomerTicket } from "@/lib/server/limits/newcomers";
import { notebookHere } from "@/lib/server/notebook-here";
import { readHere } from "@/lib/server/reading";
import { returnedForm } from "@/lib/server/returned-form";
import { settings } from "@/lib/server/settings";
import { currentSession, currentViewer } from "@/lib/server/viewer";
import { clock, database } from "@/lib/server/world";
import { threadLabel } from "@/lib/threads/label";
import { threadPage } from "@/lib/threads/queries";

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
  const open = !settings().demo && (await pageFor(id, after, before))?.thread.indexed;
  return {
    title,
    robots: open ? { index: true, follow: false, noarchive: true } : { index: false, follow: false, noarchive: true },
  };
}

/** The page that was asked for, to come back to. */
function addressOf(id: string, asked: Record<string, Asked>): Address {
  const edge = edgeFrom(asked, 1);
  return edge ? asking(at.thread(id), { [edge.direction]: edge.key[0] }) : at.thread(id);
}

export default async function ThreadPage({ params, searchParams }: Props) {
  const { id } = await params;
  const asked = await searchParams;
  const viewer = await currentViewer();
  const [found, notebook, ticket] = await Promise.all([
    pageFor(id, asked.after, asked.before),
    notebookHere(viewer, id),
    newcomerTicket(),
  ]);
  if (!found) notFound();
  const saved = notebook?.saved ?? null;
  const postIds = found.posts.items.map((post) => post.id);
  const [given, here, session] = await Promise.all([
    encouragementCounts(database(), viewer, postIds),
    readHere(viewer, notebook?.follows ?? null, id, found.posts),
    currentSession(),
  ]);
  const shown = allOwn(session?.having, { page: found, given, here });
  const { thread } = shown.page;
  const [reply, follow] = [await returnedForm("reply"), await returnedForm("follow")];
  // A form that came back is on the page whatever the viewer may do now: it is what gives every word back.
  const refusal = reply ? null : thread.replyRefusal;
  const form = (
    <ReplyForm
      threadId={id}
      here={addressOf(id, asked)}
      returned={reply}
      submission={newId()}
      ticket={ticket}
      voice={thread.ownVoice}
      saved={saved}
    />
  );
  return (
    <ThreadArticle {...shown} encourage={viewer.kind === "member"}>
      <FollowForm
        threadId={id}
        following={shown.here?.following ?? null}
        returned={follow}
        besideReply={thread.replyRefusal === null}
      />
      {moderates(viewer) ? (
        <p className="no-print">
          <a href={at.deskThread(id)}>{words("desk")("thread-link")}</a>
        </p>
      ) : null}
      <ReplyEnd refusal={refusal} here={at.thread(id)}>
        {form}
      </ReplyEnd>
      {refusal && saved ? <SavedElsewhere saved={saved} /> : null}
    </ThreadArticle>
  );
}
