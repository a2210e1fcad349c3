import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { WithdrawForm } from "@/components/composer/withdraw-form";
import { PostText } from "@/components/markdown/post-text";
import { words } from "@/components/words";
import { areKept, wouldBeKept } from "@/lib/cases/kept-words";
import { at } from "@/lib/kernel/addresses";
import { returnedForm } from "@/lib/server/returned-form";
import { currentViewer } from "@/lib/server/viewer";
import { clock, database } from "@/lib/server/world";
import { postInThread } from "@/lib/threads/post-in-thread";

const t = words("composer");

export const metadata: Metadata = { title: t("withdraw-title") };

export default async function WithdrawPage({ params }: { params: Promise<{ id: string; postId: string }> }) {
  const { id, postId } = await params;
  const [db, now] = [database(), clock()];
  const found = await postInThread(db, await currentViewer(), id, postId, now);
  const own = found?.post.own ? found.post : null;
  if (own?.body === "" && (await areKept(db, { postId }, now))) return <Kept postId={postId} />;
  const post = own && own.body !== "" ? own : null;
  // After an expired sign-in the form comes back with the key field.
  const returned = await returnedForm("withdrawPost");
  if (!post && !returned) notFound();
  const hint = post?.seq === 0 ? "withdraw-opening-hint" : "withdraw-hint";
  const looking = post !== null && (await wouldBeKept(db, { postId }));
  return (
    <div className="stack">
      <h1>{t("withdraw-title")}</h1>
      {looking ? <p className="notice">{t("withdraw-kept-hint")}</p> : <p>{t(hint)}</p>}
      {post ? (
        <div className="card">
          <PostText source={post.body} />
        </div>
      ) : null}
      <WithdrawForm threadId={id} postId={postId} returned={returned} />
    </div>
  );
}

/** After the button: gone for everyone, and what the volunteers still have. */
function Kept({ postId }: { postId: string }) {
  return (
    <div className="stack">
      <h1>{t("withdrawn-title")}</h1>
      <p role="status" className="notice">
        {t("withdrawn-kept")}
      </p>
      <p>
        <a href={at.permalink(postId)}>{t("back")}</a>
      </p>
    </div>
  );
}
