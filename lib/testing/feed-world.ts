import pg from "pg";
import { afterAll } from "vitest";
import type { ZoneAt } from "@/lib/feeds/read-meeting";
import { runSource } from "@/lib/feeds/run-source";
import type { RunTold } from "@/lib/feeds/run-told";
import type { Programme } from "@/lib/groups/limits";
import { newId } from "@/lib/kernel/ids";
import { NOON } from "./world";

type RunOver = { now?: Date; dry?: boolean; accept?: Uint8Array; zoneAt?: ZoneAt; etag?: string };

/** Sources of meetings on a test's database, and their lists as they are read. */
export async function feedWorld(databaseUrl: string) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  afterAll(() => client.end());
  const rows = async (text: string, values: unknown[] = []) => (await client.query(text, values)).rows;
  return {
    client,
    rows,
    /** The id of a new source. */
    async aSource(over: { programme?: Programme; kind?: "meeting_guide" | "bmlt"; address?: string | null } = {}) {
      const { programme = "aa", kind = "meeting_guide", address = null } = over;
      const id = newId();
      await client.query(
        `INSERT INTO source (id, name, kind, address, programme, zone, hours, terms)
         VALUES ($1, 'List of tests', $2, $3, $4, 'America/New_York', 6, 'Invented.')`,
        [id, kind, address, programme],
      );
      return id;
    },
    /** Reads a list of records; text is taken as it stands. */
    run(sourceId: string, list: readonly unknown[] | string, { etag, ...over }: RunOver = {}): Promise<RunTold> {
      const text = typeof list === "string" ? list : JSON.stringify(list);
      const context = { now: NOON, newId, zoneAt: () => "America/New_York", ...over };
      return runSource(client, sourceId, { bytes: inPieces(text), etag: etag ?? null }, context);
    },
    /** Everything that a run may change, to be compared. */
    async everything() {
      const tables = ["source", "support_group", "meeting", "pause"];
      const found: object[][] = [];
      for (const table of tables) found.push(await rows(`SELECT t::text AS row FROM ${table} AS t ORDER BY 1`));
      return found;
    },
  };
}

async function* inPieces(text: string): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += 4096) yield bytes.subarray(at, at + 4096);
}
