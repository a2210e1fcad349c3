import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { PlacedPage } from "@/components/milestones/placed-page";
import { words } from "@/components/words";
import { at } from "@/lib/kernel/addresses";
import { nearbyStones } from "@/lib/milestones/nearby-stones";
import { milestoneFor } from "@/lib/milestones/queries";
import { currentViewer } from "@/lib/server/viewer";
import { clock, database } from "@/lib/server/world";

export const metadata: Metadata = { title: words("milestones")("placed.title") };

type Props = { params: Promise<{ id: string }> };

/** The moment after sharing, for the author alone. Everybody else is led to the stone. */
export default async function PlacedMilestonePage({ params }: Props) {
  const { id } = await params;
  const viewer = await currentViewer();
  const found = await milestoneFor(database(), viewer, id, clock());
  if (!found) notFound();
  const { milestone } = found;
  if (!milestone.mine || milestone.standing === "removed") redirect(at.milestone(id));
  return <PlacedPage milestone={milestone} nearby={await nearbyStones(database(), viewer, milestone, clock())} />;
}
