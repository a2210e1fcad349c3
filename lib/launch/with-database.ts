import { finishRestore } from "@/lib/backup/finish-restore";
import { refuseHalfRestored } from "@/lib/backup/restore-mark";
import { databasePassword } from "@/lib/data-folder/database-password";
import { prepareDataFolder } from "@/lib/data-folder/prepare-folder";
import { refuseOthersFolder } from "@/lib/data-folder/refuse-folder";
import { forgetRunning, readRunning, runningNote, tellRunning } from "@/lib/data-folder/running";
import { takeDataFolder } from "@/lib/data-folder/take-folder";
import { embeddedAccess, ownerBeside } from "@/lib/postgres/access";
import { DATABASE_NAME, startCluster } from "@/lib/postgres/cluster";
import { listIfThere } from "@/lib/process/read-if-there";
import { proveDataFolder, proveOwnDatabase, proveSecret } from "./prove-community";
import { settleSecret } from "./secret";
import { checkedSettings } from "./settings";

/** `address` is where people find the site, when it runs. */
type Work = (databaseUrl: string, address?: string) => Promise<void>;

/**
 * Runs a command's work against the site's database as its owner, with the secret and DATABASE_URL in place: the
 * operator's own one, else that of the site which runs right now, else one started for as long as the work takes. Makes
 * nothing: no data folder, no secret and no database.
 */
export async function withDatabase(purpose: string, work: Work): Promise<void> {
  const settings = checkedSettings();
  const { dataDir, databaseUrl } = settings;
  await refuseOthersFolder(dataDir, purpose);
  await finishRestore(dataDir, databaseUrl);
  const run = async (owner: string, address?: string): Promise<void> => {
    await proveSecret(dataDir);
    await settleSecret(settings, owner, false);
    process.env.DATABASE_URL = owner;
    await work(owner, address);
  };
  if (databaseUrl) {
    await refuseHalfRestored(databaseUrl);
    return run(databaseUrl, await addressBeside(dataDir, purpose));
  }
  await proveDataFolder(dataDir);
  const lock = await takeDataFolder(dataDir, purpose);
  if (!lock.held) {
    const running = await readRunning(dataDir, lock.by);
    return run(ownerBeside(running.databaseUrl, await databasePassword(dataDir)), running.address);
  }
  try {
    await proveOwnDatabase(dataDir);
    await proveSecret(dataDir);
    await prepareDataFolder(dataDir);
    await forgetRunning(dataDir);
    const password = await databasePassword(dataDir);
    const cluster = await startCluster({ folder: dataDir, password, make: false });
    try {
      const { owner, site } = await embeddedAccess(cluster, DATABASE_NAME, password);
      await tellRunning(dataDir, { databaseUrl: site });
      await run(owner);
    } finally {
      await forgetRunning(dataDir);
      await cluster.stop();
    }
  } finally {
    await lock.release();
  }
}

/** Where people find the site that runs on this data folder with a database of the host's own, if it does. */
async function addressBeside(dataDir: string, purpose: string): Promise<string | undefined> {
  if ((await listIfThere(dataDir)) === undefined) return undefined;
  const lock = await takeDataFolder(dataDir, purpose);
  // One that is only just starting has no address yet, and a backup needs none.
  if (!lock.held) return (await runningNote(dataDir))?.address;
  await lock.release();
  return undefined;
}
