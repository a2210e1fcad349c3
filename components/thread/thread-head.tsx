import { REPLY } from "@/components/composer/beside-reply";
import { Day } from "@/components/day";
import { Tag } from "@/components/tag";
import { words } from "@/components/words";
import { type Address, at, within } from "@/lib/kernel/addresses";
import type { ThreadPage } from "@/lib/threads/queries";
import { StoryTags } from "./story-tags";

const t = words("thread");

type Props = {
  page: ThreadPage;
  /** This page of the thread. */
  address: Address;
  /** Where they stopped reading. */
  goOn: string | null;
};

/** What a thread is called, how much was said in it, and the ways past what somebody has read. */
export function ThreadHead({ page, address, goOn }: Props) {
  const { thread, posts } = page;
  const { newestId } = thread;
  const here = posts.items.some(({ id }) => id === newestId);
  return (
    <header className="thread-head">
      <h1>{thread.title === "" ? t("withdrawn-title") : <bdi>{thread.title}</bdi>}</h1>
      <p className="tags">
        {thread.lockedOn ? (
          <>
            <Tag kind="state">{t("locked")}</Tag>{" "}
          </>
        ) : null}
        <StoryTags stage={thread.stage} themes={thread.themes} links />
      </p>
      <p className="jump">
        <span className="meta">
          {t("replies", { n: thread.replyCount })}
          {thread.replyCount > 0 ? (
            <>
              , {t("latest")} <Day date={thread.latestOn} weekOnly={thread.stoneId !== null} />
            </>
          ) : null}
        </span>{" "}
        {goOn ? (
          <>
            <a href={goOn}>{t("go-on")}</a>{" "}
          </>
        ) : null}
        {newestId && newestId !== posts.items[0]?.id ? (
          <>
            <a href={here ? within(address, newestId) : at.permalink(newestId)}>{t("newest")}</a>{" "}
          </>
        ) : null}
        <a className="no-print" href={within(address, REPLY)}>
          {t("jump")}
        </a>
      </p>
    </header>
  );
}
