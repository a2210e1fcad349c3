import { ButtonLink } from "@/components/button";
import { words } from "@/components/words";

const t = words("leaving");

/** Every way out, from the lightest to the one for good. */
const WAYS = [
  { way: "export", href: "/me/export" },
  { way: "withdraw", href: "/me?all=1#threads" },
  { way: "erase", href: "/me/erase" },
  { way: "leave", href: "/leave" },
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
