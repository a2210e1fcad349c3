import { setTimeout as pause } from "node:timers/promises";
import { errorText, PlainError } from "@/lib/process/plain-error";
import { freePort } from "@/lib/process/port";
import { bringsDatabase, whatWentWrong } from "@/lib/process/what-went-wrong";
import { withClient } from "@/prisma/connection";
import { SUPERUSER } from "./initialise";
import { openDatabase } from "./open-database";
import { stopOrphan } from "./orphan";
import { type Running, startPostmaster, stopPostmaster } from "./postmaster";

/** The site's database in it. */
export const DATABASE_NAME = "cairn";

export interface Cluster {
  /** The address of one of its databases. */
  url(database: string): string;
  stop(): Promise<void>;
}

export interface ClusterOptions {
  /** The data folder; the caller holds its lock. */
  folder: string;
  password: string;
  /** Whether a first database may be made where there never was one; without it that is refused. */
  make: boolean;
  /** For tests: fast, and lost in a power cut. */
  throwaway?: boolean;
  /** Told when the database went away by itself and when it is back. */
  say?: (sentence: string) => void;
}

/** Milliseconds between two attempts: short at first, since most deaths are over at once, then up to this. */
const LONGEST_PAUSE = 20_000;
/** Milliseconds after which a database that was started again counts as well. */
const SETTLED = 60_000;
/** Attempts after which the host is told that it does not come back at once. */
const WORTH_TELLING = 5;

/**
 * Starts the PostgreSQL that comes with the project; if it dies it is started again, at the same address, for as long
 * as the site runs: a full disk is emptied after hours, and by somebody who does not think of us.
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const throwaway = options.throwaway ?? false;
  const say = options.say ?? (() => undefined);
  const { place, owner, folder } = await openDatabase(options.folder, { ...options, throwaway });
  await stopOrphan(folder);
  const port = await freePort();
  const stopping = new AbortController();
  let reviving = Promise.resolve();
  let attempts = 0;
  let since = 0;
  let running = await startSoon();

  async function start(): Promise<Running> {
    const started = await startPostmaster(place, owner, { folder, port, throwaway });
    since = performance.now();
    void started.gone.then(() => {
      reviving = revive();
    });
    return started;
  }

  async function startSoon(): Promise<Running> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await start();
      } catch (error) {
        // Children of a killed server need a moment to leave.
        if (attempt === 3)
          throw new PlainError(`The database didn't start. ${whatWentWrong(error) ?? `It says: ${errorText(error)}`}`);
        await pause(100 * attempt);
      }
    }
  }

  async function revive(): Promise<void> {
    if (stopping.signal.aborted) return;
    say("The database stopped by itself. Starting it again.");
    // One that dies as soon as it is there is not started without a pause for ever.
    if (performance.now() - since > SETTLED) attempts = 0;
    while (!stopping.signal.aborted) {
      const wait = attempts === 0 ? 0 : Math.min(50 * 2 ** attempts, LONGEST_PAUSE);
      await pause(wait, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (stopping.signal.aborted) return;
      attempts += 1;
      try {
        running = await start();
        return say("The database is back.");
      } catch (error) {
        if (attempts === WORTH_TELLING)
          say(`The database won't start (${errorText(error)}). Cairn keeps trying, three times a minute.`);
      }
    }
  }

  const url = (database: string) => `postgresql://${SUPERUSER}:${options.password}@127.0.0.1:${port}/${database}`;
  bringsDatabase(url("postgres"));
  return {
    url,
    stop: async () => {
      stopping.abort();
      await reviving;
      if (running.child.exitCode === null && running.child.signalCode === null)
        await stopPostmaster(running, place, folder);
    },
  };
}

/** Makes a database unless it is there. */
export async function ensureDatabase(cluster: Cluster, name: string): Promise<string> {
  await withClient(cluster.url("postgres"), async (client) => {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  });
  return cluster.url(name);
}
