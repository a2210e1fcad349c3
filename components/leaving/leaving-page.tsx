import { ButtonLink } from "@/components/button";
import { BackToMe } from "@/components/me/account-page";
import { words } from "@/components/words";
import { asking, at, within } from "@/lib/kernel/addresses";

const t = words("leaving");

/** Every way out, from the lightest to the one for good. */
const WAYS = [
  { way: "leave", href: at.leave() },
  { way: "export", href: at.export() },
  { way: "withdraw", href: within(asking(at.me(), { all: "1" }), "threads") },
  { way: "erase", href: at.erase() },
] as const;

/** The ways out, each with what it does: nothing on this page does anything yet. */
export function LeavingPage() {
  return (
    <div className="stack">
      <BackToMe />
      <h1>{t("title")}</h1>
      <p className="lead">{t("lead")}</p>
      {WAYS.map(({ way, href }) => (
        <section className="stack" key={way}>
          <h2>{t(`${way}-title`)}</h2>
          <p>{t(`${way}-on-me`)}</p>
          <p>
            <ButtonLink href={href}>{t(`${way}-go`)}</ButtonLink>
          </p>
        </section>
      ))}
    </div>
  );
}
