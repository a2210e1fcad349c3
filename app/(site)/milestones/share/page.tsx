import type { Metadata } from "next";
import { ShareForm } from "@/components/milestones/share-form";
import { words } from "@/components/words";
import { ownProfile } from "@/lib/identity/profile";
import { newId } from "@/lib/kernel/ids";
import { draftFor } from "@/lib/server/drafts";
import { newcomerTicket } from "@/lib/server/limits/newcomers";
import { returnedForm } from "@/lib/server/returned-form";
import { currentSession, currentViewer } from "@/lib/server/viewer";
import { database } from "@/lib/server/world";

export const metadata: Metadata = { title: words("milestones")("share.title") };

export default async function ShareMilestonePage() {
  const viewer = await currentViewer();
  const profile = viewer.kind === "member" ? await ownProfile(database(), viewer.root) : null;
  const saved = await draftFor(viewer, "milestone");
  return (
    <ShareForm
      submission={newId()}
      ticket={await newcomerTicket(currentSession)}
      profileName={profile?.name ?? null}
      saved={saved}
      returned={await returnedForm("shareMilestone")}
    />
  );
}
