import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DoorArticle } from "@/components/board/door-article";
import { words } from "@/components/words";
import { firstBoardOf } from "@/lib/boards/queries";
import { placeCalls } from "@/lib/help/calls";
import { linesView } from "@/lib/help/view";
import { pageByNotes } from "@/lib/server/own-notes";
import { today } from "@/lib/server/today";
import { database } from "@/lib/server/world";
import { helpful, leadStory, notYetShown } from "@/lib/threads/choose";
import { doorAt } from "@/lib/threads/doors";
import { storyRows, threadRows } from "@/lib/threads/list-kinds";
import { boardPage } from "@/lib/threads/lists";
import { withOpenings } from "@/lib/threads/openings";
import { storiesPage } from "@/lib/threads/stories";

/** One title for every door: a history that named the door would tell of the moment. */
export const metadata: Metadata = { title: words("doors")("tab") };

const SHOWN = 3;

export default async function DoorPage({ params }: { params: Promise<{ n: string }> }) {
  const door = doorAt((await params).n);
  if (!door) notFound();
  const db = database();
  const [board, found] = await Promise.all([
    firstBoardOf(db, door.boards),
    pageByNotes(storiesPage(db, null, door.stories), storyRows),
  ]);
  const spoken = board && !board.stories ? await pageByNotes(boardPage(db, board.id, null), threadRows) : null;
  const threads = await withOpenings(db, helpful(spoken?.items ?? [], door.leavesOut).slice(0, SHOWN));
  const fit = helpful(found.items, door.leavesOut);
  const lead = leadStory(fit);
  return (
    <DoorArticle
      door={door}
      board={board}
      threads={threads}
      lead={lead}
      stories={notYetShown(
        fit,
        [...threads, ...(lead ? [lead] : [])].map(({ id }) => id),
        SHOWN - 1,
      )}
      places={placeCalls}
      families={door.name === "someone-i-love" ? linesView("family", today()) : []}
    />
  );
}
