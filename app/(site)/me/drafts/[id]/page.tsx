import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { DraftPage } from "@/components/drafts/draft-page";
import { ThrowAwayForm } from "@/components/drafts/throw-away-form";
import { words } from "@/components/words";
import { asking, at } from "@/lib/kernel/addresses";
import type { Viewer } from "@/lib/kernel/viewer";
import { draftLines } from "@/lib/notebook/draft-lines";
import { draftsOf } from "@/lib/server/drafts";
import { returnedForm } from "@/lib/server/returned-form";
import { currentViewer } from "@/lib/server/viewer";
import { clock, database } from "@/lib/server/world";

export const metadata: Metadata = { title: words("drafts")("one-title") };

export default async function OneDraftPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const viewer = await currentViewer();
  const returned = await returnedForm("throwDraftAway");
  const form = <ThrowAwayForm id={id} returned={returned} />;
  const draft = await ownDraft(viewer, id);
  if (draft) return <DraftPage draft={draft}>{form}</DraftPage>;
  // A form that met an expired sign-in comes back with the key field.
  if (returned) return form;
  if (viewer.kind !== "member") redirect(asking(at.signIn(), { to: at.drafts() }));
  notFound();
}

async function ownDraft(viewer: Viewer, id: string) {
  if (viewer.kind !== "member") return undefined;
  const found = (await draftsOf(viewer)).filter((draft) => draft.id === id);
  const [draft] = await draftLines(database(), viewer, found, clock());
  return draft;
}
