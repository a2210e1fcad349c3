import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { OwnCareUnder } from "@/components/care/own-care";
import { Notice } from "@/components/notice";
import { ProfileForm } from "@/components/profile/profile-form";
import { VoiceName } from "@/components/voice-name";
import { words } from "@/components/words";
import { ownProfile } from "@/lib/identity/profile";
import { asking, at } from "@/lib/kernel/addresses";
import { reader } from "@/lib/kernel/viewer";
import { profileById } from "@/lib/search/written-by-profile";
import { newcomerTicket } from "@/lib/server/limits/newcomers";
import { careForProfile } from "@/lib/server/own-care-here";
import { returnedForm } from "@/lib/server/returned-form";
import { currentSession } from "@/lib/server/viewer";
import { database } from "@/lib/server/world";

const t = words("profile");

export const metadata: Metadata = { title: t("edit-title") };

export default async function OwnProfilePage({ searchParams }: { searchParams: Promise<{ done?: string }> }) {
  const session = await currentSession();
  const viewer = session?.member ?? reader;
  const returned = await returnedForm("changeProfile");
  // A form that met an expired sign-in still gives every word back.
  if (viewer.kind !== "member" && !returned) redirect(asking(at.signIn(), { to: at.ownProfile() }));
  const own = viewer.kind === "member" ? await ownProfile(database(), viewer.root) : null;
  const profile = own ? await profileById(database(), own.id) : null;
  const { done } = await searchParams;
  return (
    <div className="stack">
      <h1>{t("edit-title")}</h1>
      {done === "saved" ? (
        <Notice>
          <p role="status">{t("saved")}</p>
        </Notice>
      ) : null}
      <p className="lead">{t("lead")}</p>
      {profile ? (
        <div className="stack mt-9">
          <p>{t.rich("name", { name: () => <VoiceName name={profile.name} seed={profile.avatarSeed} /> })}</p>
          <p>
            <a href={at.profile(profile.id)}>{t("see")}</a>
          </p>
        </div>
      ) : (
        <p>{viewer.kind === "member" ? t("none") : null}</p>
      )}
      {session && own ? (
        <OwnCareUnder care={await careForProfile(session, own.id)} about="profile" id={own.id} />
      ) : null}
      <ProfileForm
        returned={returned}
        bio={profile?.bio ?? ""}
        showsCairn={profile?.showsCairn ?? false}
        named={profile !== null}
        ticket={await newcomerTicket(currentSession)}
      />
    </div>
  );
}
