import { randomBytes, randomInt } from "node:crypto";
import type { z } from "zod";
import { encourage } from "@/lib/encouragements/encourage";
import { encourageSchema } from "@/lib/encouragements/schema";
import { RecentWords } from "@/lib/intake/recent-words";
import type { Context, Db } from "@/lib/kernel/context";
import { newId } from "@/lib/kernel/ids";
import type { Result } from "@/lib/kernel/result";
import { days, later } from "@/lib/kernel/time";
import type { Member } from "@/lib/kernel/viewer";
import { shareMilestoneSchema } from "@/lib/milestones/schema";
import { shareMilestone } from "@/lib/milestones/share-milestone";
import { showCairn } from "@/lib/milestones/show-cairn";
import { openThread } from "@/lib/threads/open-thread";
import { replyToThread } from "@/lib/threads/reply-to-thread";
import { openThreadSchema, replySchema } from "@/lib/threads/schema";
import { demoLongThread, demoMilestones, demoPassersBy, demoProfiles, demoStories, demoThreads } from "./demo";
import type { MilestoneSeed, StorySeed, ThreadSeed } from "./schema";

const LOADED = "demo-loaded";
type Cast = ReadonlyMap<string, Member>;
type Encouragement = { by: string; kind: string };

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

/** Somebody without an account: their root key is forgotten with this process, so nobody can ever speak as them. */
function inventedMember(): Member {
  return { kind: "member", root: new Uint8Array(randomBytes(32)), device: "mine", pausedUntil: null, steward: null };
}

function as(db: Db, cast: Cast, key: string, now: Date): Context {
  const viewer = cast.get(key);
  if (!viewer) throw new Error(`The demonstration has nobody called ${key}`);
  return { db, viewer, now, newId, random: (below) => randomInt(below), lately: new RecentWords(1) };
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

async function placeStone(db: Db, cast: Cast, seed: MilestoneSeed, now: Date): Promise<void> {
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
  });
  const placed = told(await shareMilestone(as(db, cast, seed.by, later(now, -days(seed.daysAgo))), input), seed.key);
  for (const given of seed.encouragements)
    await give(db, cast, given, { subject: "milestone", id: placed.milestoneId }, now);
}

async function give(
  db: Db,
  cast: Cast,
  given: Encouragement,
  to: { subject: string; id: string },
  now: Date,
): Promise<void> {
  const input = parsed(encourageSchema, { ...to, kind: snake(given.kind) });
  told(await encourage(as(db, cast, given.by, now), input), "an encouragement");
}

const snake = (word: string): string => word.replaceAll("-", "_");
const snakes = (words: readonly string[]): string[] => words.map(snake);

function parsed<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  return schema.parse(input);
}

function told<T>(result: Result<T>, what: string): T {
  if (!result.ok) throw new Error(`The demonstration was refused (${result.refusal.code}) at ${what}`);
  return result.value;
}
