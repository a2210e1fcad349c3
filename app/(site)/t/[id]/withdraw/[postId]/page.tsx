import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { WithdrawForm } from "@/components/composer/withdraw-form";
import { PostText } from "@/components/markdown/post-text";
import { words } from "@/components/words";
import { answersPost } from "@/lib/server/posted";
import { currentViewer } from "@/lib/server/viewer";
import { clock, database } from "@/lib/server/world";
import { postInThread } from "@/lib/threads/queries";
import { withdrawAction } from "../../actions";

const t = words("composer");

export const metadata: Metadata = { title: t("withdraw-title") };

export default async function WithdrawPage({ params }: { params: Promise<{ id: string; postId: string }> }) {
  const { id, postId } = await params;
  const found = await postInThread(database(), await currentViewer(), id, postId, clock());
  const post = found?.post.own && found.post.standing !== "withdrawn" ? found.post : null;
  // After an expired sign-in the form comes back with the key field.
  if (!post && !(await answersPost())) notFound();
  return (
    <div className="stack">
      <h1>{t("withdraw-title")}</h1>
      <p>{t(post?.seq === 0 ? "withdraw-opening-hint" : "withdraw-hint")}</p>
      {post ? (
        <div className="card">
          <PostText source={post.body} />
        </div>
      ) : null}
      <WithdrawForm action={withdrawAction} postId={postId} />
    </div>
  );
}
