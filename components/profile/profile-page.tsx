import type { ReactNode } from "react";
import { Day } from "@/components/day";
import { CairnRows } from "@/components/milestones/stone-rows";
import { LeftOut } from "@/components/notes/left-out";
import { Pager, PastEnd } from "@/components/pager";
import { Cairn } from "@/components/stone/cairn";
import { StoneDefs } from "@/components/stone/defs";
import { StoneAvatar } from "@/components/stone/stone";
import { NamedNotes } from "@/components/thread/under-notes";
import { words } from "@/components/words";
import { at } from "@/lib/kernel/addresses";
import type { Page } from "@/lib/kernel/paging";
import type { ProfileCairn } from "@/lib/milestones/cairn";
import { lookOf } from "@/lib/milestones/look";
import type { ProfileView, WrittenByProfile } from "@/lib/search/written-by-profile";

const t = words("profile");

type Props = {
  profile: ProfileView;
  written: Page<WrittenByProfile>;
  cairn: ProfileCairn;
  /** What the reader of the page leaves out by their content notes. */
  leftOut?: number;
  children?: ReactNode;
};

/** A lasting name: its stone, what it chose to say, its cairn, and what it wrote for all to read. */
export function ProfilePage({ profile, written, cairn, leftOut = 0, children }: Props) {
  const { id, name, bio, avatarSeed } = profile;
  return (
    <div className="wide profile-page">
      <header className="stack">
        <div className="profile-name">
          <StoneAvatar seed={avatarSeed} large />
          <h1>
            <bdi>{name}</bdi>
          </h1>
        </div>
        {bio ? (
          <p className="whitespace-pre-line">
            <bdi>{bio}</bdi>
          </p>
        ) : null}
        {children}
      </header>
      {cairn.stones.length > 0 ? (
        <section className="profile-cairn">
          <h2>{t("cairn", { name })}</h2>
          <StoneDefs />
          <Cairn stones={cairn.stones.map(lookOf).reverse()} older={cairn.older} />
          <CairnRows stones={cairn.stones} />
        </section>
      ) : null}
      {written.items.length === 0 && leftOut === 0 ? (
        <Nothing cairn={cairn.stones.length > 0} />
      ) : (
        <section className="stack">
          <h2>{t("written", { name })}</h2>
          <PastEnd page={written} />
          <ol className="rows" aria-label={t("written-list")}>
            {written.items.map((item) => (
              <li key={item.postId}>
                <h3>
                  <ThreadLink item={item} />
                </h3>
                <p className="meta">
                  {t(item.seq === 0 ? "opened" : "replied")} · <Day date={item.day} />
                </p>
                <Opening item={item} />
              </li>
            ))}
          </ol>
          <LeftOut count={leftOut} />
          <Pager
            at={at.profile(id)}
            before={written.before}
            after={written.after}
            earlier={t("newer")}
            later={t("older")}
          />
        </section>
      )}
    </div>
  );
}

/** Beneath a cairn nothing is missing. */
function Nothing({ cairn }: { cairn: boolean }) {
  return cairn ? null : <p>{t("nothing")}</p>;
}

function Opening({ item: { contentNotes, opening } }: { item: WrittenByProfile }) {
  if (contentNotes.length > 0 && opening === "") return <p className="quiet">{t("noted")}</p>;
  return (
    <>
      {contentNotes.length > 0 ? <NamedNotes notes={contentNotes} /> : null}
      <p>
        <bdi>{opening}</bdi>
      </p>
    </>
  );
}

function ThreadLink({ item }: { item: WrittenByProfile }) {
  return (
    <a href={item.seq === 0 ? at.thread(item.threadId) : at.permalink(item.postId)}>
      {item.title === "" ? t("withdrawn") : <bdi>{item.title}</bdi>}
    </a>
  );
}
