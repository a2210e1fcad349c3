import { Prisma } from "@/lib/generated/prisma/client";
import type { Context, Tx } from "@/lib/kernel/context";
import { deriveKey, tagOf } from "@/lib/kernel/vault";
import { knownSpeaker, type Speaker } from "./voices";

/** As which every volunteer speaks in a thread. Nobody else can be called so: names are drawn, and the database refuses it. */
const VOLUNTEERS_NAME = "Cairn volunteer";
/** The same stone everywhere, where a stone stands beside a name. */
const STONE = "volunteers";

/** Made from the site's secret and of nobody's key: which of them wrote stands in the record of acts alone. */
export function volunteersTag(siteSecret: Uint8Array, threadId: string): Uint8Array<ArrayBuffer> {
  return tagOf(deriveKey(siteSecret, "volunteers"), `volunteers|${threadId}`);
}

/** A step: who speaks for the volunteers in a thread, one and the same in all of it. The thread's row is locked. */
export async function volunteersSpeaker(
  tx: Tx,
  chance: Pick<Context, "newId">,
  threadId: string,
  siteSecret: Uint8Array,
): Promise<Speaker> {
  const known = await tx.voice.findFirst({ where: { threadId, byVolunteers: true }, select: { id: true } });
  if (known) return knownSpeaker(known.id);
  const id = chance.newId();
  const tag = volunteersTag(siteSecret, threadId);
  const beside = Prisma.sql`, spoken AS (
    INSERT INTO voice (id, thread_id, tag, name, avatar_seed, by_volunteers)
    SELECT ${id}, ${threadId}, ${tag}, ${VOLUNTEERS_NAME}, ${STONE}, true FROM made)`;
  return { id, beside };
}
