import net from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { withClient } from "@/prisma/connection";
import { errorText, PlainError } from "../plain-error";
import { initialise, SUPERUSER } from "./initialise";
import { stopOrphan } from "./orphan";
import { databaseOwner } from "./owner";
import { databasePlace } from "./place";
import { type Running, startPostmaster, stopPostmaster } from "./postmaster";

export interface Cluster {
  /** The address of one of its databases. */
  url(database: string): string;
  stop(): Promise<void>;
}

export interface ClusterOptions {
  /** The data folder; the caller holds its lock. */
  folder: string;
  password: string;
  /** For tests: fast, and lost in a power cut. */
  throwaway?: boolean;
  /** Told when the database went away by itself and when it is back. */
  say?: (sentence: string) => void;
}

const RESTARTS = 20;

/** Starts the PostgreSQL that comes with the project; if it dies it is started again, at the same address. */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const throwaway = options.throwaway ?? false;
  const say = options.say ?? (() => undefined);
  const owner = databaseOwner(throwaway);
  const place = await databasePlace(options.folder, owner);
  const folder = await initialise(place, owner, options.password);
  await stopOrphan(folder);
  const port = await freePort();
  let stopping = false;
  let running = await start(3);

  async function start(attempts: number): Promise<Running> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const started = await startPostmaster(place, owner, { folder, port, throwaway });
        void started.gone.then(revive);
        return started;
      } catch (error) {
        // Children of a killed server need a moment to leave.
        if (stopping || attempt >= attempts) throw new PlainError(`The database did not start: ${errorText(error)}`);
        await pause(Math.min(100 * attempt, 1000));
      }
    }
  }

  async function revive(): Promise<void> {
    if (stopping) return;
    say("The database stopped by itself; starting it again.");
    try {
      running = await start(RESTARTS);
      say("The database is back.");
    } catch (error) {
      say(errorText(error));
    }
  }

  return {
    url: (database) => `postgresql://${SUPERUSER}:${options.password}@127.0.0.1:${port}/${database}`,
    stop: async () => {
      stopping = true;
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

/** A port of the loopback interface that nobody uses just now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}
