import { isDeepStrictEqual } from "node:util";
import { takeIn } from "@/lib/intake/intake";
import type { Heard } from "@/lib/intake/limits";
import type { Tx } from "@/lib/kernel/context";
import { done, type Result, refuse } from "@/lib/kernel/result";
import { sameBytes, tagOf } from "@/lib/kernel/vault";
import { markedBy, notesOf } from "./drafted";
import type { StonePlace } from "./limits";
import type { ShareMilestoneInput } from "./schema";

export type MilestoneShared = {
  kind: "milestone-shared";
  milestoneId: string;
  /** The thread beneath it, where one was opened just now. */
  threadId?: string;
  held: boolean;
  /** How its words were heard, where they were. */
  heard?: Heard;
  /** This form had placed its stone before, another one than is sent now: that is kept nowhere but in the form. */
  otherWords?: true;
};

/** The stone that this form has already placed; `conflict` when the number is somebody else's. */
export async function sharedBefore(
  tx: Tx,
  root: Uint8Array,
  sent: ShareMilestoneInput,
  now: Date,
): Promise<Result<MilestoneShared> | null> {
  const row = await tx.milestone.findUnique({
    where: { submission: sent.submission },
    select: {
      id: true,
      tag: true,
      standing: true,
      words: true,
      kind: true,
      amount: true,
      first: true,
      about: true,
      onMedication: true,
      contentNotes: true,
      profileId: true,
      onWall: true,
      thread: { select: { id: true, onBoard: true } },
    },
  });
  if (!row) return null;
  if (!sameBytes(row.tag, tagOf(root, `milestone|${row.id}`))) return refuse({ code: "conflict" });
  const beneath = row.thread === null ? {} : { threadId: row.thread.id };
  const known = { milestoneId: row.id, held: row.standing === "held", ...beneath };
  const shared: MilestoneShared = { kind: "milestone-shared", ...known };
  const marked = markedBy(sent, now);
  const { kind, first, amount, about, onMedication } = row;
  const same = marked.ok && isDeepStrictEqual({ ...marked.value }, { kind, first, amount, about, onMedication });
  // Of a stone that was taken back nothing is left to compare.
  const gone = row.standing === "withdrawn";
  const sameNotes = gone || [...row.contentNotes].sort().join() === [...notesOf(sent)].sort().join();
  const sameName = gone || (row.profileId !== null) === (sent.speakAs === "profile");
  // A stone of before there were threads, or of a community without their board, lies on the wall whatever was asked.
  const samePlace = gone || row.thread === null || placeOf(row.onWall, row.thread.onBoard) === sent.place;
  const again = same && sameNotes && sameName && samePlace && sameWords(row.words, sent.words);
  return done(again ? shared : { ...shared, otherWords: true });
}

function placeOf(onWall: boolean, onBoard: boolean): StonePlace {
  if (!onBoard) return "wall";
  return onWall ? "both" : "board";
}

/** What was covered before it was kept is the same where the words sent now would be kept alike. */
function sameWords(kept: string, sent: string): boolean {
  return sent === kept || takeIn({ title: null, body: sent, acknowledged: [] }).body === kept;
}
