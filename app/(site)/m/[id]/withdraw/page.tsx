import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { milestoneLabel } from "@/components/milestones/milestone-label";
import { WithdrawForm } from "@/components/milestones/withdraw-form";
import { WithdrawnKept } from "@/components/milestones/withdrawn-kept";
import { words } from "@/components/words";
import { areKept, wouldBeKept } from "@/lib/cases/kept-words";
import { milestoneFor, milestoneStanding } from "@/lib/milestones/queries";
import { returnedForm } from "@/lib/server/returned-form";
import { currentViewer } from "@/lib/server/viewer";
import { clock, database } from "@/lib/server/world";

export const metadata: Metadata = { title: words("milestones")("withdraw.title") };

export default async function WithdrawMilestonePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [db, viewer] = [database(), await currentViewer()];
  const own = (await milestoneStanding(db, viewer, id))?.mine ?? false;
  if (own && (await areKept(db, { milestoneId: id }, clock()))) return <WithdrawnKept />;
  const found = await milestoneFor(db, viewer, id, clock());
  const mine = found?.milestone.mine ? found.milestone : null;
  // After an expired sign-in the form comes back with the key field.
  const returned = await returnedForm("withdrawMilestone");
  if (!mine && !returned) notFound();
  const looking = mine !== null && mine.words !== "" && (await wouldBeKept(db, { milestoneId: id }));
  return <WithdrawForm id={id} label={mine ? milestoneLabel(mine) : ""} looking={looking} returned={returned} />;
}
