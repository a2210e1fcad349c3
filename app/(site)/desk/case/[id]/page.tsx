import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CasePage } from "@/components/desk/case-page";
import { CaseSignedOut } from "@/components/desk/case-signed-out";
import { words } from "@/components/words";
import { isId, newId } from "@/lib/kernel/ids";
import { answerStarts } from "@/lib/moderation/answer-starts";
import { readCase } from "@/lib/moderation/read-case";
import { ruleChoices } from "@/lib/moderation/rules";
import { returnedForm } from "@/lib/server/returned-form";
import { currentViewer } from "@/lib/server/viewer";
import { contextFor } from "@/lib/server/world";

export async function generateMetadata(): Promise<Metadata> {
  const viewer = await currentViewer();
  return viewer.kind === "member" && viewer.steward ? { title: words("desk")("case-title") } : {};
}

export default async function Page({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ done?: string }>;
}) {
  const { id } = await params;
  const answering = { submission: newId(), starts: answerStarts };
  const viewer = await currentViewer();
  // Whichever button was pressed, the one form of the page came back.
  const returned = await returnedForm("decide");
  // Before anything is looked up: whoever is signed out gets the same page for every case, there or not.
  if (viewer.kind === "reader" && isId(id) && returned !== null)
    return <CaseSignedOut caseId={id} rules={ruleChoices} returned={returned} answering={answering} />;
  const result = await readCase(contextFor(viewer), id);
  if (!result.ok) notFound();
  const { done } = await searchParams;
  const given = { view: result.value, rules: ruleChoices, returned, answering };
  return <CasePage done={done} {...given} />;
}
