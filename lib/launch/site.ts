import { expectNights } from "@/lib/maintenance/night";
import type { Settings } from "@/lib/server/env";
import { serve } from "@/lib/server/front/serve";
import { startMaintenance } from "@/lib/server/maintenance";
import { clock, database } from "@/lib/server/world";
import { askOn, withClient } from "@/prisma/connection";
import { migrate, migrationsPending } from "@/prisma/migrate";
import { loadDemo } from "@/seeds/demo/load";
import { loadSeeds } from "@/seeds/load";
import { finishRestore } from "./backup/finish-restore";
import { prepareDataFolder, provePassword } from "./data-folder";
import { claimFolder, type Kind } from "./kind";
import { takeDataFolder } from "./lock";
import { ownBuild } from "./own-build";
import { rememberOwn } from "./own-database";
import { refuseForeignFolder, refuseOthersFolder } from "./own-folder";
import { root } from "./paths";
import { PlainError } from "./plain-error";
import { listenFailure, proveListenable } from "./port";
import { step } from "./progress";
import { forgetRunning, tellRunning } from "./running";
import { rememberSecret, settleSecret } from "./secret";
import { accessTo, notesOn, proveOwn } from "./site-database";

export interface Site {
  /** Where it listens on this machine. */
  address: string;
  /** What a host should know of how it runs. */
  notes: readonly string[];
  stop(): Promise<void>;
}

/** Brings the whole site up, one told step after another. What was started is stopped again if a later step fails. */
export async function startSite(kind: Kind, settings: Settings): Promise<Site> {
  const { dataDir, host, port } = settings;
  const command = `npm ${kind === "start" ? "start" : `run ${kind}`}`;
  await refuseOthersFolder(dataDir, command);
  await refuseForeignFolder(dataDir);
  await finishRestore(dataDir, settings.databaseUrl);
  if (!settings.databaseUrl) await provePassword(dataDir);
  await prepareDataFolder(dataDir);
  const undo: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const one of undo.reverse()) await one();
  };
  try {
    const lock = await takeDataFolder(dataDir, command);
    if (!lock.held)
      throw new PlainError(`Cairn already runs on ${dataDir}: ${lock.by}. Stop it first, or use another folder.`);
    undo.push(lock.release);
    await proveListenable(host, port);
    await claimFolder(dataDir, settings.demo);
    if (settings.databaseUrl) await proveOwn(settings.databaseUrl, settings);
    await forgetRunning(dataDir);
    // Before the build: what cannot be started is said at once, not after minutes.
    const access = await step("PostgreSQL", () => accessTo(settings, undo));
    await settleSecret(settings, access.owner, true);
    await migrationsPending(access.owner);
    if (kind !== "dev") await step("site", async (note) => note(await ownBuild(command, undo)));
    await step("tables", async (note) => note(told(await migrate(access.owner))));
    await access.grant();
    await rememberSecret(access.owner);
    await withClient(access.owner, (client) => expectNights(askOn(client), clock()));
    if (settings.databaseUrl) await rememberOwn(dataDir);
    process.env.DATABASE_URL = access.site;
    await step("boards", async (note) => note(`${await loadSeeds(database())} boards`));
    if (kind === "demo")
      await step("invented people", async (note) => note(`${await loadDemo(database(), clock())} threads`));
    const front = await step("front server", () =>
      serve({
        host,
        port,
        dev: kind === "dev",
        dir: root,
        databaseUrl: access.site,
        changesUrl: access.changes,
        pageCacheMb: settings.pageCacheMb,
        trustedProxies: settings.trustedProxies,
      }).catch((error) => {
        throw error instanceof PlainError ? error : listenFailure(error, host, port);
      }),
    );
    undo.push(() => front.close());
    const endMaintenance = startMaintenance(access.keeper);
    undo.push(async () => endMaintenance());
    await tellRunning(dataDir, { databaseUrl: access.site, address: settings.origin ?? front.address });
    undo.push(() => forgetRunning(dataDir));
    return { address: front.address, notes: await notesOn(access, settings), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function told(applied: string[]): string {
  if (applied.length === 0) return "up to date";
  return `${applied.length} ${applied.length === 1 ? "migration" : "migrations"}`;
}
