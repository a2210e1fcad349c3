import { tellCrash } from "@/lib/feeds/queries";
import { refreshSource } from "@/lib/feeds/refresh";
import { tryOutside } from "@/lib/feeds/trial";
import type { ListsByHand, ReadOutcome } from "@/lib/groups-desk/source-reader";
import { newId } from "@/lib/kernel/ids";
import { learnPostcodes } from "@/lib/places/learn-postcodes";
import { needsPlaces, providePlaces } from "@/lib/places/load-places";
import { logFeeds } from "./front/quiet-log";
import { processState } from "./process-state";
import { clock, database } from "./world";

/** Milliseconds for which somebody waits before a page while a list is read. It is read on, however long it takes. */
const WAITED = 20_000;

/**
 * From now on reads and tries lists when a lead asks for it, one at a time: each takes a process. `feedsUrl`: a role that may read and
 * write groups, and nothing of members; `ownerUrl` fills the tables of towns.
 */
export function startListsByHand(feedsUrl: string, ownerUrl: string): void {
  processState().lists = listsByHand(feedsUrl, ownerUrl);
}

function listsByHand(feedsUrl: string, ownerUrl: string): ListsByHand {
  let reading = false;
  const { outside } = processState();
  const alone = async <T>(work: () => Promise<T>): Promise<T> => {
    reading = true;
    try {
      return await outside(work);
    } finally {
      reading = false;
    }
  };
  const read = async (sourceId: string, accept: string | undefined): Promise<ReadOutcome> => {
    const now = clock();
    const order = { databaseUrl: feedsUrl, sourceId, now, dry: false, ...(accept === undefined ? {} : { accept }) };
    const outcome = await refreshSource(order);
    if (outcome !== null) await learnPostcodes(database());
    else await tellCrash(database(), sourceId, { now, id: newId() });
    return outcome ?? "crashed";
  };
  return {
    tryList: (candidate) =>
      reading ? null : alone(() => tryOutside({ ...candidate, databaseUrl: feedsUrl, now: clock() })),
    readList: (sourceId, accept) => {
      if (reading) return null;
      const ended = alone(() => read(sourceId, accept)).catch((error: unknown): ReadOutcome => {
        logFeeds(error);
        return "crashed";
      });
      return Promise.race([ended, stillReading()]);
    },
    knowPlaces: () => {
      const filled = outside(async () => (await needsPlaces(database())) && providePlaces(database(), ownerUrl));
      void filled.catch(logFeeds);
    },
  };
}

const stillReading = (): Promise<ReadOutcome> =>
  new Promise((resolve) => setTimeout(() => resolve("reading"), WAITED).unref());
