import type { Metadata } from "next";
import { Wall } from "@/components/milestones/wall";
import { words } from "@/components/words";
import { edgeFrom } from "@/lib/kernel/paging";
import { GROUPS } from "@/lib/milestones/groups";
import { monthsWithStones } from "@/lib/milestones/months";
import { wall } from "@/lib/milestones/wall";
import { weekStones } from "@/lib/milestones/week-stones";
import { stonesShown } from "@/lib/server/stones-shown";
import { clock, database } from "@/lib/server/world";

export const metadata: Metadata = { title: words("milestones")("wall.title") };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function MilestonesPage({ searchParams }: Props) {
  const asked = await searchParams;
  const edge = edgeFrom(asked, 1);
  const db = database();
  const [shown, months] = await Promise.all([
    stonesShown("wall", edge, (asked) => wall(db, asked)),
    monthsWithStones(db),
  ]);
  // Where a way back leads, or an edge that is gone, it is the first page too.
  const week = shown.page.before === null && !shown.page.pastEnd ? await weekStones(db, clock()) : null;
  return <Wall {...shown} week={week} groups={GROUPS} months={months} deleted={asked.done === "deleted"} />;
}
