import type { Metadata } from "next";
import { HomeArticle } from "@/components/board/home-article";
import { MemberHome } from "@/components/board/member-home";
import { words } from "@/components/words";
import { boardsWithLatest } from "@/lib/boards/queries";
import { newestStones } from "@/lib/milestones/queries";
import { memberHome } from "@/lib/server/member-home";
import { settings } from "@/lib/server/settings";
import { currentViewer } from "@/lib/server/viewer";
import { clock, database } from "@/lib/server/world";
import { leadStory, notYetShown } from "@/lib/threads/choose";
import { waitingThreads } from "@/lib/threads/lists";
import { storiesPage } from "@/lib/threads/stories";

export const metadata: Metadata = {
  title: { absolute: words("home")("title") },
  robots: settings().demo
    ? { index: false, follow: false }
    : { index: true, follow: true, noarchive: true, nosnippet: true },
};

const BOARDS_SHOWN = 4;
const WAITING_SHOWN = 2;
const STORIES_BESIDE = 2;
/** So many are looked through for one to begin with. */
const LOOKED_AT = 8;

export default async function HomePage() {
  const viewer = await currentViewer();
  if (viewer.kind === "member") return <MemberHome shown={await memberHome(viewer)} />;
  const db = database();
  const [boards, waiting, stories, stones] = await Promise.all([
    boardsWithLatest(db),
    waitingThreads(db, WAITING_SHOWN),
    storiesPage(db, null, {}, LOOKED_AT),
    newestStones(db, 4, clock()),
  ]);
  const lead = leadStory(stories.items, true);
  return (
    <HomeArticle
      lead={lead}
      stories={notYetShown(stories.items, lead ? [lead.id] : [], STORIES_BESIDE)}
      stones={stones}
      boards={boards.filter((board) => !board.stories).slice(0, BOARDS_SHOWN)}
      waiting={waiting}
    />
  );
}
