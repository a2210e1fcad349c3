import type { Metadata } from "next";
import { InviteForm } from "@/components/desk/invite-form";
import { words } from "@/components/words";
import { asking, at } from "@/lib/kernel/addresses";
import { returnedForm } from "@/lib/server/returned-form";
import { currentViewer } from "@/lib/server/viewer";

export const metadata: Metadata = { title: words("desk")("invite-title") };

/** A page with a button, so that a link preview or a prefetch cannot use the invitation up. */
export default async function InvitePage({ params }: { params: Promise<{ token: string }> }) {
  const t = words("desk");
  const [viewer, returned, { token }] = await Promise.all([currentViewer(), returnedForm("acceptInvite"), params]);
  const back = { to: at.invite(token) };
  return (
    <section className="stack">
      <h1>{t("invite-title")}</h1>
      <p className="lead">{t("invite")}</p>
      <p>{t("invite-once")}</p>
      {viewer.kind === "member" || returned ? (
        <InviteForm token={token} returned={returned} />
      ) : (
        <p>
          {t.rich("invite-sign-in", {
            join: (text) => <a href={asking(at.join(), back)}>{text}</a>,
            signin: (text) => <a href={asking(at.signIn(), back)}>{text}</a>,
          })}
        </p>
      )}
    </section>
  );
}
