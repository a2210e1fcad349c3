import { Prisma } from "@/lib/generated/prisma/client";
import type { Tx } from "@/lib/kernel/context";
import { cutPage, nearestPage, type Page, type PageEdge } from "@/lib/kernel/paging";
import { STAGES, STORIES_A_PAGE } from "./limits";
import { columns, keyOf, lineOf, openings, order, pastEdge, type Row } from "./list-rows";
import type { StoryLine } from "./view";

type StoryRow = Row & Pick<StoryLine, "stage" | "themes" | "opening" | "minutes" | "searchable">;

/** What a story must be told from, and about. */
type Only = { stage?: string | undefined; theme?: string | undefined };

/** Characters read in a minute at an easy pace: about 200 words. */
const A_MINUTE = 1100;
const OPENING_LINES = 320;

/**
 * The story library. A withdrawn story leaves it; what was answered to it stays on its board. Each board of stories
 * gives its own page, in the order of its index, and the library is the first of them all. With a theme each stage of
 * each board does: its index knows both.
 */
export function storiesPage(db: Tx, asked: PageEdge, only: Only = {}, size = STORIES_A_PAGE): Promise<Page<StoryLine>> {
  return nearestPage(pastEdge(asked) ? asked : null, (edge) => storiesAt(db, edge, only, size));
}

async function storiesAt(db: Tx, edge: PageEdge, only: Only, size: number): Promise<Page<StoryLine>> {
  const past = pastEdge(edge);
  const { shelves, onShelf } = shelvesOf(only);
  const rows = await db.$queryRaw<StoryRow[]>`
    SELECT ${columns}, t.stage, t.themes, t.searchable, left(o.body, ${OPENING_LINES}::int) AS "opening",
           greatest(1, ceil(char_length(o.body) / ${A_MINUTE}::float))::int AS "minutes"
    FROM (
      SELECT t.* FROM board b ${shelves} CROSS JOIN LATERAL (
        SELECT * FROM thread t
        WHERE t.board_id = b.id AND t.standing = 'visible' AND ${onShelf} AND ${past ?? Prisma.sql`true`}
        ORDER BY ${order(edge)} LIMIT ${size + 1}
      ) t
      WHERE b.stories ORDER BY ${order(edge)} LIMIT ${size + 1}
    ) t JOIN board b ON b.id = t.board_id ${openings}
    ORDER BY ${order(edge)}`;
  const page = cutPage(rows, size, edge, keyOf);
  return { ...page, items: page.items.map(lineOf) };
}

/** Which parts of a board are asked one by one, and what a story on such a part is. */
function shelvesOf({ stage, theme }: Only) {
  if (!theme) return { shelves: Prisma.empty, onShelf: stage ? Prisma.sql`t.stage = ${stage}` : Prisma.sql`true` };
  const stages = stage ? [stage] : ["", ...STAGES];
  return {
    shelves: Prisma.sql`CROSS JOIN unnest(${stages}::text[]) AS shelf (stage)`,
    onShelf: Prisma.sql`COALESCE(t.stage, '') = shelf.stage AND t.themes @> ARRAY[${theme}]`,
  };
}
