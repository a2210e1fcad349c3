import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { DraftList } from "@/components/drafts/draft-list";
import { words } from "@/components/words";
import { asking, at } from "@/lib/kernel/addresses";
import { draftLines } from "@/lib/notebook/draft-lines";
import { draftsOf } from "@/lib/server/drafts";
import { currentViewer } from "@/lib/server/viewer";
import { clock, database } from "@/lib/server/world";

export const metadata: Metadata = { title: words("drafts")("title") };

export default async function DraftsPage({ searchParams }: { searchParams: Promise<{ done?: string }> }) {
  const viewer = await currentViewer();
  if (viewer.kind !== "member") redirect(asking(at.signIn(), { to: at.drafts() }));
  const lines = await draftLines(database(), viewer, await draftsOf(viewer), clock());
  return <DraftList drafts={lines} thrownAway={(await searchParams).done === "thrown-away"} />;
}
