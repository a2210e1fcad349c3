import { countToKeep } from "@/lib/cases/kept-words";
import type { Db } from "@/lib/kernel/context";
import { tagOf } from "@/lib/kernel/vault";
import type { Member } from "@/lib/kernel/viewer";
import { ownEncouragements, ownMilestoneIds, ownReports, ownVoiceRows } from "./own-rows";

/** What somebody who leaves for good is told before they do. */
export type WouldGo = {
  readonly threads: number;
  readonly replies: number;
  readonly milestones: number;
  readonly encouragements: number;
  readonly reports: number;
  /** Of how many the words are kept until volunteers have decided. */
  readonly kept: number;
  /** The lasting name, if there is one. */
  readonly name: string | null;
  readonly steward: boolean;
};

/** Ids asked about in one query. */
const BATCH = 5000;

/** Counts what is a member's own, over all there is. */
export async function wouldGo(db: Db, member: Member): Promise<WouldGo> {
  const voices = (await ownVoiceRows(db, member)).map(({ id }) => id);
  const stones = await ownMilestoneIds(db, member);
  let [threads, replies, kept] = [0, 0, 0];
  for (let at = 0; at === 0 || at < voices.length; at += BATCH) {
    const voiceIds = voices.slice(at, at + BATCH);
    const written = { voiceId: { in: voiceIds }, body: { not: "" } };
    threads += await db.post.count({ where: { ...written, seq: 0 } });
    replies += await db.post.count({ where: { ...written, seq: { gt: 0 } } });
    kept += await countToKeep(db, { voiceIds, milestoneIds: at === 0 ? stones.slice(0, BATCH) : [] });
  }
  const profile = await db.profile.findUnique({
    where: { tag: tagOf(member.root, "profile") },
    select: { name: true },
  });
  return {
    ...{ threads, replies, kept },
    milestones: await db.milestone.count({ where: { id: { in: stones }, standing: { not: "withdrawn" } } }),
    encouragements: (await ownEncouragements(db, member)).length,
    reports: (await ownReports(db, member)).length,
    name: profile?.name ?? null,
    steward: member.steward !== null,
  };
}
