import { ButtonLink } from "@/components/button";
import { EmptyState } from "@/components/empty-state";
import { EncourageForm, GiveEncouragement, GivenEncouragements } from "@/components/encourage/encouragements";
import { Pager, PastEnd } from "@/components/pager";
import { Stone } from "@/components/stone/stone";
import { words } from "@/components/words";
import type { Encouragements } from "@/lib/encouragements/limits";
import { at } from "@/lib/kernel/addresses";
import type { Page } from "@/lib/kernel/paging";
import type { MilestoneView } from "@/lib/milestones/view";
import { milestoneLabel } from "./milestone-label";
import { StoneWords } from "./stone-words";

const t = words("milestones");

type Props = {
  page: Page<MilestoneView>;
  given: ReadonlyMap<string, Encouragements>;
  /** Whether the viewer may: readers may not. */
  encourage: boolean;
  /** Which page of the wall this is, as an encouragement says it to come back here. */
  here: string;
};

/** The wall: everyone's stones, newest first. */
export function Wall({ page, given, encourage, here }: Props) {
  return (
    <section className="stack">
      <h1>{t("wall.title")}</h1>
      <p className="lead">{t("wall.lead")}</p>
      <p>
        <ButtonLink href={at.shareMilestone()} look="primary">
          {t("wall.share")}
        </ButtonLink>
      </p>
      {encourage ? <EncourageForm subject="milestone" at={here} /> : null}
      <PastEnd page={page} />
      {page.items.length === 0 ? (
        <EmptyState title={t("wall.empty")} />
      ) : (
        <ul className="wall" aria-label={t("wall.list")}>
          {page.items.map((stone) => (
            <li key={stone.id} id={`m-${stone.id}`} className="card">
              <Stone seed={stone.stoneSeed} />
              <h2>
                <a href={at.milestone(stone.id)}>{milestoneLabel(stone)}</a>
              </h2>
              <StoneWords milestone={stone} faceless />
              <GivenEncouragements encouragements={given.get(stone.id)} />
              {encourage && !stone.mine ? (
                <GiveEncouragement id={stone.id} encouragements={given.get(stone.id)} />
              ) : null}
            </li>
          ))}
        </ul>
      )}
      <Pager at={at.wall()} before={page.before} after={page.after} earlier={t("wall.newer")} later={t("wall.older")} />
    </section>
  );
}
