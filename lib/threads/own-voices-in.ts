import type { Tx } from "@/lib/kernel/context";
import { tagOf } from "@/lib/kernel/vault";
import type { Member } from "@/lib/kernel/viewer";

export type OwnVoice = { readonly id: string; readonly threadId: string };

/** Tags asked for in one query. */
const BATCH = 5000;

/** The voices a member has in any of these threads: their tag is recomputed for each and looked for. */
export async function ownVoicesIn(db: Tx, member: Member, threadIds: readonly string[]): Promise<OwnVoice[]> {
  const mine: OwnVoice[] = [];
  for (let at = 0; at < threadIds.length; at += BATCH) {
    const tags = threadIds
      .slice(at, at + BATCH)
      .map((id) => Buffer.from(tagOf(member.root, `voice|${id}`)).toString("hex"));
    // One list and not thousands of parameters, which took longer to send and plan than to answer.
    mine.push(
      ...(await db.$queryRaw<OwnVoice[]>`
        SELECT id, thread_id AS "threadId" FROM voice
        WHERE tag = ANY(ARRAY(SELECT decode(hex, 'hex') FROM unnest(${tags}::text[]) AS hex))`),
    );
  }
  return mine;
}
