import type { Metadata } from "next";
import { Wall } from "@/components/milestones/wall";
import { words } from "@/components/words";
import { encouragementCounts } from "@/lib/encouragements/queries";
import { isId } from "@/lib/kernel/ids";
import { edgeFrom } from "@/lib/kernel/paging";
import { wall } from "@/lib/milestones/queries";
import { currentViewer } from "@/lib/server/viewer";
import { clock, database } from "@/lib/server/world";

export const metadata: Metadata = { title: words("milestones")("wall.title") };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function MilestonesPage({ searchParams }: Props) {
  const edge = edgeFrom(await searchParams, 1);
  const id = edge?.key[0] ?? "";
  const viewer = await currentViewer();
  const page = await wall(database(), viewer, edge, clock());
  const given = await encouragementCounts(
    database(),
    viewer,
    page.items.map((stone) => stone.id),
  );
  return (
    <Wall
      page={page}
      given={given}
      encourage={viewer.kind === "member"}
      here={edge && isId(id) ? `${edge.direction}=${id}` : "wall"}
    />
  );
}
