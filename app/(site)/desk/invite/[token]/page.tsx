import type { Metadata } from "next";
import { InviteForm } from "@/components/desk/invite-form";
import { words } from "@/components/words";
import { answersPost } from "@/lib/server/posted";
import { currentViewer } from "@/lib/server/viewer";
import { acceptInviteAction } from "./actions";

export const metadata: Metadata = { title: words("desk")("invite-title") };

/** A page with a button, so that a link preview or a prefetch cannot use the invitation up. */
export default async function InvitePage({ params }: { params: Promise<{ token: string }> }) {
  const t = words("desk");
  const [viewer, posted, { token }] = await Promise.all([currentViewer(), answersPost(), params]);
  return (
    <section className="stack">
      <h1>{t("invite-title")}</h1>
      <p className="lead">{t("invite")}</p>
      <p>{t("invite-once")}</p>
      {viewer.kind === "member" || posted ? (
        <InviteForm action={acceptInviteAction} token={token} />
      ) : (
        <p>
          {t.rich("invite-sign-in", {
            join: (text) => <a href={`/join?to=/desk/invite/${token}`}>{text}</a>,
            signin: (text) => <a href={`/signin?to=/desk/invite/${token}`}>{text}</a>,
          })}
        </p>
      )}
    </section>
  );
}
