import type { ReactNode } from "react";
import { OwnCareUnder } from "@/components/care/own-care";
import { EncourageForm, GiveEncouragement, GivenEncouragements } from "@/components/encourage/encouragements";
import { HelpCard } from "@/components/help/help-card";
import { StoneDefs } from "@/components/stone/defs";
import { pictureWords } from "@/components/stone/look-words";
import { StoneScene } from "@/components/stone/scene";
import { isPostNearDanger } from "@/components/thread/near-danger";
import { words } from "@/components/words";
import type { AuthorNotice } from "@/lib/cases/author-notice";
import { type Encouragements, totalOf } from "@/lib/encouragements/limits";
import { at } from "@/lib/kernel/addresses";
import { lookOf } from "@/lib/milestones/look";
import type { MilestoneView } from "@/lib/milestones/view";
import type { OwnCare } from "@/lib/threads/own-care";
import type { StoneTalk } from "@/lib/threads/stone-thread";
import { ForItsAuthor } from "./for-its-author";
import { milestoneLabel } from "./milestone-label";
import { StoneTalkBeneath } from "./stone-talk";
import { StoneWords } from "./stone-words";

const t = words("milestones");

type Props = {
  milestone: MilestoneView;
  notice: AuthorNotice | null;
  /** What its author alone is shown under it. */
  care: OwnCare | null;
  encouragements: Encouragements | undefined;
  /** Whether the viewer may: readers may not. */
  encourage: boolean;
  /** They have just said that they want to be asked how it is since. */
  asked?: boolean;
  /** What was said beneath it, where everybody sees the stone. */
  talk: StoneTalk | null;
  /** The choice of a cairn, for the stone's own profile. */
  children?: ReactNode;
};

/** One stone, large enough to be kept as a picture. */
export function StonePage({
  milestone,
  notice,
  care,
  encouragements,
  encourage,
  asked = false,
  talk,
  children,
}: Props) {
  const label = milestoneLabel(milestone);
  const look = lookOf(milestone);
  const near = milestone.kind === "coming_back" || talk?.replies.items.some(isPostNearDanger);
  return (
    <article className="wide pictured">
      <div className="pictured-all stack">
        <ForItsAuthor milestone={milestone} notice={notice} />
        {asked ? (
          <p className="notice" role="status">
            {t("stone.askDone")}
          </p>
        ) : null}
      </div>
      <div className="pictured-shown">
        <StoneDefs />
        <StoneScene
          look={look}
          label={pictureWords(label, look)}
          pebbles={milestone.standing === "visible" ? totalOf(encouragements) : 0}
        />
      </div>
      <div className="stack">
        <h1 dir="auto">{label}</h1>
        <StoneWords milestone={milestone} />
        {encourage ? <EncourageForm subject="milestone" /> : null}
        {milestone.standing === "visible" ? (
          <>
            <GivenEncouragements encouragements={encouragements} />
            {encourage && !milestone.mine ? (
              <GiveEncouragement id={milestone.id} encouragements={encouragements} />
            ) : null}
          </>
        ) : null}
        <OwnCareUnder care={care} about="milestone" id={milestone.id} />
        {talk && milestone.standing === "visible" ? <StoneTalkBeneath talk={talk} /> : null}
        {near ? <HelpCard /> : null}
        {children}
        <p className="actions no-print">
          {milestone.onWall || !talk ? (
            <a href={at.wall()}>{t("stone.wall")}</a>
          ) : (
            <a href={at.board(talk.thread.board.id)}>{t("stone.board")}</a>
          )}{" "}
          {milestone.mine && milestone.standing !== "removed" ? (
            <>
              <a href={at.card(milestone.id)}>{t("card.make")}</a>{" "}
            </>
          ) : null}
          {milestone.mine ? (
            <>
              {milestone.standing === "visible" ? (
                <>
                  <a href={at.addLine(milestone.id)}>{t("stone.addLine")}</a>{" "}
                </>
              ) : null}
              <a href={at.withdrawMilestone(milestone.id)}>{t("stone.withdraw")}</a>
            </>
          ) : (
            <a href={at.report("milestone", milestone.id)}>{t("stone.report")}</a>
          )}
        </p>
      </div>
    </article>
  );
}
