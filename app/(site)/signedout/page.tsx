import type { Metadata } from "next";
import { ButtonLink } from "@/components/button";
import { words } from "@/components/words";
import { at } from "@/lib/kernel/addresses";

const t = words("signin");

export const metadata: Metadata = { title: t("out-title") };

/** After signing out: said plainly, since the device may be somebody else's. */
export default function SignedOutPage() {
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
