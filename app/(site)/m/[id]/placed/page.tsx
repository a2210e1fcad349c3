import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { PlacedPage, PlacedWithHelp } from "@/components/milestones/placed-page";
import { words } from "@/components/words";
import { at } from "@/lib/kernel/addresses";
import { reader } from "@/lib/kernel/viewer";
import { nearbyStones } from "@/lib/milestones/nearby-stones";
import { milestoneFor } from "@/lib/milestones/queries";
import { careForStone } from "@/lib/server/own-care-here";
import { currentSession } from "@/lib/server/viewer";
import { clock, database } from "@/lib/server/world";

export const metadata: Metadata = { title: words("milestones")("placed.title") };

type Props = { params: Promise<{ id: string }> };

/** The moment after sharing, for the author alone. Everybody else is led to the stone. */
export default async function PlacedMilestonePage({ params }: Props) {
  const { id } = await params;
  const session = await currentSession();
  const viewer = session?.member ?? reader;
  const found = await milestoneFor(database(), viewer, id, clock());
  if (!found) notFound();
  const { milestone, notice } = found;
  if (!session || !milestone.mine || milestone.standing === "removed") redirect(at.milestone(id));
  const care = await careForStone(session, { id, standing: milestone.standing, notice });
  if (care?.help) return <PlacedWithHelp milestoneId={id} care={care} />;
  const nearby = await nearbyStones(database(), viewer, milestone, clock());
  return <PlacedPage milestone={milestone} nearby={nearby} />;
}
