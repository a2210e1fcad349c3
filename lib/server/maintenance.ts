import { eraseKeptWords } from "@/lib/cases/kept-words";
import { sweepSessions } from "@/lib/identity/session";
import { dayOf, minutes } from "@/lib/kernel/time";
import type { Ask, Keeper } from "@/lib/maintenance/ask";
import { filesDue, forgetFiles, mayForget } from "@/lib/maintenance/forget-files";
import { nightDue, nightsOf } from "@/lib/maintenance/night";
import { renewHourly, renewNightly } from "@/lib/maintenance/upkeep";
import { oneAtATime } from "@/prisma/connection";
import { logMaintenance } from "./front/quiet-log";
import { clock, database } from "./world";

/** Milliseconds: the first look, once a start has settled, and those after it. */
const FIRST = minutes(5);
const EVERY = minutes(20);
/** A little less than an hour, so that every third look is one. */
const HOURLY = minutes(55);
/** Clearing files at most so often, whoever joins and leaves again and again. */
const CLEARED_AT_MOST_EVERY = minutes(15);

/**
 * Starts the work that makes the database forget: by the day what was kept for the desk and sign-ins that ended, soon
 * after somebody left their words in the files, every hour and every night the order in which rows were written.
 * `keeperUrl` is a role that may rewrite tables; it is connected only while there is something to do. Answers with how
 * to stop it.
 */
export function startMaintenance(keeperUrl: string): () => void {
  let running = false;
  let cleared = 0;
  let renewed = 0;
  let toldOn = 0;

  // What fails is tried again at the next look; a line a day says so, and leads see a night that was missed.
  const failed = (error: unknown): void => {
    const today = dayOf(clock()).getTime();
    if (toldOn !== today) logMaintenance(error);
    toldOn = today;
  };
  const forget = async (ask: Ask, now: Date): Promise<void> => {
    if (now.getTime() - cleared < CLEARED_AT_MOST_EVERY || !mayForget(await filesDue(ask), now)) return;
    await forgetFiles(ask);
    cleared = now.getTime();
  };
  const renewHour = async (keeper: Keeper, now: Date): Promise<void> => {
    if (now.getTime() - renewed < HOURLY) return;
    await renewHourly(keeper);
    renewed = now.getTime();
  };
  const renew = async (keeper: Keeper, now: Date): Promise<void> => {
    if (!nightDue(await nightsOf(keeper.ask), now)) return renewHour(keeper, now);
    try {
      await renewNightly(keeper, now);
      renewed = now.getTime();
    } catch (error) {
      failed(error);
      // What was written since a night that does not end must not wait for it.
      await renewHour(keeper, now);
    }
  };
  const look = (): void => {
    const now = clock();
    // By the day, whatever the hour: what the page promised is a matter of days.
    for (const work of [eraseKeptWords(database(), now), sweepSessions(database(), now)]) work.catch(failed);
    if (running) return;
    running = true;
    oneAtATime(keeperUrl, "maintenance", async (keeper) => {
      await forget(keeper.ask, now).catch(failed);
      await renew(keeper, now);
    })
      .catch(failed)
      .finally(() => {
        running = false;
      });
  };
  globalThis.__cairnForget = look;
  const first = setTimeout(look, FIRST).unref();
  const timer = setInterval(look, EVERY).unref();
  return () => {
    clearTimeout(first);
    clearInterval(timer);
  };
}
