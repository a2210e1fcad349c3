import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ProfilePage } from "@/components/profile/profile-page";
import { words } from "@/components/words";
import { isId } from "@/lib/kernel/ids";
import { labelOf } from "@/lib/kernel/label";
import { edgeFrom } from "@/lib/kernel/paging";
import { cairnOf } from "@/lib/milestones/cairn";
import { stonesOfProfile } from "@/lib/milestones/wall";
import { profileById, writtenByProfile } from "@/lib/search/written-by-profile";
import { stonePageByNotes, writtenByNotes } from "@/lib/server/own-notes";
import { currentViewer } from "@/lib/server/viewer";
import { clock, database } from "@/lib/server/world";
import { labelWords } from "@/seeds/words/words";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Two words drawn from the id: a history tells profiles apart without their names. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words("profile")("title", { label: labelOf((await params).id, labelWords) }) };
}

export default async function PublicProfilePage({ params, searchParams }: Props) {
  const { id } = await params;
  const profile = isId(id) ? await profileById(database(), id) : null;
  if (!profile) notFound();
  const pages = await searchParams;
  const viewer = await currentViewer();
  const asked = { viewer, edge: edgeFrom(pages, 1, "stones-"), now: clock() };
  const [written, stones, cairn] = await Promise.all([
    writtenByNotes(id, (opens) => writtenByProfile(database(), id, edgeFrom(pages, 1), opens)),
    stonePageByNotes(stonesOfProfile(database(), asked, id)),
    profile.showsCairn ? cairnOf(database(), id) : null,
  ]);
  return <ProfilePage profile={profile} written={written} stones={stones} cairn={cairn} />;
}
