import type { Db } from "@/lib/kernel/context";
import { newId } from "@/lib/kernel/ids";
import { days, later } from "@/lib/kernel/time";
import { showCairn } from "@/lib/milestones/show-cairn";
import { openThread } from "@/lib/threads/open-thread";
import { replyToThread } from "@/lib/threads/reply-to-thread";
import { openThreadSchema, replySchema } from "@/lib/threads/schema";
import { as, type Cast, give, inventedMember, parsed, snakes, told } from "./cast";
import { demoLongThread, demoMilestones, demoPassersBy, demoProfiles, demoStories, demoThreads } from "./demo";
import { placeStone } from "./place-stone";
import type { StorySeed, ThreadSeed } from "./schema";

const LOADED = "demo-loaded";

/** Lets invented people speak, through the same commands as everybody. Runs once a community; answers how many threads. */
export async function loadDemo(db: Db, now: Date): Promise<number> {
  if (await db.siteState.findUnique({ where: { key: LOADED } })) return 0;
  const cast: Cast = new Map([...demoProfiles, ...demoPassersBy].map(({ key }) => [key, inventedMember()]));
  const threads: readonly (ThreadSeed | StorySeed)[] = [...demoThreads, ...demoStories, demoLongThread];
  const oldestFirst = [...threads].sort((a, b) => b.daysAgo - a.daysAgo);
  for (const thread of oldestFirst) await speakThread(db, cast, thread, now);
  for (const stone of [...demoMilestones].sort((a, b) => b.daysAgo - a.daysAgo)) await placeStone(db, cast, stone, now);
  for (const { key, cairn } of demoProfiles)
    if (cairn) told(await showCairn(as(db, cast, key, now), { shows: true }), key);
  await db.siteState.create({ data: { key: LOADED, value: "yes" } });
  return threads.length;
}

async function speakThread(db: Db, cast: Cast, seed: ThreadSeed | StorySeed, now: Date): Promise<void> {
  const board = await db.board.findUniqueOrThrow({ where: { slug: seed.board }, select: { id: true } });
  const opened = later(now, -days(seed.daysAgo) - days(1) / 3);
  const input = parsed(openThreadSchema, {
    boardId: board.id,
    title: seed.title,
    body: seed.body,
    contentNotes: snakes(seed.notes),
    speakAs: seed.as,
    submission: newId(),
    ...("stage" in seed ? { stage: seed.stage, themes: [...seed.themes] } : {}),
    ...("searchable" in seed && seed.searchable ? { searchable: "on" } : {}),
  });
  const thread = told(await openThread(as(db, cast, seed.by, opened), input), seed.key);
  const posts = [thread.postId];
  // Answers come over the first two days, as they do.
  const span = Math.min(now.getTime() - opened.getTime(), days(2));
  for (const [place, reply] of seed.replies.entries()) {
    const at = later(opened, (span * (place + 1)) / (seed.replies.length + 1));
    const words = parsed(replySchema, {
      threadId: thread.threadId,
      body: reply.body,
      contentNotes: snakes(reply.notes),
      speakAs: reply.as,
      submission: newId(),
    });
    posts.push(told(await replyToThread(as(db, cast, reply.by, at), words), seed.key).postId);
  }
  for (const given of seed.encouragements)
    await give(db, cast, given, { subject: "post", id: posts[given.post] ?? "" }, now);
}
