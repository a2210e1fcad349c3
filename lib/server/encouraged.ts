import { encouragedOwn, type OwnEncouraged } from "@/lib/inbox/encouraged";
import type { Member } from "@/lib/kernel/viewer";
import { ownStones } from "@/lib/milestones/own-stones";
import type { OwnVoice } from "@/lib/threads/own-voices-in";
import { encouragedOf, noteTold } from "./later";
import { clock, database } from "./world";

/** Who was kind about what this member posted, with what they have not been told of yet. */
export async function encouragedHere(member: Member, voices: readonly OwnVoice[]): Promise<OwnEncouraged[]> {
  const [{ stones }, page] = await Promise.all([ownStones(database(), member, clock(), false), encouragedOf(member)]);
  return encouragedOwn(database(), member, { voices, stones }, page);
}

/** All of this is before their eyes. */
export function rememberTold(member: Member, encouraged: readonly OwnEncouraged[]): void {
  for (const { id, total, fresh } of encouraged) if (fresh) noteTold(member, { id, total });
}
