import { ButtonLink } from "@/components/button";
import { words } from "@/components/words";
import { at, forms } from "@/lib/kernel/addresses";
import type { Member } from "@/lib/kernel/viewer";
import { SignOutForm } from "./sign-out-form";

const t = words("me");

/** The six words and where they are in use. `done`: what was just done. */
export function AccountPage({ device, done }: { device: Member["device"]; done: "key" | "everywhere" | null }) {
  return (
    <div className="stack">
      <BackToMe />
      <h1>{t("account-link")}</h1>
      {done ? (
        <p role="status" className="notice">
          {t(`done-${done}`)}
        </p>
      ) : null}
      <section className="stack">
        <h2>{t("key-title")}</h2>
        <p>{t("key-explain")}</p>
        <p>
          <ButtonLink href={at.newKey()}>{t("new-key")}</ButtonLink>
        </p>
      </section>
      <section className="stack">
        <h2>{t("device-title")}</h2>
        <p>{t(`device-${device}`)}</p>
        <div className="actions">
          <SignOutForm />
          <form action={forms.signOutEverywhere()} method="post" autoComplete="off">
            <button type="submit" className="button">
              {t("sign-out-everywhere")}
            </button>
          </form>
        </div>
      </section>
    </div>
  );
}

/** Every page of one's own settings leads back to where they are listed. */
export function BackToMe() {
  return (
    <nav className="crumbs" aria-label={words("thread")("trail")}>
      <a href={at.me()}>{t("title")}</a>
    </nav>
  );
}
