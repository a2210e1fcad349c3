import pg from "pg";
import { errorCode, errorText, PlainError } from "@/lib/launch/plain-error";

/** Runs `work` with one plain connection, and closes it whatever happens. */
export async function withClient<T>(databaseUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  // A lost connection is also an event: without a listener it would end the process before the query can fail.
  client.on("error", () => undefined);
  try {
    await client.connect();
  } catch (error) {
    throw new PlainError(`${whyNot(error)} Check DATABASE_URL, and that the database server runs.`);
  }
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function whyNot(error: unknown): string {
  const code = errorCode(error) ?? "";
  if (code === "28P01" || code === "28000") return "The database refused the user name or password.";
  if (code === "3D000") return "The database server answered, but has no database of that name.";
  if (["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "ETIMEDOUT", "EHOSTUNREACH"].includes(code)) {
    return `The database cannot be reached (${code}).`;
  }
  return `The database cannot be used: ${errorText(error)}.`;
}
