import type { Metadata } from "next";
import { HomeArticle } from "@/components/board/home-article";
import { words } from "@/components/words";
import { boardsWithLatest } from "@/lib/boards/queries";
import { currentViewer } from "@/lib/server/viewer";
import { database } from "@/lib/server/world";
import { latestThreads, storiesPage, waitingThreads } from "@/lib/threads/lists";

export const metadata: Metadata = {
  title: { absolute: words("home")("title") },
  robots: process.env.CAIRN_DEMO === "1" ? { index: false, follow: false } : { index: true, follow: true },
};

export default async function HomePage() {
  const viewer = await currentViewer();
  const db = database();
  const [boards, waiting, latest, stories] = await Promise.all([
    boardsWithLatest(db),
    waitingThreads(db, 5),
    latestThreads(db, 8),
    storiesPage(db, null, {}, 3),
  ]);
  return (
    <HomeArticle
      boards={boards}
      waiting={waiting}
      latest={latest}
      stories={stories.items}
      member={viewer.kind === "member" ? <p>{words("home")("write")}</p> : null}
      stones={null}
    />
  );
}
