import process from "node:process";
import { text } from "node:stream/consumers";
import pg from "pg";
import { newId } from "@/lib/kernel/ids";
import { zoneAt } from "@/lib/places/zone";
import { tryList } from "./try-list";
import { tryOrder } from "./try-order";

// Tries one list and ends: see refresh-process.ts.
const { databaseUrl, now, ...candidate } = tryOrder.parse(JSON.parse(await text(process.stdin)));
const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
client.on("error", () => undefined);
await client.connect();
try {
  const tried = await tryList(client, candidate, { now: new Date(now), newId, zoneAt });
  process.stdout.write(JSON.stringify(tried));
} finally {
  await client.end();
}
