import { finishRestore } from "./backup/finish-restore";
import { refuseHalfRestored } from "./backup/restore-mark";
import { databasePassword, loadSecrets, prepareDataFolder } from "./data-folder";
import { ensureDatabase, startCluster } from "./database/cluster";
import { takeLock } from "./lock";
import { refuseOthersFolder } from "./own-folder";
import { proveFolder, proveOwnDatabase, proveSecrets } from "./prove-community";
import { forgetRunning, readRunning, tellRunning } from "./running";
import { checkedSettings } from "./settings";

/** `address` is where the site is, when it runs. */
type Work = (databaseUrl: string, address?: string) => Promise<void>;

export const DATABASE_NAME = "cairn";

/**
 * Runs a command's work against the site's database, with the secrets and DATABASE_URL in place: the operator's own
 * one, else that of the site which runs right now, else one started for as long as the work takes. Makes nothing: no
 * data folder, no secret and no database.
 */
export async function withDatabase(purpose: string, work: Work): Promise<void> {
  const { dataDir, databaseUrl } = checkedSettings();
  await refuseOthersFolder(dataDir, purpose);
  await finishRestore(dataDir);
  if (databaseUrl) {
    await refuseHalfRestored(databaseUrl);
    await loadKeptSecrets(dataDir);
    return run(databaseUrl, work);
  }
  await proveFolder(dataDir);
  const lock = await takeLock(dataDir, purpose);
  if (!lock.held) {
    const running = await readRunning(dataDir, lock.by);
    await loadKeptSecrets(dataDir);
    return run(running.databaseUrl, work, running.address);
  }
  try {
    await proveOwnDatabase(dataDir);
    await loadKeptSecrets(dataDir);
    await prepareDataFolder(dataDir);
    await forgetRunning(dataDir);
    const cluster = await startCluster({ folder: dataDir, password: await databasePassword(dataDir), make: false });
    try {
      const own = await ensureDatabase(cluster, DATABASE_NAME);
      await tellRunning(dataDir, { databaseUrl: own });
      await run(own, work);
    } finally {
      await forgetRunning(dataDir);
      await cluster.stop();
    }
  } finally {
    await lock.release();
  }
}

async function loadKeptSecrets(dataDir: string): Promise<void> {
  await proveSecrets(dataDir);
  await loadSecrets(dataDir);
}

async function run(databaseUrl: string, work: Work, address?: string): Promise<void> {
  process.env.DATABASE_URL = databaseUrl;
  await work(databaseUrl, address);
}
