import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ButtonLink } from "@/components/button";
import { placeAfter } from "@/components/identity/place-after";
import { words } from "@/components/words";
import { boardBySlug } from "@/lib/boards/queries";
import { type Address, at } from "@/lib/kernel/addresses";
import { currentViewer } from "@/lib/server/viewer";
import { wayBack } from "@/lib/server/way-back";
import { database } from "@/lib/server/world";

export const metadata: Metadata = { title: words("join")("welcome-title") };

/** The next thing to do, for somebody who joined a moment ago. */
export default async function WelcomePage({ searchParams }: { searchParams: Promise<{ to?: string }> }) {
  const to = wayBack((await searchParams).to);
  if ((await currentViewer()).kind !== "member") redirect(at.signIn());
  const t = words("join");
  const newcomers = await boardBySlug(database(), "newcomers");
  return (
    <div className="stack">
      <h1>{t("welcome-title")}</h1>
      <p className="lead">{t("welcome-explain")}</p>
      {to === null ? null : (
        <p className="actions">
          <ButtonLink href={to} look="primary">
            {t(wayOn(to))}
          </ButtonLink>
        </p>
      )}
      <ul>
        {newcomers ? (
          <li>
            <a href={at.board(newcomers.id)}>{t("welcome-newcomers")}</a>
          </li>
        ) : null}
        <li>
          <a href={at.stories()}>{t("welcome-stories")}</a>
        </li>
        <li>
          <a href={at.home()}>{t("welcome-home")}</a>
        </li>
        <li>
          <a href={at.help()}>{t("welcome-help")}</a>
        </li>
      </ul>
      <p className="quiet">{t("welcome-name")}</p>
    </div>
  );
}

/** What they were about to do, where the address says so. */
function wayOn(to: Address) {
  const place = placeAfter(to, null);
  if (place === "start") return "welcome-write";
  return place === "milestone" ? "welcome-milestone" : "welcome-back";
}
