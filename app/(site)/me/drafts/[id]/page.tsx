import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { DraftPage } from "@/components/drafts/draft-page";
import { ThrowAwayForm } from "@/components/drafts/throw-away-form";
import { words } from "@/components/words";
import { draftLines } from "@/lib/record/draft-lines";
import { draftsOf } from "@/lib/server/drafts";
import { answersPost } from "@/lib/server/posted";
import { currentViewer } from "@/lib/server/viewer";
import { clock, database } from "@/lib/server/world";
import { throwAwayAction } from "../actions";

export const metadata: Metadata = { title: words("drafts")("one-title") };

export default async function OneDraftPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const viewer = await currentViewer();
  const form = <ThrowAwayForm id={id} action={throwAwayAction} />;
  if (viewer.kind !== "member") {
    // A form that met an expired sign-in comes back with the key field.
    if (await answersPost()) return form;
    redirect("/signin?to=/me/drafts");
  }
  const found = (await draftsOf(viewer)).filter((draft) => draft.id === id);
  const [draft] = await draftLines(database(), viewer, found, clock());
  if (!draft) notFound();
  return <DraftPage draft={draft}>{form}</DraftPage>;
}
