import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { words } from "@/components/words";
import { currentViewer } from "@/lib/server/viewer";

export const metadata: Metadata = { title: words("join")("welcome-title") };

/** The next thing to do, for somebody who joined a moment ago. */
export default async function WelcomePage() {
  if ((await currentViewer()).kind !== "member") redirect("/signin");
  const t = words("join");
  return (
    <div className="stack">
      <h1>{t("welcome-title")}</h1>
      <p className="lead">{t("welcome-explain")}</p>
      <ul>
        <li>
          <a href="/b/newcomers">{t("welcome-newcomers")}</a>
        </li>
        <li>
          <a href="/stories">{t("welcome-stories")}</a>
        </li>
        <li>
          <a href="/">{t("welcome-home")}</a>
        </li>
        <li>
          <a href="/help">{t("welcome-help")}</a>
        </li>
      </ul>
      <p className="quiet">{t("welcome-name")}</p>
    </div>
  );
}
