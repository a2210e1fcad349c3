import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ReportForm } from "@/components/report/report-form";
import { words } from "@/components/words";
import { reportSubject } from "@/lib/reports/queries";
import { reasonChoices } from "@/lib/reports/reasons";
import { currentViewer } from "@/lib/server/viewer";
import { contextFor } from "@/lib/server/world";
import { reportAction } from "./actions";

export const metadata: Metadata = { title: words("report")("title") };

export default async function ReportPage({ params }: { params: Promise<{ kind: string; id: string }> }) {
  const { kind, id } = await params;
  const viewer = await currentViewer();
  const subject = await reportSubject(contextFor(viewer), kind, id);
  if (!subject.ok) notFound();
  const signedIn = viewer.kind === "member";
  return <ReportForm subject={subject.value} reasons={reasonChoices} signedIn={signedIn} action={reportAction} />;
}
