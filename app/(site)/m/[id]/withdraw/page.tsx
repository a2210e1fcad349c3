import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { milestoneLabel } from "@/components/milestones/milestone-label";
import { WithdrawForm } from "@/components/milestones/withdraw-form";
import { words } from "@/components/words";
import { milestoneFor } from "@/lib/milestones/queries";
import { currentViewer } from "@/lib/server/viewer";
import { database } from "@/lib/server/world";
import { withdrawAction } from "./actions";

export const metadata: Metadata = { title: words("milestones")("withdraw.title") };

export default async function WithdrawMilestonePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const found = await milestoneFor(database(), await currentViewer(), id);
  if (!found?.milestone.mine) notFound();
  return <WithdrawForm id={id} label={milestoneLabel(found.milestone)} action={withdrawAction} />;
}
