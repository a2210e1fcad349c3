import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ReportForm } from "@/components/report/report-form";
import { words } from "@/components/words";
import { reportSubject } from "@/lib/reports/queries";
import { reasonChoices } from "@/lib/reports/reasons";
import { carriedOn } from "@/lib/server/carried-words";
import { returnedForm } from "@/lib/server/returned-form";
import { currentViewer } from "@/lib/server/viewer";
import { contextFor } from "@/lib/server/world";

export const metadata: Metadata = { title: words("report")("title") };

export default async function ReportPage({ params }: { params: Promise<{ kind: string; id: string }> }) {
  const { kind, id } = await params;
  const viewer = await currentViewer();
  const subject = await reportSubject(contextFor(viewer), kind, id);
  if (!subject.ok) notFound();
  const signedIn = viewer.kind === "member";
  const returned = await returnedForm("report");
  const about = { subject: subject.value, reasons: reasonChoices, signedIn };
  return <ReportForm {...about} returned={returned} carried={carriedOn()} />;
}
