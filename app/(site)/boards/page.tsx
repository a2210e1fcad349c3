import type { Metadata } from "next";
import { BoardsArticle } from "@/components/board/boards-article";
import { words } from "@/components/words";
import { boardsWithLatest } from "@/lib/boards/queries";
import { boardsByNotes } from "@/lib/server/own-notes";
import { database } from "@/lib/server/world";

export const metadata: Metadata = { title: words("doors")("boards-title") };

export default async function BoardsPage() {
  return <BoardsArticle boards={await boardsByNotes(boardsWithLatest(database()))} />;
}
