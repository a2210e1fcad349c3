import { EncourageForm, GiveEncouragement, GivenEncouragements } from "@/components/encourage/encouragements";
import { LeftOut } from "@/components/notes/left-out";
import { Pager, PastEnd } from "@/components/pager";
import { Stone } from "@/components/stone/stone";
import { words } from "@/components/words";
import type { Encouragements } from "@/lib/encouragements/limits";
import { type Address, at } from "@/lib/kernel/addresses";
import type { Page } from "@/lib/kernel/paging";
import { lookOf } from "@/lib/milestones/look";
import type { MilestoneView } from "@/lib/milestones/view";
import { milestoneLabel } from "./milestone-label";
import { StoneWords } from "./stone-words";

const t = words("milestones");

/** Characters of its words that a stone in a list shows. */
const IN_A_ROW = 420;
/** Words that can stand large: three are enough, a page is too much. */
const LARGE = 300;

/** A page of stones, with what is known beside them. */
export type StonesShown = {
  page: Page<MilestoneView>;
  given: ReadonlyMap<string, Encouragements>;
  /** Whether the viewer may: readers may not. */
  encourage: boolean;
  /** Which page of stones this is, as an encouragement says it to come back here. */
  here: string;
  /** How many stones whoever reads leaves out by their content notes. */
  leftOut?: number;
};

/** Stones in words, the newest weeks first: one of them large, the others in rows. `address`: the page they stand on. */
export function StoneList({ page, given, encourage, here, leftOut = 0, address }: StonesShown & { address: Address }) {
  const large = largeOf(page.items);
  const inOrder = large ? [large, ...page.items.filter((stone) => stone !== large)] : page.items;
  return (
    <>
      {encourage ? <EncourageForm subject="milestone" at={here} /> : null}
      <PastEnd page={page} />
      {inOrder.length > 0 ? (
        <ul className="wall" aria-label={t("wall.list")}>
          {inOrder.map((stone) => (
            <li key={stone.id} id={`m-${stone.id}`} className={stone === large ? "wall-large" : undefined}>
              <Stone look={lookOf(stone)} size={stone === large ? "full" : "lite"} />
              <div>
                <h2>
                  <a href={at.milestone(stone.id)}>{milestoneLabel(stone)}</a>
                </h2>
                <StoneWords milestone={stone} faceless most={IN_A_ROW} />
                <GivenEncouragements encouragements={given.get(stone.id)} />
                {encourage && !stone.mine ? (
                  <GiveEncouragement id={stone.id} encouragements={given.get(stone.id)} />
                ) : null}
              </div>
            </li>
          ))}
        </ul>
      ) : null}
      <LeftOut count={leftOut} />
      <Pager at={address} before={page.before} after={page.after} earlier={t("wall.newer")} later={t("wall.older")} />
    </>
  );
}

/**
 * The one that stands large: of the page's newest week, whose order tells nothing, the first whose words can. Nobody's
 * stone is longest or best; it is whichever comes first.
 */
function largeOf(stones: readonly MilestoneView[]): MilestoneView | undefined {
  const weeksAgo = stones[0]?.shared.weeksAgo;
  return stones.find(
    ({ words: said, contentNotes, shared }) =>
      shared.weeksAgo === weeksAgo && contentNotes.length === 0 && said !== "" && said.length <= LARGE,
  );
}
