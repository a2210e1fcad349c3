import { words } from "@/components/words";
import { boardById } from "@/lib/boards/queries";
import { at } from "@/lib/kernel/addresses";
import { labelOf } from "@/lib/kernel/label";
import { atomOf } from "@/lib/search/atom";
import { newestThreads } from "@/lib/search/newest-threads";
import { atomAnswer } from "@/lib/server/atom-answer";
import { feedAuthority } from "@/lib/server/feed-authority";
import { siteOrigin } from "@/lib/server/site-origin";
import { today } from "@/lib/server/today";
import { database } from "@/lib/server/world";
import { labelWords } from "@/seeds/words/words";

export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const { file } = await params;
  const board = file.endsWith(".xml") ? await boardById(database(), file.slice(0, -4)) : null;
  if (!board) return atomAnswer(null);
  const place = {
    origin: siteOrigin(request.headers),
    authority: feedAuthority(),
    path: at.boardFeed(`${board.id}.xml`),
    page: at.board(board.id),
    id: `board/${board.id}`,
  };
  const title = words("search")("feed-board", { label: labelOf(board.id, labelWords) });
  return atomAnswer(
    atomOf({ ...place, title, line: board.line }, await newestThreads(database(), { boardId: board.id }), today()),
  );
}
