import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { OpenForm } from "@/components/composer/open-form";
import { SavedElsewhere } from "@/components/drafts/saved-words";
import { ReplyEnd } from "@/components/thread/reply-end";
import { words } from "@/components/words";
import { boardById } from "@/lib/boards/queries";
import { asking, at } from "@/lib/kernel/addresses";
import { newId } from "@/lib/kernel/ids";
import { draftFor } from "@/lib/server/drafts";
import { newcomerTicket } from "@/lib/server/limits/newcomers";
import { returnedForm } from "@/lib/server/returned-form";
import { currentSession, currentViewer } from "@/lib/server/viewer";
import { clock, database } from "@/lib/server/world";
import { permitOpen } from "@/lib/threads/policy";

const t = words("composer");

export const metadata: Metadata = { title: t("write") };

export default async function OpenPage({ params }: { params: Promise<{ id: string }> }) {
  const board = await boardById(database(), (await params).id);
  if (!board) notFound();
  if (board.stones) redirect(asking(at.shareMilestone(), { place: "both" }));
  const viewer = await currentViewer();
  const permit = permitOpen(viewer, board, clock());
  const returned = await returnedForm("openThread");
  const refusal = permit.ok || returned ? null : permit.refusal;
  const saved = await draftFor(viewer, `board|${board.id}`);
  return (
    <div className="stack">
      <h1>{t(board.stories ? "story-title" : "open-title", { board: board.name })}</h1>
      <ReplyEnd refusal={refusal} here={at.openThread(board.id)} opens>
        <OpenForm
          returned={returned}
          board={board}
          submission={newId()}
          ticket={await newcomerTicket(currentSession)}
          saved={saved}
        />
      </ReplyEnd>
      {refusal && saved ? <SavedElsewhere saved={saved} /> : null}
    </div>
  );
}
