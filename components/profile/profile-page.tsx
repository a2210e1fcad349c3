import type { ReactNode } from "react";
import { Day } from "@/components/day";
import { LeftOut } from "@/components/notes/left-out";
import { Pager, PastEnd } from "@/components/pager";
import { StoneAvatar } from "@/components/stone/stone";
import { NamedNotes } from "@/components/thread/under-notes";
import { words } from "@/components/words";
import { at } from "@/lib/kernel/addresses";
import type { Page } from "@/lib/kernel/paging";
import type { ProfileView, WrittenByProfile } from "@/lib/search/written-by-profile";
import { ProfileStones, type ProfileStonesProps } from "./profile-stones";

const t = words("profile");

type Props = Pick<ProfileStonesProps, "stones" | "cairn"> & {
  profile: ProfileView;
  /** Without what the reader of the page leaves out by their content notes. */
  written: Page<WrittenByProfile> & { readonly leftOut: readonly unknown[] };
  children?: ReactNode;
};

/** A lasting name: its stone, what it chose to say, its cairn, and what it wrote for all to read. */
export function ProfilePage({ profile, written, stones, cairn, children }: Props) {
  const leftOut = written.leftOut.length;
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
      <ProfileStones profile={profile} stones={stones} cairn={cairn} />
      {written.items.length === 0 && leftOut === 0 ? (
        <Nothing stones={stones.items.length + stones.leftOut.length > 0} />
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
                  {t(item.seq === 0 ? "opened" : "replied")} · <Day date={item.day} weekOnly={item.underStone} />
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

/** Beneath stones nothing is missing. */
function Nothing({ stones }: { stones: boolean }) {
  return stones ? null : <p>{t("nothing")}</p>;
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
