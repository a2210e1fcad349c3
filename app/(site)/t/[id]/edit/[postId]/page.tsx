import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EditForm } from "@/components/composer/edit-form";
import { words } from "@/components/words";
import { at } from "@/lib/kernel/addresses";
import { moderates } from "@/lib/kernel/viewer";
import { returnedForm } from "@/lib/server/returned-form";
import { currentViewer } from "@/lib/server/viewer";
import { clock, database } from "@/lib/server/world";
import { postInThread } from "@/lib/threads/post-in-thread";

const t = words("composer");

export const metadata: Metadata = { title: t("edit-title") };

export default async function EditPage({ params }: { params: Promise<{ id: string; postId: string }> }) {
  const { id, postId } = await params;
  const viewer = await currentViewer();
  const found = await postInThread(database(), viewer, id, postId, clock());
  const own = found?.post.own ? found : null;
  // A form that met an expired sign-in, or a thread gone meanwhile, still gives every word back.
  const returned = await returnedForm("editPost");
  if (!own && !returned) notFound();
  const post = own?.post ?? { id: postId, revision: 1, body: "", contentNotes: [], answers: null };
  const until = viewer.kind === "member" ? viewer.pausedUntil : null;
  const locked = own?.thread.lockedOn && !moderates(viewer);
  const form = (
    <EditForm threadId={id} returned={returned} post={post} title={own?.post.seq === 0 ? own.thread.title : null} />
  );
  return (
    <div className="stack">
      <h1>{t("edit-title")}</h1>
      {own?.post.mayEdit || returned ? (
        form
      ) : (
        <p className="notice">
          {until ? t("paused", { until }) : t(locked ? "locked-edit" : "too-late")}{" "}
          <a href={at.permalink(postId)}>{t("back")}</a>
        </p>
      )}
    </div>
  );
}
