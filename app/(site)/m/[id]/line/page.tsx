import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LineForm } from "@/components/milestones/line-form";
import { words } from "@/components/words";
import { milestoneFor } from "@/lib/milestones/queries";
import { newcomerTicket } from "@/lib/server/limits/newcomers";
import { returnedForm } from "@/lib/server/returned-form";
import { currentSession, currentViewer } from "@/lib/server/viewer";
import { clock, database } from "@/lib/server/world";

export const metadata: Metadata = { title: words("milestones")("line.title") };

type Props = { params: Promise<{ id: string }> };

/** A line beneath one's own stone: how it has been since. */
export default async function AddLinePage({ params }: Props) {
  const { id } = await params;
  const returned = await returnedForm("addLine");
  const found = await milestoneFor(database(), await currentViewer(), id, clock());
  // A form that came back is on the page whoever is signed in now: it gives every word back.
  if (!returned && !found?.milestone.mine) notFound();
  return (
    <LineForm
      id={id}
      milestone={found?.milestone.mine ? found.milestone : null}
      ticket={await newcomerTicket(currentSession)}
      returned={returned}
    />
  );
}
