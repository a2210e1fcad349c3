import type { Settings } from "@/lib/server/env";
import { serve } from "@/lib/server/front/serve";
import { startNightly } from "@/lib/server/nightly";
import { clock, database } from "@/lib/server/world";
import { proveDatabase } from "@/prisma/connection";
import { migrate } from "@/prisma/migrate";
import { loadDemo } from "@/seeds/demo/load";
import { loadSeeds } from "@/seeds/load";
import { finishRestore } from "./backup/finish-restore";
import { refuseHalfRestored } from "./backup/restore-mark";
import { databasePassword, loadSecrets, prepareDataFolder } from "./data-folder";
import { ensureDatabase, startCluster } from "./database/cluster";
import { claimFolder, type Kind } from "./kind";
import { takeLock } from "./lock";
import { ownBuild } from "./own-build";
import { root } from "./paths";
import { PlainError } from "./plain-error";
import { listenFailure, proveListenable } from "./port";
import { step } from "./progress";
import { forgetRunning, tellRunning } from "./running";
import { DATABASE_NAME } from "./with-database";

export interface Site {
  address: string;
  databaseUrl: string;
  stop(): Promise<void>;
}

/** Brings the whole site up, one told step after another. What was started is stopped again if a later step fails. */
export async function startSite(kind: Kind, settings: Settings): Promise<Site> {
  const { dataDir, host, port } = settings;
  await finishRestore(dataDir);
  await prepareDataFolder(dataDir);
  const undo: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const one of undo.reverse()) await one();
  };
  try {
    const command = `npm ${kind === "start" ? "start" : `run ${kind}`}`;
    const lock = await takeLock(dataDir, command);
    if (!lock.held)
      throw new PlainError(`Cairn already runs on ${dataDir}: ${lock.by}. Stop it first, or use another folder.`);
    undo.push(lock.release);
    await proveListenable(host, port);
    await claimFolder(dataDir, settings.demo);
    if (settings.databaseUrl) {
      await proveDatabase(settings.databaseUrl);
      await refuseHalfRestored(settings.databaseUrl);
    }
    await forgetRunning(dataDir);
    await loadSecrets(dataDir);
    if (kind !== "dev") await step("site", async (note) => note(await ownBuild(command, undo)));
    const databaseUrl = settings.databaseUrl ?? (await step("PostgreSQL", () => embedded(dataDir, undo)));
    process.env.DATABASE_URL = databaseUrl;
    await step("tables", async (note) => note(told(await migrate(databaseUrl))));
    await step("boards", async (note) => note(`${await loadSeeds(database())} boards`));
    if (kind === "demo")
      await step("invented people", async (note) => note(`${await loadDemo(database(), clock())} threads`));
    const front = await step("front server", () =>
      serve({
        host,
        port,
        dev: kind === "dev",
        dir: root,
        databaseUrl,
        pageCacheMb: settings.pageCacheMb,
        trustedProxies: settings.trustedProxies,
      }).catch((error) => {
        throw error instanceof PlainError ? error : listenFailure(error, host, port);
      }),
    );
    undo.push(() => front.close());
    const endNightly = startNightly(databaseUrl);
    undo.push(async () => endNightly());
    await tellRunning(dataDir, { databaseUrl, address: front.address });
    undo.push(() => forgetRunning(dataDir));
    return { address: front.address, databaseUrl, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function embedded(dataDir: string, undo: (() => Promise<void>)[]): Promise<string> {
  const cluster = await startCluster({ folder: dataDir, password: await databasePassword(dataDir), say: console.log });
  undo.push(cluster.stop);
  return ensureDatabase(cluster, DATABASE_NAME);
}

function told(applied: string[]): string {
  if (applied.length === 0) return "up to date";
  return `${applied.length} ${applied.length === 1 ? "migration" : "migrations"}`;
}
