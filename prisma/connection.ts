import pg from "pg";
import type { Ask, Keeper } from "@/lib/maintenance/ask";
import { errorCode, errorText, PlainError } from "@/lib/process/plain-error";
import { isBrought, wrongWithBrought } from "@/lib/process/what-went-wrong";

/** Runs `work` with one plain connection, and closes it whatever happens. */
export async function withClient<T>(databaseUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  // A lost connection is also an event: without a listener it would end the process before the query can fail.
  client.on("error", () => undefined);
  try {
    await client.connect();
  } catch (error) {
    const known = wrongWithBrought(databaseUrl, error);
    if (known) throw new PlainError(known);
    const check = isBrought(databaseUrl)
      ? "Try again."
      : "Check DATABASE_URL, and that the database server is running.";
    throw new PlainError(`${whyNot(error)} ${check}`);
  }
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Statements on one connection, each a message of its own. What fails inside a transaction that it began is undone. */
export function askOn(client: pg.Client): Ask {
  return async (statement) => {
    try {
      const result = await client.query<Record<string, unknown>>(statement);
      // Several statements in one message answer with several results.
      return [result].flat().flatMap(({ rows }) => rows);
    } catch (error) {
      await client.query("ROLLBACK").catch(() => undefined);
      throw error;
    }
  };
}

// A host's limits for transactions that only wait (PostgreSQL 17 has one for all): ours wait on purpose.
const UNENDING = `SELECT set_config(name, '0', true) FROM pg_settings
  WHERE name IN ('idle_in_transaction_session_timeout', 'transaction_timeout')`;

/**
 * Does work that only one process may do at a time; does nothing while another one does it. Who may is said by a lock
 * that ends with its transaction, on a second connection: behind a pooler a lock of the session would stay behind.
 */
export async function oneAtATime(
  databaseUrl: string,
  name: string,
  work: (keeper: Keeper) => Promise<void>,
): Promise<void> {
  await withClient(databaseUrl, async (holder) => {
    await holder.query("BEGIN");
    await holder.query(UNENDING);
    const { rows } = await holder.query("SELECT pg_try_advisory_xact_lock(hashtext($1)) AS mine", [`cairn|${name}`]);
    if (rows[0]?.mine !== true) return;
    await withClient(databaseUrl, (client) => work(keeperOn(databaseUrl, client)));
    // A lock that was lost on the way guarded nothing: that is a failure, whatever was done.
    await holder.query("SELECT 1");
  });
}

/** The connection of whoever does the work of the night. */
export function keeperOn(databaseUrl: string, client: pg.Client): Keeper {
  return {
    ask: askOn(client),
    keeping: (work) =>
      withClient(databaseUrl, async (watcher) => {
        // Its first statement fixes what it sees for as long as it is open.
        await watcher.query("BEGIN ISOLATION LEVEL REPEATABLE READ");
        await watcher.query(UNENDING);
        const done = await work();
        await watcher.query("SELECT 1");
        return done;
      }),
  };
}

const OLDEST = 15;

/** Proves, before minutes of building, that the operator's own database can be used. */
export async function proveDatabase(databaseUrl: string): Promise<void> {
  const { rows } = await withClient(databaseUrl, (client) =>
    client.query<{ server_version: string }>("SHOW server_version"),
  );
  const version = rows[0]?.server_version ?? "0";
  if (Number.parseInt(version, 10) >= OLDEST) return;
  throw new PlainError(
    `Cairn needs PostgreSQL ${OLDEST} or newer, and this database is ${version}. Upgrade it, or unset DATABASE_URL to use the one that comes with Cairn.`,
  );
}

function whyNot(error: unknown): string {
  const code = errorCode(error) ?? "";
  if (code === "28P01" || code === "28000") return "The database refused the user name or password.";
  if (code === "3D000") return "The database server has no database with that name.";
  if (["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "ETIMEDOUT", "EHOSTUNREACH"].includes(code)) {
    return `The database can't be reached (${code}).`;
  }
  if (errorText(error) === "timeout expired") return "The database does not answer within 10 seconds.";
  return `The database cannot be used: ${errorText(error)}.`;
}
