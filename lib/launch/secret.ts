import path from "node:path";
import { makeSecret, readSecret } from "@/lib/data-folder/secrets";
import { secretCheck } from "@/lib/identity/site-secret";
import { PlainError } from "@/lib/process/plain-error";
import type { Settings } from "@/lib/server/env";
import { withClient } from "@/prisma/connection";

const FILE = "secret";
const CHECK = "secret-check";

/**
 * Puts the site's secret where it is looked for, once it is clear that it is this database's: with another one no key
 * would open an account, and nobody would know why. It is made only for a database in which nobody has joined yet, and
 * only where `make` says so; that of `CAIRN_SECRET` or the data folder is held against the check value in the database.
 */
export async function settleSecret(
  { dataDir, secret }: Pick<Settings, "dataDir" | "secret">,
  databaseUrl: string,
  make: boolean,
): Promise<void> {
  const known = await knownOf(databaseUrl);
  const kept = await readSecret(dataDir, FILE);
  const words = secret ?? kept;
  if (words === undefined) {
    if (!make || known.joined || known.check !== undefined) throw missing(dataDir);
    process.env.CAIRN_SECRET = await makeSecret(dataDir, FILE);
    return;
  }
  // A community of an earlier Cairn has no check value yet, and the one that is remembered now stays.
  if (known.check === undefined && known.joined && kept !== undefined && kept !== words) throw unclear(dataDir);
  if (known.check !== undefined && known.check !== (await secretCheck(words)))
    throw differs(secret === undefined ? `the file ${path.join(dataDir, FILE)}` : "the setting CAIRN_SECRET");
  process.env.CAIRN_SECRET = words;
}

/** Has the database remember whose it is, once it has tables. Of two sites that begin at once on one database one is refused. */
export async function rememberSecret(databaseUrl: string): Promise<void> {
  const check = await secretCheck(process.env.CAIRN_SECRET ?? "");
  await withClient(databaseUrl, async (client) => {
    await client.query("INSERT INTO site_state (key, value) VALUES ($1, $2) ON CONFLICT (key) DO NOTHING", [
      CHECK,
      check,
    ]);
    const { rows } = await client.query<{ value: string }>("SELECT value FROM site_state WHERE key = $1", [CHECK]);
    if (rows[0]?.value !== check) throw differs("what this site was started with");
  });
}

async function knownOf(databaseUrl: string): Promise<{ check: string | undefined; joined: boolean }> {
  return withClient(databaseUrl, async (client) => {
    const { rowCount } = await client.query("SELECT 1 WHERE to_regclass('site_state') IS NOT NULL");
    if (rowCount === 0) return { check: undefined, joined: false };
    const { rows } = await client.query<{ check: string | null; joined: boolean }>(
      `SELECT (SELECT value FROM site_state WHERE key = $1) AS check, EXISTS (SELECT 1 FROM account) AS joined`,
      [CHECK],
    );
    return { check: rows[0]?.check ?? undefined, joined: rows[0]?.joined ?? false };
  });
}

function missing(dataDir: string): PlainError {
  return new PlainError(
    `This site's secret is missing, and nobody can sign in without it. Put the file back at ${path.join(dataDir, FILE)}, or set CAIRN_SECRET to what it was. It's in every backup too. Nothing was changed.`,
  );
}

function differs(where: string): PlainError {
  return new PlainError(
    `This is the wrong secret for this database, so nobody could sign in. It comes from ${where}. Use the one that this site started with: it's in every backup. A second site on the same database needs the CAIRN_SECRET of the first. Nothing was changed.`,
  );
}

function unclear(dataDir: string): PlainError {
  return new PlainError(
    `The setting CAIRN_SECRET and the file ${path.join(dataDir, FILE)} aren't the same, and we can't tell which one this site started with. Remove the wrong one (the right one is in every backup), then start again. Nothing was changed.`,
  );
}
