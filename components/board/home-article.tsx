import type { ReactNode } from "react";
import { ButtonLink } from "@/components/button";
import { StoneDefs } from "@/components/stone/defs";
import { HomeValley } from "@/components/stone/hero";
import { Stone } from "@/components/stone/stone";
import { LeadStory } from "@/components/stories/lead-story";
import { StoryLines } from "@/components/stories/story-lines";
import { ThreadLines } from "@/components/thread/thread-lines";
import { words } from "@/components/words";
import type { BoardWithLatest } from "@/lib/boards/queries";
import { at } from "@/lib/kernel/addresses";
import type { StoneLook } from "@/lib/milestones/look";
import type { MilestoneView } from "@/lib/milestones/view";
import type { StoryLine, ThreadLine } from "@/lib/threads/view";
import { BoardRows } from "./board-rows";
import { Doors } from "./doors";
import { WeekStones } from "./week-stones";

const t = words("home");

type Props = {
  lead: StoryLine | null;
  stories: readonly StoryLine[];
  stones: readonly MilestoneView[];
  boards: readonly BoardWithLatest[];
  waiting: readonly ThreadLine[];
};

/** What each line of 'How it works' stands beside. */
const HOW = [
  ["how-read", { seed: "first-light", kind: "months", rung: 8 }],
  ["how-join", { seed: "hollow", kind: "first", rung: 0 }],
  ["how-reply", { seed: "juniper", kind: "helping", rung: 0 }],
] as const satisfies readonly (readonly [string, StoneLook])[];

/** The first page for a visitor: one picture, one sentence, five doors; then what Cairn is, and who is here. */
export function HomeArticle({ lead, stories, stones, boards, waiting }: Props) {
  return (
    <div className="first-page">
      <StoneDefs />
      <div className="top">
        <div className="sky-words">
          <HomeValley />
          <h1>{t("heading")}</h1>
        </div>
        <p className="lead">{t("lead")}</p>
        <Doors />
      </div>
      <div className="inner">
        <How />
        <Stories lead={lead} stories={stories} />
      </div>
      <WeekStones stones={stones} />
      <div className="inner below">
        {boards.length === 0 ? null : (
          <section aria-labelledby="boards">
            <h2 id="boards">{t("boards")}</h2>
            <BoardRows boards={boards} />
            <a className="more-link" href={at.boards()}>
              {t("all-boards")}
            </a>
          </section>
        )}
        {waiting.length === 0 ? null : (
          <section className="waits" aria-labelledby="waiting">
            <h2 id="waiting">{t("waiting")}</h2>
            <p className="meta">{t("waiting-hint")}</p>
            <ThreadLines threads={waiting} showBoard inWaiting />
          </section>
        )}
      </div>
    </div>
  );
}

function How() {
  return (
    <section className="how" aria-labelledby="how">
      <h2 id="how">{t("how")}</h2>
      <ol>
        {HOW.map(([line, look]) => (
          <li key={line}>
            <Stone look={look} /> <span>{t.rich(line, { b: (text: ReactNode) => <b>{text}</b> })}</span>
          </li>
        ))}
      </ol>
      <p className="actions">
        <ButtonLink href={at.join()} look="primary">
          {t("join")}
        </ButtonLink>{" "}
        <a href={at.about()}>{t("about")}</a>
      </p>
    </section>
  );
}

/** A few stories: one by its first words, the others as rows. Left out until there is one. */
export function Stories({ lead, stories }: Pick<Props, "lead" | "stories">) {
  if (!lead && stories.length === 0) return null;
  return (
    <section className="told" aria-labelledby="stories">
      <h2 id="stories">{t("stories")}</h2>
      <div className={lead && stories.length > 0 ? "told-two" : undefined}>
        {lead ? <LeadStory story={lead} /> : null}
        {stories.length === 0 ? null : <StoryLines stories={stories} forAll />}
      </div>
      <a className="more-link" href={at.stories()}>
        {t("all-stories")}
      </a>
    </section>
  );
}
