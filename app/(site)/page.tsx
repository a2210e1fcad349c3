import type { Metadata } from "next";
import { HomeArticle } from "@/components/board/home-article";
import { NewForYou } from "@/components/board/new-for-you";
import { NewestStones } from "@/components/milestones/newest-stones";
import { words } from "@/components/words";
import { boardsWithLatest } from "@/lib/boards/queries";
import { newReplies } from "@/lib/inbox/new-replies";
import { newestStones } from "@/lib/milestones/queries";
import { followsOf } from "@/lib/server/later";
import { settings } from "@/lib/server/settings";
import { currentViewer } from "@/lib/server/viewer";
import { clock, database } from "@/lib/server/world";
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
    boardsWithLatest(db),
    waitingThreads(db, 5),
    latestThreads(db, 8),
    storiesPage(db, null, {}, 3),
    newestStones(db, 4, clock()),
  ]);
  return (
    <HomeArticle
      boards={boards}
      waiting={waiting}
      latest={latest}
      stories={stories.items}
      member={viewer.kind === "member" ? <NewForYou threads={fresh} /> : null}
      stones={<NewestStones stones={stones} />}
    />
  );
}
