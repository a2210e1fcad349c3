import type { Db } from "@/lib/kernel/context";
import type { Member } from "@/lib/kernel/viewer";
import { ownVoicesIn, threadsToLookIn } from "./own-voices-in";
import { type Shown, shownTo } from "./visibility";

/** `title` is empty where it was taken back, and where the thread is not shown. */
export type MyThread = {
  id: string;
  /** The voice that they have in it. */
  voiceId: string;
  title: string;
  name: string;
  asProfile: boolean;
  shown: Shown;
  /** They opened it. */
  opened: boolean;
};

/**
 * The threads a member spoke in, newest activity first: their tag is recomputed for each thread and looked for (0.28 s
 * for 50,000), so that nothing kept anywhere says whose they are. `noted`: the threads that their notebook speaks of,
 * looked in beside the newest; "all" looks in every thread there is. A thread that was taken from view has its title for
 * who opened it alone; those who answered find it listed while words of theirs stand in it.
 */
export async function myThreads(
  db: Db,
  member: Member,
  now: Date,
  noted: readonly string[] | "all",
): Promise<MyThread[]> {
  const threads =
    noted === "all"
      ? await db.thread.findMany({
          orderBy: [{ bumpedAt: "desc" }, { bumpShuffle: "desc" }, { id: "desc" }],
          select: { id: true },
        })
      : await threadsToLookIn(db, noted, now);
  const own = await ownVoicesIn(
    db,
    member,
    threads.map(({ id }) => id),
  );
  const voices = await db.voice.findMany({
    where: { id: { in: own.map(({ id }) => id) } },
    select: {
      id: true,
      threadId: true,
      name: true,
      profileId: true,
      thread: {
        select: {
          title: true,
          standing: true,
          replyCount: true,
          milestoneId: true,
          posts: { where: { seq: 0 }, select: { voiceId: true } },
        },
      },
    },
  });
  const byThread = new Map(
    voices.map(({ thread, ...voice }) => {
      const opensOwn = thread.posts[0]?.voiceId === voice.id;
      const shown = shownTo(member, { ...thread, opensOwn });
      return [
        voice.threadId,
        {
          ...voice,
          shown,
          isStone: opensOwn && thread.milestoneId !== null && thread.standing !== "withdrawn",
          opened: opensOwn,
          title: shown === "shown" ? thread.title : "",
        },
      ];
    }),
  );
  const left = await withWordsLeft(
    db,
    [...byThread.values()].filter(({ shown }) => shown !== "shown").map(({ id }) => id),
  );
  return threads.flatMap(({ id }) => {
    const voice = byThread.get(id);
    // A stone of theirs is found as a stone.
    if (!voice || voice.isStone || (voice.shown !== "shown" && !left.has(voice.id))) return [];
    const { title, name, profileId, shown, opened } = voice;
    return [{ id, voiceId: voice.id, title, name, asProfile: profileId !== null, shown, opened }];
  });
}

/** Those of these voices whose words have not all been taken back. */
async function withWordsLeft(db: Db, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const where = { id: { in: [...ids] }, posts: { some: { body: { not: "" } } } };
  return new Set((await db.voice.findMany({ where, select: { id: true } })).map(({ id }) => id));
}
