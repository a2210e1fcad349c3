import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BoardArticle } from "@/components/board/board-article";
import { words } from "@/components/words";
import { boardById } from "@/lib/boards/queries";
import { edgeIn, withEdges } from "@/lib/server/edges";
import { database } from "@/lib/server/world";
import { boardPage, THREAD_KEY_PARTS } from "@/lib/threads/lists";

// The same for every board: a browser's history does not say which one was read.
export const metadata: Metadata = { title: words("board")("title") };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function BoardPage({ params, searchParams }: Props) {
  const board = await boardById(database(), (await params).id);
  if (!board) notFound();
  const list = `board|${board.id}`;
  const page = withEdges(
    list,
    await boardPage(database(), board.id, edgeIn(list, await searchParams, THREAD_KEY_PARTS)),
  );
  return <BoardArticle board={board} page={page} />;
}
