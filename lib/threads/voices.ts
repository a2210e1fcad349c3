import { Prisma } from "@/lib/generated/prisma/client";
import { aliasSeed, aliasWords } from "@/lib/identity/names";
import { profileFor } from "@/lib/identity/profile";
import type { Context, Tx } from "@/lib/kernel/context";
import { tagOf } from "@/lib/kernel/vault";
import type { Member } from "@/lib/kernel/viewer";
import type { SpeakAs } from "./limits";

/** Who speaks. A new voice is written `beside` its first words, in one statement, or not at all. */
export type Speaker = { readonly id: string; readonly beside: Prisma.Sql };

type NewVoice = {
  readonly id: string;
  readonly threadId: string;
  readonly tag: Uint8Array<ArrayBuffer>;
  readonly name: string;
  readonly avatarSeed: string;
  readonly profileId: string | null;
};

/** Asked for at once: in nearly every thread the first is free. */
const ALIASES_ASKED = 8;
/** With tens of thousands of names, a thread in which so many are taken does not exist. */
const ALIAS_ATTEMPTS = 64;

/**
 * A step: who speaks at a member's first words in a thread. Its row is locked, so that a name that is free stays free;
 * in a `new` one all names are.
 */
export async function newSpeaker(
  tx: Tx,
  chance: Pick<Context, "newId" | "random">,
  place: { readonly member: Member; readonly threadId: string; readonly thread: "locked" | "new" },
  speakAs: SpeakAs,
): Promise<Speaker> {
  const { threadId } = place;
  const { root } = place.member;
  const made = { id: chance.newId(), threadId, tag: tagOf(root, `voice|${threadId}`) };
  if (speakAs === "profile") {
    const profile = await profileFor(tx, { root, newId: chance.newId, random: chance.random });
    return speaker({ ...made, name: profile.name, avatarSeed: profile.avatarSeed, profileId: profile.id });
  }
  const name = place.thread === "new" ? aliasWords(root, threadId, 0) : await freeAlias(tx, root, threadId);
  return speaker({ ...made, name, avatarSeed: aliasSeed(root, threadId), profileId: null });
}

/** Somebody who has spoken here. */
export function knownSpeaker(id: string): Speaker {
  return { id, beside: Prisma.empty };
}

function speaker({ id, threadId, tag, name, avatarSeed, profileId }: NewVoice): Speaker {
  const beside = Prisma.sql`, spoken AS (
    INSERT INTO voice (id, thread_id, tag, name, avatar_seed, profile_id)
    SELECT ${id}, ${threadId}, ${tag}, ${name}, ${avatarSeed}, ${profileId}::text FROM made)`;
  return { id, beside };
}

/** The first of the member's aliases for this thread that nobody has here. */
async function freeAlias(tx: Tx, root: Uint8Array, threadId: string): Promise<string> {
  for (let from = 0; from < ALIAS_ATTEMPTS; from += ALIASES_ASKED) {
    const names = Array.from({ length: ALIASES_ASKED }, (_, place) => aliasWords(root, threadId, from + place));
    const [free] = await tx.$queryRaw<{ name: string }[]>`
      SELECT n.name FROM unnest(${names}::text[]) WITH ORDINALITY AS n (name, place)
      WHERE NOT EXISTS (SELECT 1 FROM voice v WHERE v.thread_id = ${threadId} AND v.name = n.name)
      ORDER BY n.place LIMIT 1`;
    if (free) return free.name;
  }
  throw new Error("no free alias was found");
}
