import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { MyThreads } from "@/components/identity/my-threads";
import { LeavingSection } from "@/components/leaving/leaving-section";
import { MyPause } from "@/components/report/my-pause";
import { words } from "@/components/words";
import { firstUnread } from "@/lib/inbox/first-unread";
import { asking, at, forms } from "@/lib/kernel/addresses";
import { myNotices } from "@/lib/moderation/my-notices";
import { spokenIn } from "@/lib/notebook/follows";
import { followsOf } from "@/lib/server/later";
import { currentSession } from "@/lib/server/viewer";
import { clock, contextFor, database } from "@/lib/server/world";
import { myThreads } from "@/lib/threads/mine";
import { threadsBeyond } from "@/lib/threads/own-voices-in";

export const metadata: Metadata = { title: words("me")("title") };

export default async function MePage({ searchParams }: { searchParams: Promise<{ done?: string; all?: string }> }) {
  const current = await currentSession();
  if (!current) redirect(asking(at.signIn(), { to: at.me() }));
  const t = words("me");
  const profile = words("profile");
  const { done, all } = await searchParams;
  const follows = await followsOf(current.member);
  const mine = await myThreads(database(), current.member, clock(), all === "1" ? "all" : spokenIn(follows));
  const more = all !== "1" && (await threadsBeyond(database(), spokenIn(follows), clock()));
  const goOn = await firstUnread(
    database(),
    current.member,
    follows,
    mine.flatMap(({ id, shown }) => (shown === "shown" ? [id] : [])),
  );
  return (
    <div className="stack">
      <h1>{t("title")}</h1>
      {done === "everywhere" || done === "key" ? (
        <p role="status" className="notice">
          {t(`done-${done}`)}
        </p>
      ) : null}
      <MyPause notices={await myNotices(contextFor(current.member))} />
      <MyThreads threads={mine} goOn={goOn} all={all === "1"} more={more} />
      <section className="stack">
        <h2>{words("drafts")("title")}</h2>
        <p>{words("drafts")("on-me")}</p>
        <p>
          <a className="button" href={at.drafts()}>
            {words("drafts")("all")}
          </a>
        </p>
      </section>
      <p>
        <a className="link" href={at.contentNotes()}>
          {words("notes")("title")}
        </a>
      </p>
      <section className="stack" id="help-others">
        <h2>{t("help-title")}</h2>
        <p>{t("help-lead")}</p>
        <p>
          <a className="button" href={at.waiting()}>
            {t("help-go")}
          </a>
        </p>
      </section>
      <section className="stack">
        <h2>{profile("edit-title")}</h2>
        <p>{profile("lead")}</p>
        <p>
          <a className="button" href={at.ownProfile()}>
            {profile("edit")}
          </a>
        </p>
      </section>
      <section className="stack">
        <h2>{t("key-title")}</h2>
        <p>{t("key-explain")}</p>
        <p>
          <a className="button" href={at.newKey()}>
            {t("new-key")}
          </a>
        </p>
      </section>
      <section className="stack">
        <h2>{t("device-title")}</h2>
        <p>{t(`device-${current.member.device}`)}</p>
        <form action={forms.signOut()} method="post" autoComplete="off">
          <button type="submit" className="button">
            {t("sign-out")}
          </button>
        </form>
        <form action={forms.signOutEverywhere()} method="post" autoComplete="off">
          <button type="submit" className="button">
            {t("sign-out-everywhere")}
          </button>
        </form>
      </section>
      <LeavingSection />
    </div>
  );
}
