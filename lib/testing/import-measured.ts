import { createReadStream } from "node:fs";
import process from "node:process";
import { text } from "node:stream/consumers";
import pg from "pg";
import { runSource } from "@/lib/feeds/run-source";
import { newId } from "@/lib/kernel/ids";

// Reads a list from a file in a process of its own, and says how long it took (milliseconds) and what it held at most
// (megabytes): the tests cannot fetch, from this machine, what is on this machine.
const { databaseUrl, sourceId, file } = JSON.parse(await text(process.stdin));
const client = new pg.Client({ connectionString: databaseUrl });
await client.connect();
const start = performance.now();
const list = { bytes: createReadStream(file), etag: null };
const told = await runSource(client, sourceId, list, { now: new Date(), newId, zoneAt: () => "America/Los_Angeles" });
await client.end();
const resident = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ ...told, digest: null, took: performance.now() - start, resident }));
