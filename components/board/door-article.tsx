import { ButtonLink } from "@/components/button";
import { CarePlaces } from "@/components/care/care-places";
import { askedOf } from "@/components/stories/chosen-stories";
import { LeadStory } from "@/components/stories/lead-story";
import { StoryLines } from "@/components/stories/story-lines";
import { ThreadLines } from "@/components/thread/thread-lines";
import { words } from "@/components/words";
import type { BoardView } from "@/lib/boards/queries";
import type { PlaceCalls } from "@/lib/help/calls";
import type { PlacedLine } from "@/lib/help/view";
import { asking, at } from "@/lib/kernel/addresses";
import type { Door } from "@/lib/threads/doors";
import type { OpeningLine } from "@/lib/threads/openings";
import type { StoryLine } from "@/lib/threads/view";
import { DoorMore, DoorNow } from "./door-now";

const t = words("doors");

export type DoorShown = {
  readonly door: Door;
  /** The board that fits; null where the host has none. */
  readonly board: BoardView | null;
  readonly threads: readonly OpeningLine[];
  readonly lead: StoryLine | null;
  readonly stories: readonly StoryLine[];
  /** Whom to call, by country. */
  readonly places: readonly PlaceCalls[];
  readonly families: readonly PlacedLine[];
};

/**
 * Behind one door: what to know now, whom to call, what others say, and a place to write. Whoever asks whether medication is
 * welcome meets people first.
 */
export function DoorArticle({ door, board, threads, lead, stories, places, families }: DoorShown) {
  const quiet = door.name === "cannot-sleep";
  const known = (
    <div className="door-first" key="known">
      <DoorNow door={door.name} />
      <section className="door-call" aria-labelledby="call">
        <h2 id="call">{t(`call-title.${door.name}`)}</h2>
        <p>{t("call")}</p>
        <CarePlaces places={places} id="door" ambulanceFirst={door.name === "just-used"} />
      </section>
      <DoorMore door={door.name} families={families} />
    </div>
  );
  const people = (
    <div className="door-then" key="people">
      {board === null || threads.length === 0 ? null : (
        <section aria-labelledby="said">
          <h2 id="said">{t(quiet ? "threads-quiet" : "threads")}</h2>
          <ThreadLines threads={threads} inWaiting={quiet} />
          <a className="more-link" href={at.board(board.id)}>
            {t("board", { board: board.name })}
          </a>
        </section>
      )}
      <section className="waits" aria-labelledby="write">
        <h2 id="write">{t("write-title")}</h2>
        <p>{t("write-lead")}</p>
        <p className="actions">
          <ButtonLink href={board ? at.openThread(board.id) : at.boards()} look="primary">
            {t("write")}
          </ButtonLink>{" "}
          <a href={at.boards()}>{t("boards")}</a>
        </p>
      </section>
    </div>
  );
  return (
    <div className="wide door">
      <header>
        <h1>{t(`door.${door.name}`)}</h1>
        <p className="lead">{t(`lead.${door.name}`)}</p>
        {quiet ? (
          <p className="wall-tonight meta">
            <a className="target" href={at.tonight()}>
              {t("tonight")}
            </a>{" "}
            {t("tonight-hint")}
          </p>
        ) : null}
      </header>
      {door.name === "medication" ? [people, known] : [known, people]}
      {!lead && stories.length === 0 ? null : (
        <section className="told" aria-labelledby="stories">
          <h2 id="stories">{t(quiet ? "stories-quiet" : "stories")}</h2>
          <div className={lead && stories.length > 0 ? "told-two" : undefined}>
            {lead ? <LeadStory story={lead} /> : null}
            {stories.length === 0 ? null : <StoryLines stories={stories} />}
          </div>
          <a className="more-link" href={asking(at.stories(), askedOf(door.stories))}>
            {t("all-stories")}
          </a>
        </section>
      )}
    </div>
  );
}
