import { isDeepStrictEqual } from "node:util";
import { profileFor } from "@/lib/identity/profile";
import { takeIn } from "@/lib/intake/intake";
import type { Heard } from "@/lib/intake/limits";
import { recordFindings } from "@/lib/intake/record-findings";
import type { Context, Tx } from "@/lib/kernel/context";
import { done, type Result, refuse } from "@/lib/kernel/result";
import { weekOf } from "@/lib/kernel/time";
import { sameBytes, tagOf } from "@/lib/kernel/vault";
import { heardAs } from "@/lib/threads/take-in";
import { DRAWING, drawnFor, markedBy, notesOf } from "./drafted";
import { ownLatestWords } from "./own-words";
import { permitShareMilestone } from "./policy";
import type { ShareMilestoneInput } from "./schema";

export type MilestoneShared = {
  kind: "milestone-shared";
  milestoneId: string;
  held: boolean;
  /** How its words were heard, where they were. */
  heard?: Heard;
  /** This form had placed its stone before, another one than is sent now: that is kept nowhere but in the form. */
  otherWords?: true;
};

/** Places one stone. The second tap of a slow phone finds the first one's. */
export function shareMilestone(ctx: Context, input: ShareMilestoneInput): Promise<Result<MilestoneShared>> {
  return ctx.db.$transaction(async (tx) => {
    const permit = permitShareMilestone(ctx.viewer, ctx.now);
    if (!permit.ok) return permit;
    const { root } = permit.value.member;
    const earlier = await sharedBefore(tx, root, input, ctx.now);
    if (earlier) return earlier;
    const marked = markedBy(input, ctx.now);
    if (!marked.ok) return marked;
    const recent = input.words === "" ? [] : await ownLatestWords(tx, root, ctx.now);
    const copiesBefore = (words: readonly string[]) => ctx.lately.copies.before(words, ctx.now);
    const intake = takeIn({ title: null, body: input.words, acknowledged: input.acknowledged, recent, copiesBefore });
    if (intake.nudges.length > 0) return refuse({ code: "nudge", reasons: [...intake.nudges] });

    const { stoneSeed, alias } = drawnFor(root, input.submission);
    const profile = input.speakAs === "profile" ? await profileFor(tx, { root, ...ctx }) : null;
    const id = ctx.newId();
    const placed = await tx.milestone.createMany({
      data: [
        {
          id,
          tag: tagOf(root, `milestone|${id}`),
          submission: input.submission,
          profileId: profile?.id ?? null,
          name: profile?.name ?? alias.name,
          avatarSeed: profile?.avatarSeed ?? alias.avatarSeed,
          stoneSeed,
          drawing: DRAWING,
          ...marked.value,
          words: intake.body,
          contentNotes: notesOf(input),
          standing: intake.held ? "held" : "visible",
          week: weekOf(ctx.now),
        },
      ],
      // The other tap waited for has placed it meanwhile: its stone is the answer.
      skipDuplicates: true,
    });
    if (placed.count === 0) return (await sharedBefore(tx, root, input, ctx.now)) ?? refuse({ code: "conflict" });
    await recordFindings(tx, ctx, { root, subject: { milestoneId: id } }, intake);
    return done({ kind: "milestone-shared", milestoneId: id, held: intake.held, ...heardAs(intake.heard) });
  });
}

/** The stone that this form has already placed; `conflict` when the number is somebody else's. */
async function sharedBefore(
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
    },
  });
  if (!row) return null;
  if (!sameBytes(row.tag, tagOf(root, `milestone|${row.id}`))) return refuse({ code: "conflict" });
  const shared: MilestoneShared = { kind: "milestone-shared", milestoneId: row.id, held: row.standing === "held" };
  const marked = markedBy(sent, now);
  const { kind, first, amount, about, onMedication } = row;
  const same = marked.ok && isDeepStrictEqual({ ...marked.value }, { kind, first, amount, about, onMedication });
  // Of a stone that was taken back nothing is left to compare.
  const gone = row.standing === "withdrawn";
  const sameNotes = gone || [...row.contentNotes].sort().join() === [...notesOf(sent)].sort().join();
  const sameName = gone || (row.profileId !== null) === (sent.speakAs === "profile");
  const again = same && sameNotes && sameName && sameWords(row.words, sent.words);
  return done(again ? shared : { ...shared, otherWords: true });
}

/** What was covered before it was kept is the same where the words sent now would be kept alike. */
function sameWords(kept: string, sent: string): boolean {
  return sent === kept || takeIn({ title: null, body: sent, acknowledged: [] }).body === kept;
}
