import type { Metadata } from "next";
import { EmptyState } from "@/components/empty-state";
import { LeftOut } from "@/components/notes/left-out";
import { Pager, PastEnd } from "@/components/pager";
import { askedOf, chosenOf } from "@/components/stories/chosen-stories";
import { Narrowed, StoryChoice } from "@/components/stories/story-choice";
import { StoryLines } from "@/components/stories/story-lines";
import { words } from "@/components/words";
import { boardsWithLatest } from "@/lib/boards/queries";
import { at } from "@/lib/kernel/addresses";
import { edgeIn, withEdges } from "@/lib/server/edges";
import { pageByNotes } from "@/lib/server/own-notes";
import { database } from "@/lib/server/world";
import { storyRows } from "@/lib/threads/list-kinds";
import { THREAD_KEY_PARTS } from "@/lib/threads/list-rows";
import { storiesPage } from "@/lib/threads/stories";

const t = words("stories");

export const metadata: Metadata = { title: t("tab"), robots: { index: false, follow: true, noarchive: true } };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function StoriesPage({ searchParams }: Props) {
  const asked = await searchParams;
  const chosen = chosenOf(asked);
  const { stage, theme } = chosen;
  const edge = edgeIn("stories", asked, THREAD_KEY_PARTS);
  const stories = storiesPage(database(), edge, { stage, theme }).then((read) => withEdges("stories", read));
  const page = await pageByNotes(stories, storyRows);
  const board = (await boardsWithLatest(database())).find((one) => one.stories);
  const leftOut = page.leftOut.length;
  const narrowed = stage !== undefined || theme !== undefined;
  return (
    <div className="wide board-page">
      <link rel="alternate" type="application/atom+xml" href={at.storiesFeed()} title={t("feed")} />
      <header className="board-head">
        <h1>{t("title")}</h1>
        <p className="lead">{t("lead")}</p>
        {board ? (
          <p>
            <a className="button" href={at.openThread(board.id)}>
              {t("share")}
            </a>
          </p>
        ) : null}
      </header>
      <div className="beside">
        <StoryChoice chosen={chosen} />
      </div>
      <div className="board-threads">
        <Narrowed chosen={chosen} />
        <PastEnd page={page} />
        {page.items.length > 0 ? <StoryLines stories={page.items} heading="h2" /> : null}
        {page.items.length === 0 && leftOut === 0 ? (
          <EmptyState title={t(narrowed ? "empty-choice" : "empty")} />
        ) : null}
        <LeftOut count={leftOut} />
        <Pager at={at.stories()} asked={askedOf(chosen)} before={page.before} after={page.after} />
        <p className="meta">
          <a className="more-link" href={at.storiesFeed()}>
            {t("feed")}
          </a>
        </p>
      </div>
    </div>
  );
}
