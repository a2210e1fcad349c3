import { encouragedOwn, type OwnEncouraged } from "@/lib/inbox/encouraged";
import type { Member } from "@/lib/kernel/viewer";
import { ownStones, STONES_LOOKED_IN } from "@/lib/milestones/own-stones";
import type { MilestoneView } from "@/lib/milestones/view";
import type { OwnVoice } from "@/lib/threads/own-voices-in";
import { encouragedOf, noteTold } from "./later";
import { clock, database } from "./world";

/**
 * Who was kind about what this member posted, with what they have not been told of yet. `stones`: their own, where they
 * are known; else they are looked for among the newest.
 */
export async function encouragedHere(
  member: Member,
  voices: readonly OwnVoice[],
  stones?: readonly MilestoneView[],
): Promise<OwnEncouraged[]> {
  const [own, page] = await Promise.all([
    stones ?? ownStones(database(), member, clock(), STONES_LOOKED_IN.news).then((found) => found.stones),
    encouragedOf(member),
  ]);
  return encouragedOwn(database(), member, { voices, stones: own }, page);
}

/** All of this is before their eyes. */
export function rememberTold(member: Member, encouraged: readonly OwnEncouraged[]): void {
  for (const { id, total, fresh } of encouraged) if (fresh) noteTold(member, { id, total });
}
