import type { Metadata } from "next";
import { HomeArticle } from "@/components/board/home-article";
import { NewForYou } from "@/components/board/new-for-you";
import { NewestStones } from "@/components/milestones/newest-stones";
import { LeftOut } from "@/components/notes/left-out";
import { words } from "@/components/words";
import { boardsWithLatest } from "@/lib/boards/queries";
import { newReplies } from "@/lib/inbox/new-replies";
import { newestStones } from "@/lib/milestones/queries";
import { followsOf } from "@/lib/server/later";
import { boardsByNotes, byNotes, pageByNotes, threadsLeftOut } from "@/lib/server/own-notes";
import { settings } from "@/lib/server/settings";
import { currentViewer } from "@/lib/server/viewer";
import { clock, database } from "@/lib/server/world";
import { storyRows, threadRows } from "@/lib/threads/list-kinds";
import { latestThreads, waitingThreads } from "@/lib/threads/lists";
import { storiesPage } from "@/lib/threads/stories";

export const metadata: Metadata = {
  title: { absolute: words("home")("title") },
  robots: settings().demo ? { index: false, follow: false } : { index: true, follow: true },
};

export default async function HomePage() {
  const viewer = await currentViewer();
  const db = database();
  const fresh = viewer.kind === "member" ? await newReplies(db, viewer, await followsOf(viewer)) : [];
  const [boards, waiting, latest, stories, stones] = await Promise.all([
    boardsByNotes(boardsWithLatest(db)),
    byNotes(waitingThreads(db, 5), threadRows),
    byNotes(latestThreads(db, 8), threadRows),
    pageByNotes(storiesPage(db, null, {}, 3), storyRows),
    newestStones(db, 4, clock()),
  ]);
  return (
    <HomeArticle
      boards={boards}
      waiting={waiting.items}
      latest={latest.items}
      stories={stories.items}
      member={viewer.kind === "member" ? <NewForYou threads={fresh} /> : null}
      stones={
        <>
          <NewestStones stones={stones} />
          <LeftOut count={threadsLeftOut(waiting, latest, stories)} />
        </>
      }
    />
  );
}
