import { mkdir } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { type Closing, encrypted } from "@/lib/backup/age-file";
import { asker } from "@/lib/backup/ask";
import { backupsFolder, commandLine, ERASED_FILE, typedPath } from "@/lib/backup/command-line";
import { finishRestore } from "@/lib/backup/finish-restore";
import { holdsDatabase } from "@/lib/backup/present";
import { plainBackup } from "@/lib/backup/rows-out";
import { writeWhole } from "@/lib/backup/whole-file";
import { contentsOf } from "@/lib/data-folder/entries";
import { refuseOthersFolder } from "@/lib/data-folder/refuse-folder";
import { PlainError, runToEnd } from "@/lib/process/plain-error";
import { readIfThere } from "@/lib/process/read-if-there";
import { askedToStop } from "@/lib/process/stop";
import { withClient } from "@/prisma/connection";
import { checkedSettings } from "./settings";
import { withDatabase } from "./with-database";

const SHORTEST = 12;

/**
 * `npm run backup [-- --to FILE]`: one encrypted file, whether the site runs or not. With `--erased` only the ids of what
 * was erased, small enough to be taken every hour: a later restore makes an older backup forget by it.
 */
await runToEnd(async () => {
  void askedToStop();
  const typed = commandLine({ texts: ["to"], switches: ["erased"] });
  const settings = checkedSettings();
  const what = typed.has("erased") ? "erased" : "everything";
  const now = new Date().toISOString();
  const to = typed.text("to");
  const file = to ? typedPath(to) : path.join(backupsFolder, what === "erased" ? ERASED_FILE : nameOf(now));
  await refuseOthersFolder(settings.dataDir, "npm run backup");
  await finishRestore(settings.dataDir, settings.databaseUrl);
  const contents = await contentsOf(settings.dataDir);
  if (!settings.databaseUrl && !holdsDatabase(contents)) {
    throw new PlainError(`There's nothing to back up yet: ${settings.dataDir} has no site in it.`);
  }
  if (!settings.secret && !contents.includes("secret")) {
    throw new PlainError(
      `The secret is missing. Without it, nobody could sign in after a restore. Put the file back at ${path.join(settings.dataDir, "secret")}, or set CAIRN_SECRET. No backup was written.`,
    );
  }
  await withDatabase("npm run backup", (databaseUrl) =>
    withClient(databaseUrl, async (client) => {
      const { rowCount } = await client.query("SELECT 1 WHERE to_regclass('_prisma_migrations') IS NOT NULL");
      if (rowCount === 0)
        throw new PlainError("There's nothing to back up yet. Start the site once, so that it has tables.");
      const kind = ((await readIfThere(path.join(settings.dataDir, "kind"))) ?? "community").trim();
      const secrets = { secret: process.env.CAIRN_SECRET ?? "" };
      const about = { what, day: now.slice(0, 10), kind, ...(what === "everything" && { secrets }) } as const;
      if (!to) await mkdir(backupsFolder, { mode: 0o700, recursive: true });
      // The lists only ever grow: the newest takes the place of the one before. Of a file whose name says that it's a
      // list: a backup that was named by mistake is never written over.
      await writeWhole(file, what === "erased" && path.basename(file).includes("erased"), async () =>
        encrypted(plainBackup(client, about), await closing(settings.backupRecipient)),
      );
    }),
  );
  console.log(`Written: ${file}`);
  if (what === "everything") {
    console.log(
      "Anyone who opens this file can get into every account. Keep it, and its passphrase or key, in separate safe places.",
    );
  }
});
process.exit();

function nameOf(now: string): string {
  return `cairn-${now.slice(0, 16).replace("T", "-").replace(":", "")}.age`;
}

async function closing(recipient: string | undefined): Promise<Closing> {
  if (recipient) return { recipient };
  const terminal = asker();
  try {
    const passphrase = await terminal.ask("Choose a passphrase for this backup: ", "hidden");
    if (passphrase === "" && !terminal.person) {
      throw new PlainError(
        "Nobody's here to type a passphrase. For automatic backups, set CAIRN_BACKUP_RECIPIENT to the public half of an age key. No backup was written.",
      );
    }
    if (passphrase.length < SHORTEST) {
      throw new PlainError(
        `A passphrase needs at least ${SHORTEST} characters: five or six random words work well. No backup was written.`,
      );
    }
    if (terminal.person && (await terminal.ask("Type it again: ", "hidden")) !== passphrase) {
      throw new PlainError("The two passphrases aren't the same, so no backup was written. Try again.");
    }
    return { passphrase };
  } finally {
    terminal.close();
  }
}
