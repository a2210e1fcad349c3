import { randomInt } from "node:crypto";
import { finishRestore } from "@/lib/backup/finish-restore";
import { provePassword } from "@/lib/data-folder/database-password";
import { noteHostsDatabase } from "@/lib/data-folder/hosts-database";
import { prepareDataFolder } from "@/lib/data-folder/prepare-folder";
import { refuseForeignFolder, refuseOthersFolder } from "@/lib/data-folder/refuse-folder";
import { forgetRunning, tellRunning } from "@/lib/data-folder/running";
import { takeDataFolder } from "@/lib/data-folder/take-folder";
import { grammar } from "@/lib/intake/languages/languages";
import { newId } from "@/lib/kernel/ids";
import { expectNights } from "@/lib/maintenance/night";
import { showHeld } from "@/lib/moderation/show-held";
import { hasPlaces, needsPlaces, providePlaces } from "@/lib/places/load-places";
import { root } from "@/lib/process/paths";
import { PlainError } from "@/lib/process/plain-error";
import { listenFailure, proveListenable } from "@/lib/process/port";
import { step } from "@/lib/process/progress";
import type { Settings } from "@/lib/server/env";
import { startFeeds } from "@/lib/server/feeds";
import { serve } from "@/lib/server/front/serve";
import { startListsByHand } from "@/lib/server/lists-by-hand";
import { startMaintenance } from "@/lib/server/maintenance";
import { clock, database } from "@/lib/server/world";
import { convertQuotes } from "@/lib/threads/convert-quotes";
import { askOn, withClient } from "@/prisma/connection";
import { migrate, migrationsPending } from "@/prisma/migrate";
import { loadSeeds } from "@/seeds/load";
import { takeBuild } from "./build-in-use";
import { fillDemo } from "./fill-demo";
import { claimFolder, type Kind } from "./kind";
import { rememberSecret, settleSecret } from "./secret";
import { accessTo, notesOn, proveHostsDatabase } from "./site-database";

export interface LaunchedSite {
  /** Where it listens on this machine. */
  address: string;
  /** What a host should know of how it runs. */
  notes: readonly string[];
  stop(): Promise<void>;
}

/** Brings the whole site up, one told step after another. What was started is stopped again if a later step fails. */
export async function startSite(kind: Kind, settings: Settings): Promise<LaunchedSite> {
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
      throw new PlainError(
        `Cairn is already running on ${dataDir} (${lock.by}). Stop it first, or set CAIRN_DATA_DIR to another folder.`,
      );
    undo.push(lock.release);
    await proveListenable(host, port);
    await claimFolder(dataDir, settings.demo);
    if (settings.databaseUrl) await proveHostsDatabase(settings.databaseUrl, settings);
    await forgetRunning(dataDir);
    // Before the build: what cannot be started is said at once, not after minutes.
    const access = await step("PostgreSQL", () => accessTo(settings, undo));
    await settleSecret(settings, access.owner, true);
    await migrationsPending(access.owner);
    if (kind !== "dev") await step("site", async (note) => note(await takeBuild(command, undo)));
    await step("tables", async (note) => note(told(await migrate(access.owner))));
    await access.grant();
    await rememberSecret(access.owner);
    await withClient(access.owner, (client) => expectNights(askOn(client), clock()));
    if (settings.databaseUrl) await noteHostsDatabase(dataDir);
    process.env.DATABASE_URL = access.site;
    await step("boards", async (note) => note(`${await loadSeeds(database())}`));
    if ((await needsPlaces(database())) && !(await hasPlaces(database())))
      await step("places", async () => void (await providePlaces(database(), access.owner)));
    const shown = await showHeld({ db: database(), newId, now: clock(), random: (below) => randomInt(below) });
    if (shown > 0) await step("held posts", async (note) => note(`${shown} shown, with contact details covered`));
    const converted = await convertQuotes(database());
    if (converted > 0) await step("quotes", async (note) => note(`${converted} are references now`));
    if (kind === "demo") await fillDemo(access.owner);
    // Before the first post asks for them.
    grammar();
    startListsByHand(access.feeds, access.owner);
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
    const endFeeds = startFeeds(access.feeds, access.owner);
    undo.push(async () => endFeeds());
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
