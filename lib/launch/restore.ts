import path from "node:path";
import process from "node:process";
import { type Asker, asker } from "@/lib/backup/ask";
import { commandLine, ERASED_FILE, typedPath } from "@/lib/backup/command-line";
import { finishRestore } from "@/lib/backup/finish-restore";
import { type OpenedBackup, openBackup } from "@/lib/backup/format";
import { holdsDatabase, proveEmpty, readLists } from "@/lib/backup/present";
import { proveFitting } from "@/lib/backup/rebuild";
import { proveRemovable } from "@/lib/backup/remove-data";
import { restoreInto } from "@/lib/backup/restore-into";
import { contentsOf } from "@/lib/data-folder/entries";
import { refuseHostsDatabase, usesHostsDatabase } from "@/lib/data-folder/hosts-database";
import { refuseOthersFolder } from "@/lib/data-folder/refuse-folder";
import { takeDataFolder } from "@/lib/data-folder/take-folder";
import type { Lock } from "@/lib/process/lock";
import { PlainError, runToEnd } from "@/lib/process/plain-error";
import { exists } from "@/lib/process/read-if-there";
import { askedToStop } from "@/lib/process/stop";
import type { Settings } from "@/lib/server/env";
import { proveDatabase } from "@/prisma/connection";
import { proveMigratable } from "@/prisma/ready";
import { checkedSettings } from "./settings";

const NOTHING = "Nothing was restored.";

/** `npm run restore -- --from FILE [--erased FILE]`: brings a backup back, and forgets again what was erased since. */
await runToEnd(async () => {
  void askedToStop();
  const typed = commandLine({ texts: ["from", "erased"], switches: [] });
  const settings = checkedSettings();
  const named = typed.text("from");
  if (!named) throw new PlainError("Name the backup: npm run restore -- --from FILE");
  const from = typedPath(named);
  await refuseOthersFolder(settings.dataDir, "npm run restore");
  await finishRestore(settings.dataDir, settings.databaseUrl);
  const lock = await lockOf(settings.dataDir);
  try {
    if (settings.databaseUrl) {
      await proveDatabase(settings.databaseUrl);
      await proveEmpty(settings.databaseUrl);
      await proveMigratable(settings.databaseUrl);
    } else await refuseHostsDatabase(settings.dataDir);
    const terminal = asker();
    const { backup, newer } = await agreed(terminal, settings, from, typed.text("erased")).finally(terminal.close);
    await restoreInto(settings, backup, newer);
    console.log(
      `Restored: everything as it was on ${backup.header.day}, without what's been deleted since. Start Cairn as you did before.`,
    );
  } finally {
    if (lock?.held) await lock.release();
  }
});
process.exit();

async function lockOf(dataDir: string): Promise<Lock | undefined> {
  if (!(await exists(dataDir))) return undefined;
  const lock = await takeDataFolder(dataDir, "npm run restore");
  if (!lock.held) throw new PlainError(`Cairn is running on ${dataDir} (${lock.by}). Stop it first.`);
  return lock;
}

/** Everything that has to be clear before anything is done: what opens the files, that they fit, and the host's word. */
async function agreed(terminal: Asker, settings: Settings, from: string, erased: string | undefined) {
  const secret = await terminal.ask("The backup's passphrase, or your age key (AGE-SECRET-KEY-…): ", "hidden");
  if (secret === "") throw new PlainError(`A backup can't be opened without its passphrase or key. ${NOTHING}`);
  const backup = await openBackup(from, secret);
  await proveWhole(backup, settings);
  const beside = path.join(path.dirname(from), ERASED_FILE);
  const listFile = erased ? typedPath(erased) : (await exists(beside)) ? beside : undefined;
  const newer: OpenedBackup[] = listFile ? [await openBackup(listFile, secret)] : [];
  for (const lists of newer) await proveFitting(lists);
  const contents = await contentsOf(settings.dataDir);
  if (contents.length > 0) {
    await proveRemovable(settings.dataDir);
    console.log(`${settings.dataDir} isn't empty. Everything in it will be deleted: every account, thread and secret.`);
    if ((await terminal.ask("Type replace to continue: ")) !== "replace") throw new PlainError(NOTHING);
  }
  const present =
    holdsDatabase(contents) && !(await usesHostsDatabase(settings.dataDir)) ? await readLists(settings.dataDir) : null;
  const known = [backup, ...newer].map((one) => one.header.day).sort();
  if (present) newer.push(...present);
  if (newer.length === 0 || present === undefined) {
    if (present === undefined)
      console.log(
        `The database in ${settings.dataDir} won't start, so the list of what was deleted there can't be read.`,
      );
    console.log(
      `There's no list of what was deleted after ${known.at(-1)}. Posts that members have deleted since then will come back, unless you give a newer backup or ${ERASED_FILE} with --erased.`,
    );
    if ((await terminal.ask("Type without to continue without one: ")) !== "without") throw new PlainError(NOTHING);
  }
  return { backup, newer };
}

async function proveWhole(backup: OpenedBackup, settings: Settings): Promise<void> {
  const { header, file } = backup;
  await proveFitting(backup);
  if (header.what !== "everything" || !header.secrets) {
    throw new PlainError(
      `${file} is only a list of what was deleted. Give it with --erased, and a backup with --from.`,
    );
  }
  if (settings.secret && settings.secret !== header.secrets.secret) {
    throw new PlainError(
      "CAIRN_SECRET isn't the secret in this backup, so nobody could sign in. Unset it, then try again.",
    );
  }
}
