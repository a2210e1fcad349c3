import { dueSources, type TimedSource } from "@/lib/feeds/due";
import { tellCrash, timedSources } from "@/lib/feeds/queries";
import { refreshSource } from "@/lib/feeds/refresh";
import { newId } from "@/lib/kernel/ids";
import { minutes } from "@/lib/kernel/time";
import { learnPostcodes } from "@/lib/places/learn-postcodes";
import { needsPlaces, providePlaces } from "@/lib/places/load-places";
import { oneAtATime } from "@/prisma/connection";
import { logFeeds } from "./front/quiet-log";
import { clock, database } from "./world";

/** Milliseconds: the first look, once a start has settled, and those after it. */
const FIRST = minutes(3);
const EVERY = minutes(10);

/**
 * Starts the reading of published lists that are due, one at a time and in one instance alone, each in a process of its
 * own. `feedsUrl` is a role that may read and write groups, and nothing of members; `ownerUrl` fills the tables of towns
 * once a site has its first list. Answers with how to stop it: what is being read then ends by itself, all of it or
 * nothing.
 */
export function startFeeds(feedsUrl: string, ownerUrl: string): () => void {
  let [running, stopped] = [false, false];
  const readOne = async ({ id }: TimedSource): Promise<void> => {
    const now = clock();
    const outcome = await refreshSource({ databaseUrl: feedsUrl, sourceId: id, now, dry: false });
    // The attempt counts, so that what brings it down is not tried again at once.
    if (outcome === null) await tellCrash(database(), id, { now, id: newId() });
    else await learnPostcodes(database());
  };
  const look = async (): Promise<void> => {
    if (running || stopped) return;
    running = true;
    try {
      if (await needsPlaces(database())) await providePlaces(database(), ownerUrl);
      // Asked outside the lock first: at most looks nothing is due.
      if (dueSources(await timedSources(database()), clock()).length === 0) return;
      await oneAtATime(feedsUrl, "read-lists", async () => {
        for (const source of dueSources(await timedSources(database()), clock())) if (!stopped) await readOne(source);
      });
    } catch (error) {
      logFeeds(error);
    } finally {
      running = false;
    }
  };
  const first = setTimeout(look, FIRST).unref();
  const timer = setInterval(look, EVERY).unref();
  return () => {
    stopped = true;
    clearTimeout(first);
    clearInterval(timer);
  };
}
