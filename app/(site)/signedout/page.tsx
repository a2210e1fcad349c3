import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ButtonLink } from "@/components/button";
import { words } from "@/components/words";
import { at } from "@/lib/kernel/addresses";
import { currentSession } from "@/lib/server/viewer";

const t = words("signin");

export const metadata: Metadata = { title: t("out-title") };

/** After signing out: said plainly, since the device may be somebody else's. */
export default async function SignedOutPage() {
  // From a history, after they have signed in again: it is not true any more.
  if (await currentSession()) redirect(at.me());
  return (
    <div className="stack">
      <h1>{t("out-title")}</h1>
      <p className="lead" role="status">
        {t("out")}
      </p>
      <p className="actions">
        <ButtonLink href={at.home()} look="primary">
          {t("out-home")}
        </ButtonLink>{" "}
        <a href={at.signIn()}>{t("out-again")}</a>
      </p>
    </div>
  );
}
