import { finishRestore } from "./backup/finish-restore";
import { refuseHalfRestored } from "./backup/restore-mark";
import { databasePassword, loadActionsKey, prepareDataFolder } from "./data-folder";
import { embeddedAccess, ownerBeside } from "./database/access";
import { startCluster } from "./database/cluster";
import { takeLock } from "./lock";
import { forgetRunning, readRunning, tellRunning } from "./running";
import { settleSecret } from "./secret";
import { checkedSettings } from "./settings";

/** `address` is where people find the site, when it runs. */
type Work = (databaseUrl: string, address?: string) => Promise<void>;

export const DATABASE_NAME = "cairn";

/**
 * Runs a command's work against the site's database as its owner, with the secrets and DATABASE_URL in place: the
 * operator's own one, else that of the site which runs right now, else one started for as long as the work takes.
 */
export async function withDatabase(purpose: string, work: Work): Promise<void> {
  const settings = checkedSettings();
  const { dataDir, databaseUrl } = settings;
  await finishRestore(dataDir);
  if (databaseUrl) await refuseHalfRestored(databaseUrl);
  await prepareDataFolder(dataDir);
  await loadActionsKey(dataDir);
  const run = async (owner: string, address?: string): Promise<void> => {
    await settleSecret(settings, owner, false);
    process.env.DATABASE_URL = owner;
    await work(owner, address);
  };
  const lock = await takeLock(dataDir, purpose);
  if (!lock.held) {
    const running = await readRunning(dataDir, lock.by);
    const owner = databaseUrl ?? ownerBeside(running.databaseUrl, await databasePassword(dataDir));
    return run(owner, running.address);
  }
  try {
    await forgetRunning(dataDir);
    if (databaseUrl) return await run(databaseUrl);
    const password = await databasePassword(dataDir);
    const cluster = await startCluster({ folder: dataDir, password });
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
