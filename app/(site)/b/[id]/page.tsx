import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BoardArticle } from "@/components/board/board-article";
import { words } from "@/components/words";
import { boardById } from "@/lib/boards/queries";
import { labelOf } from "@/lib/kernel/label";
import { edgeIn, withEdges } from "@/lib/server/edges";
import { pageByNotes } from "@/lib/server/own-notes";
import { database } from "@/lib/server/world";
import { threadRows } from "@/lib/threads/list-kinds";
import { THREAD_KEY_PARTS } from "@/lib/threads/list-rows";
import { boardPage } from "@/lib/threads/lists";
import { withOpenings } from "@/lib/threads/openings";
import { labelWords } from "@/seeds/words/words";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Two words drawn from the id: a browser's history tells boards apart and does not say what they are about. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words("board")("title", { label: labelOf((await params).id, labelWords) }) };
}

export default async function BoardPage({ params, searchParams }: Props) {
  const board = await boardById(database(), (await params).id);
  if (!board) notFound();
  const list = `board|${board.id}`;
  const edge = edgeIn(list, await searchParams, THREAD_KEY_PARTS);
  const threads = boardPage(database(), board.id, edge).then(async (read) => {
    // What a stone is called says little of it: the words it was placed with stand beneath.
    const items = board.stones ? await withOpenings(database(), read.items) : read.items;
    return withEdges(list, { ...read, items });
  });
  const page = await pageByNotes(threads, threadRows);
  return <BoardArticle board={board} page={page} leftOut={page.leftOut.length} />;
}
