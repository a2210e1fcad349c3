import { keepForDecision } from "@/lib/cases/kept-words";
import type { Tx } from "@/lib/kernel/context";

/** A step, with the stone's row locked and the permit given. Answers whether its words are kept for a decision. */
export async function takeStoneBack(tx: Tx, now: Date, id: string): Promise<boolean> {
  const { words } = await tx.milestone.findUniqueOrThrow({ where: { id }, select: { words: true } });
  const kept = await keepForDecision(tx, now, { milestoneId: id }, words);
  await tx.encouragement.deleteMany({ where: { milestoneId: id } });
  await tx.milestone.update({
    where: { id },
    // The profile is let go too: a row that nobody sees must not keep saying whose it was.
    data: {
      standing: "withdrawn",
      words: "",
      contentNotes: [],
      first: null,
      profileId: null,
      name: "",
      avatarSeed: "",
      revision: { increment: 1 },
    },
    select: { id: true },
  });
  return kept;
}
