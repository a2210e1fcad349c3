import { PlainError } from "@/lib/process/plain-error";
import { withClient } from "@/prisma/connection";

/** Stands in a database of the host's own from before its first row comes back until its secrets are in place. */
const MARK = "cairn_restore_under_way";

/** To be set before anything else, and taken away after everything else. */
export async function markRestore(databaseUrl: string): Promise<void> {
  await withClient(databaseUrl, (client) => client.query(`CREATE TABLE ${MARK} ()`));
}

export async function endRestore(databaseUrl: string): Promise<void> {
  await withClient(databaseUrl, (client) => client.query(`DROP TABLE ${MARK}`));
}

/** Whether a restore into this database was cut off: nobody has used what is in it. */
export function isHalfRestored(databaseUrl: string): Promise<boolean> {
  return withClient(databaseUrl, async (client) => {
    const { rowCount } = await client.query(`SELECT 1 WHERE to_regclass('${MARK}') IS NOT NULL`);
    return rowCount !== 0;
  });
}

/** Without the secrets of its backup no key opens an account there, and a start would make new ones. */
export async function refuseHalfRestored(databaseUrl: string): Promise<void> {
  if (!(await isHalfRestored(databaseUrl))) return;
  throw new PlainError(
    "A restore into the database that DATABASE_URL names was interrupted. Run npm run restore again: it clears up and starts over.",
  );
}
