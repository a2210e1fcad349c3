import type { Db } from "@/lib/kernel/context";
import { newId } from "@/lib/kernel/ids";
import { days, later } from "@/lib/kernel/time";
import { shareMilestoneSchema } from "@/lib/milestones/schema";
import { shareMilestone } from "@/lib/milestones/share-milestone";
import { replyToThread } from "@/lib/threads/reply-to-thread";
import { replySchema } from "@/lib/threads/schema";
import { as, type Cast, give, parsed, snake, snakes, told } from "./cast";
import type { MilestoneSeed } from "./schema";

/** Somebody shares a stone, others say something kind about it, and some write back. */
export async function placeStone(db: Db, cast: Cast, seed: MilestoneSeed, now: Date): Promise<void> {
  const input = parsed(shareMilestoneSchema, {
    submission: newId(),
    kind: snake(seed.kind),
    amount: seed.count === null ? "" : String(seed.count),
    ...(seed.first ? { first: snake(seed.first) } : {}),
    ...(seed.exact ? { exact: "on" } : {}),
    ...(seed.onMedication ? { onMedication: "on" } : {}),
    contentNotes: snakes(seed.notes),
    words: seed.words,
    speakAs: seed.as,
    place: seed.place,
  });
  const shared = later(now, -days(seed.daysAgo));
  const placed = told(await shareMilestone(as(db, cast, seed.by, shared), input), seed.key);
  for (const { by, body, daysAfter } of seed.replies) {
    const reply = parsed(replySchema, { threadId: placed.threadId, body, speakAs: "alias", submission: newId() });
    told(await replyToThread(as(db, cast, by, later(shared, days(daysAfter))), reply), seed.key);
  }
  for (const given of seed.encouragements)
    await give(db, cast, given, { subject: "milestone", id: placed.milestoneId }, now);
}
