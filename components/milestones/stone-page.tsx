import type { ReactNode } from "react";
import { EncourageBar, EncourageForm } from "@/components/encourage/encourage-bar";
import { HelpCard } from "@/components/help/help-card";
import { HelpPanel } from "@/components/help-panel";
import { Notice } from "@/components/notice";
import { StoneScene } from "@/components/stone/scene";
import { words } from "@/components/words";
import type { Encouragements } from "@/lib/encouragements/limits";
import { at } from "@/lib/kernel/addresses";
import type { MilestoneView, OwnNotice } from "@/lib/milestones/view";
import { milestoneLabel } from "./milestone-label";
import { StoneWords } from "./stone-words";

const t = words("milestones");

type Props = {
  milestone: MilestoneView;
  notice: OwnNotice | null;
  encouragements: Encouragements | undefined;
  /** Whether the viewer may: readers may not. */
  encourage: boolean;
  /** The choice of a cairn, for the stone's own profile. */
  children?: ReactNode;
};

/** One stone, large enough to be kept as a picture. */
export function StonePage({ milestone, notice, encouragements, encourage, children }: Props) {
  const label = milestoneLabel(milestone);
  return (
    <article className="stack">
      <ForItsAuthor milestone={milestone} notice={notice} />
      <StoneScene seed={milestone.stoneSeed} label={t("picture", { label })} />
      <h1>{label}</h1>
      <StoneWords milestone={milestone} />
      {encourage ? <EncourageForm subject="milestone" /> : null}
      {milestone.standing === "visible" ? (
        <EncourageBar id={milestone.id} encouragements={encouragements} open={encourage && !milestone.mine} />
      ) : null}
      {milestone.kind === "coming_back" ? <HelpCard /> : null}
      {children}
      <p className="actions no-print">
        <a href={at.wall()}>{t("stone.wall")}</a>
        {milestone.mine ? (
          <a href={at.withdrawMilestone(milestone.id)}>{t("stone.withdraw")}</a>
        ) : (
          <a href={at.report("milestone", milestone.id)}>{t("stone.report")}</a>
        )}
      </p>
    </article>
  );
}

/** What its author is told: the way to help, or what happened to the stone and why. */
function ForItsAuthor({ milestone: { mine, standing }, notice }: Pick<Props, "milestone" | "notice">) {
  if (!mine) return null;
  return (
    <>
      {notice?.crisis ? <HelpPanel /> : null}
      {standing === "held" || standing === "removed" ? (
        <Notice kind="warn" title={t(`stone.${standing}`)}>
          {notice?.told?.rule ? (
            <p>
              <a href={at.rules()}>{notice.told.rule.title}</a>: {notice.told.rule.removed}
            </p>
          ) : null}
          {notice?.told?.words ? (
            <p className="whitespace-pre-line">
              <bdi>{notice.told.words}</bdi>
            </p>
          ) : null}
        </Notice>
      ) : null}
    </>
  );
}
