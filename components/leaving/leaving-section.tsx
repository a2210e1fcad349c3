import { ButtonLink } from "@/components/button";
import { words } from "@/components/words";
import { asking, at, within } from "@/lib/kernel/addresses";

const t = words("leaving");

/** Every way out, from the lightest to the one for good. */
const WAYS = [
  { way: "export", href: at.export() },
  { way: "withdraw", href: within(asking(at.me(), { all: "1" }), "threads") },
  { way: "erase", href: at.erase() },
  { way: "leave", href: at.leave() },
] as const;

export function LeavingSection() {
  return (
    <section className="stack" aria-labelledby="leaving">
      <h2 id="leaving">{t("title")}</h2>
      <p>{t("lead")}</p>
      {WAYS.map(({ way, href }) => (
        <div className="card stack" key={way}>
          <h3>{t(`${way}-title`)}</h3>
          <p>{t(`${way}-on-me`)}</p>
          <p>
            <ButtonLink href={href}>{t(`${way}-go`)}</ButtonLink>
          </p>
        </div>
      ))}
    </section>
  );
}
