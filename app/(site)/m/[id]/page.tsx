import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CairnChoice } from "@/components/milestones/cairn-choice";
import { StonePage } from "@/components/milestones/stone-page";
import { words } from "@/components/words";
import { encouragementCounts } from "@/lib/encouragements/queries";
import { labelOf } from "@/lib/kernel/label";
import { reader } from "@/lib/kernel/viewer";
import { ownCairnShown } from "@/lib/milestones/cairn";
import { milestoneFor } from "@/lib/milestones/queries";
import { careForStone } from "@/lib/server/own-care-here";
import { talkByNotes } from "@/lib/server/talk-by-notes";
import { currentSession } from "@/lib/server/viewer";
import { clock, database } from "@/lib/server/world";
import { stoneThread } from "@/lib/threads/stone-thread";
import { labelWords } from "@/seeds/words/words";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string | string[] }> };

/** Two words drawn from the id tell pages apart in a history, and say nothing of what stands on them. */
export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const { id } = await params;
  return { title: words("milestones")("stone.title", { label: labelOf(id, labelWords) }) };
}

export default async function MilestonePage({ params, searchParams }: Props) {
  const { id } = await params;
  const session = await currentSession();
  const viewer = session?.member ?? reader;
  const found = await milestoneFor(database(), viewer, id, clock());
  if (!found) notFound();
  const { milestone, notice } = found;
  const own = session && milestone.mine ? { id, standing: milestone.standing, notice } : null;
  const care = session && own ? await careForStone(session, own) : null;
  const given = await encouragementCounts(database(), viewer, [id]);
  const talk = await stoneThread(database(), viewer, id, clock()).then(talkByNotes);
  const cairn = milestone.mine && milestone.profileId ? await ownCairnShown(database(), viewer) : null;
  return (
    <StonePage
      milestone={milestone}
      notice={notice}
      talk={talk}
      care={care}
      encouragements={given.get(id)}
      encourage={viewer.kind === "member"}
      asked={milestone.mine && (await searchParams).done === "ask"}
    >
      {cairn !== null && milestone.profileId ? (
        <CairnChoice milestoneId={id} shown={cairn} profileId={milestone.profileId} />
      ) : null}
    </StonePage>
  );
}
