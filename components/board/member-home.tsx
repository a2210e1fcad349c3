import { DraftLines } from "@/components/drafts/draft-lines";
import { StoneAsk } from "@/components/milestones/stone-ask";
import { WaitingRows } from "@/components/milestones/waiting-rows";
import { LeftOut } from "@/components/notes/left-out";
import { StoneDefs } from "@/components/stone/defs";
import { ValleySky } from "@/components/stone/sky";
import { StoryLines } from "@/components/stories/story-lines";
import { ThreadLines } from "@/components/thread/thread-lines";
import { words } from "@/components/words";
import type { OwnEncouraged } from "@/lib/inbox/encouraged";
import type { NewReplies } from "@/lib/inbox/new-replies";
import type { ReplyInFull } from "@/lib/inbox/reply-in-full";
import { at } from "@/lib/kernel/addresses";
import type { MilestoneView } from "@/lib/milestones/view";
import type { DraftLine } from "@/lib/notebook/draft-lines";
import type { OpeningLine } from "@/lib/threads/openings";
import type { StoryLine } from "@/lib/threads/view";
import { Doors } from "./doors";
import { HomeKindWords, HomeReplies } from "./home-replies";
import { WeekStones } from "./week-stones";

const t = words("home");

export type MemberHomeShown = {
  /** Of their profile; null before their first words under it. */
  readonly name: string | null;
  /** The newest reply to them, with its words; null when nothing is new. */
  readonly reply: ReplyInFull | null;
  /** It answers a post of theirs. */
  readonly toThem: boolean;
  readonly replies: readonly NewReplies[];
  /** Kind words that they have not been told of. */
  readonly encouraged: readonly OwnEncouraged[];
  readonly waiting: readonly OpeningLine[];
  /** A stone after which they wished to be asked how it has been since. */
  readonly since: MilestoneView | null;
  /** Stones with few kind words yet. */
  readonly waitingStones: readonly MilestoneView[];
  readonly drafts: readonly DraftLine[];
  readonly stories: readonly StoryLine[];
  readonly stones: readonly MilestoneView[];
  /** How many threads of these lists they leave out by their content notes. */
  readonly leftOut: number;
};

/** The first page for a member: what somebody said to them, then who waits, what they began, and what is new. */
export function MemberHome({ shown }: { shown: MemberHomeShown }) {
  const { name, reply, waiting, drafts, stories, stones } = shown;
  const quiet = reply === null;
  return (
    <div className="first-page">
      <StoneDefs />
      <div className="greeting">
        <ValleySky />
        <h1 className="inner">
          {name === null ? t("hello") : t.rich("hello-name", { name: () => <bdi>{name}</bdi> })}
        </h1>
      </div>
      <div className="inner for-you">
        <div className="for-you-first">
          {reply ? (
            <HomeReplies reply={reply} toThem={shown.toThem} replies={shown.replies} />
          ) : (
            <div className="news">
              <p>{t("nothing-new")}</p>
              <Doors />
            </div>
          )}
          {shown.since ? <StoneAsk stone={shown.since} /> : null}
          {waiting.length + shown.waitingStones.length === 0 ? null : (
            <section aria-labelledby="waiting">
              <h2 id="waiting">{t("waits")}</h2>
              <p className="meta">{t("waits-hint")}</p>
              <ThreadLines threads={waiting} showBoard inWaiting />
              <WaitingRows stones={shown.waitingStones} heading="h3" />
            </section>
          )}
        </div>
        <div className="for-you-then">
          <HomeKindWords encouraged={shown.encouraged} />
          {drafts.length === 0 ? null : (
            <section aria-labelledby="drafts">
              <h2 id="drafts">{t("drafts")}</h2>
              <DraftLines drafts={drafts} heading="h3" />
              <a className="more-link" href={at.drafts()}>
                {t("all-drafts")}
              </a>
            </section>
          )}
          {stories.length === 0 ? null : (
            <section aria-labelledby="stories">
              <h2 id="stories">{t("stories")}</h2>
              <StoryLines stories={stories} />
              <a className="more-link" href={at.stories()}>
                {t("all-stories")}
              </a>
            </section>
          )}
        </div>
      </div>
      <WeekStones stones={stones} />
      {quiet ? null : (
        <div className="inner">
          <Doors />
        </div>
      )}
      <div className="inner">
        <LeftOut count={shown.leftOut} />
      </div>
    </div>
  );
}
