import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AddFeed } from "@/components/feeds/add-feed";
import { words } from "@/components/words";
import { permitKeepSources } from "@/lib/groups-desk/policy";
import { returnedForm } from "@/lib/server/returned-form";
import { currentViewer } from "@/lib/server/viewer";

export async function generateMetadata(): Promise<Metadata> {
  return permitKeepSources(await currentViewer()).ok ? { title: words("feeds")("add-title") } : {};
}

export default async function AddFeedPage() {
  const [tried, added] = [await returnedForm("tryFeed"), await returnedForm("addFeed")];
  // Without a sign-in the form that was sent still comes back; to everybody else this page does not exist.
  const viewer = await currentViewer();
  const signedOut = viewer.kind === "reader" && (tried ?? added) !== null;
  if (!signedOut && !permitKeepSources(viewer).ok) notFound();
  return <AddFeed returned={added ?? tried} adding={added !== null} />;
}
