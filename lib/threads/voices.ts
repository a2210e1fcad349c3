import { aliasSeed, aliasWords } from "@/lib/identity/names";
import { profileFor } from "@/lib/identity/profile";
import type { Context, Tx } from "@/lib/kernel/context";
import { tagOf } from "@/lib/kernel/vault";
import type { Member } from "@/lib/kernel/viewer";
import type { SpeakAs } from "./limits";

export type OwnVoice = { id: string; name: string; avatarSeed: string; profileId: string | null };

const select = { id: true, name: true, avatarSeed: true, profileId: true } as const;
/** With tens of thousands of names, a thread in which so many are taken does not exist. */
const ALIAS_ATTEMPTS = 64;

/** Under which name this member is in a thread, or null before their first words there. */
export function ownVoice(tx: Tx, root: Uint8Array, threadId: string): Promise<OwnVoice | null> {
  return tx.voice.findUnique({ where: { threadId_tag: { threadId, tag: tagOf(root, `voice|${threadId}`) } }, select });
}

/** A step: the member's voice in a thread whose row is locked (or new), made at their first words there. */
export async function voiceFor(
  tx: Tx,
  chance: Pick<Context, "newId" | "random">,
  permit: { readonly member: Member; readonly threadId: string },
  speakAs: SpeakAs,
): Promise<OwnVoice> {
  const { root } = permit.member;
  const { threadId } = permit;
  const known = await ownVoice(tx, root, threadId);
  if (known) return known;
  const make = { id: chance.newId(), threadId, tag: tagOf(root, `voice|${threadId}`) };
  if (speakAs === "profile") {
    const profile = await profileFor(tx, { root, newId: chance.newId, random: chance.random });
    const { name, avatarSeed, id: profileId } = profile;
    return tx.voice.create({ data: { ...make, name, avatarSeed, profileId }, select });
  }
  for (let attempt = 0; attempt < ALIAS_ATTEMPTS; attempt += 1) {
    const name = aliasWords(root, threadId, attempt);
    if (await tx.voice.findUnique({ where: { threadId_name: { threadId, name } }, select: { id: true } })) continue;
    return tx.voice.create({ data: { ...make, name, avatarSeed: aliasSeed(root, threadId) }, select });
  }
  throw new Error("no free alias was found");
}
