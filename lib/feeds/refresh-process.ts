import process from "node:process";
import { text } from "node:stream/consumers";
import pg from "pg";
import { newId } from "@/lib/kernel/ids";
import { zoneAt } from "@/lib/places/zone";
import { refreshOrder } from "./refresh-order";
import { refreshWith } from "./refresh-with";

// Reads one source and ends: whatever a list does to its memory, the site does not notice. Plain pg: Prisma alone takes
// more than all of this.
const { databaseUrl, sourceId, now, dry, accept } = refreshOrder.parse(JSON.parse(await text(process.stdin)));
const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
// A lost connection is also an event: the query that waits for it fails and tells.
client.on("error", () => undefined);
await client.connect();
try {
  const context = { now: new Date(now), newId, zoneAt, dry, ...(accept ? { accept: Buffer.from(accept, "hex") } : {}) };
  const { outcome } = await refreshWith(client, sourceId, context);
  process.stdout.write(JSON.stringify({ outcome }));
} finally {
  await client.end();
}
