import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Client } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { stopSignal } from "@/lib/process/stop";
import { damaged } from "./age-file";
import { nextPart, type OpenedBackup, type TableHead } from "./format";
import { ERASED_LISTS, type Table, tablesOf } from "./tables";

/**
 * Fills empty tables from a backup, within the caller's transaction. Triggers rest meanwhile: what they would write was
 * written when the rows were new, and is in the backup; the database's own checks do not rest.
 */
export async function loadTables(client: Client, backup: OpenedBackup): Promise<void> {
  const tables = await tablesOf(client);
  const all = (how: string) =>
    tables.map(({ name }) => `ALTER TABLE ${client.escapeIdentifier(name)} ${how} TRIGGER USER`).join("; ");
  await client.query(all("DISABLE"));
  await eachTable(backup, (head) => copyInto(client, backup, fitting(head, tables, backup.file), head.table));
  await client.query("SET CONSTRAINTS ALL IMMEDIATE");
  await client.query(all("ENABLE"));
  // Numbers go on where they were, even when the rows with the highest are gone.
  for (const { name, last } of backup.header.sequences) {
    await client.query(
      `SELECT setval(format('%I', sequencename)::regclass, $2::bigint) FROM pg_sequences
        WHERE schemaname = current_schema() AND sequencename = $1`,
      [name, last],
    );
  }
}

/** Adds what another, newer list says was erased. Of a whole backup the lists alone are read. */
export async function addErased(client: Client, lists: OpenedBackup): Promise<void> {
  const tables = (await tablesOf(client)).filter(({ name }) => ERASED_LISTS.includes(name));
  await eachTable(lists, async (head) => {
    if (!ERASED_LISTS.includes(head.table)) {
      for await (const _rows of rowsOf(lists));
      return;
    }
    const name = client.escapeIdentifier(head.table);
    await client.query(`CREATE TEMPORARY TABLE newer (LIKE ${name})`);
    await copyInto(client, lists, fitting(head, tables, lists.file), "newer");
    await client.query(`INSERT INTO ${name} SELECT * FROM newer ON CONFLICT DO NOTHING`);
    await client.query("DROP TABLE newer");
  });
}

async function eachTable(backup: OpenedBackup, load: (head: TableHead) => Promise<void>): Promise<void> {
  for (;;) {
    const part = await nextPart(backup.parts, backup.file);
    if (part === null || "cairn" in part || part instanceof Uint8Array) throw damaged(backup.file);
    if ("end" in part) break;
    await load(part);
  }
  // The end of the file proves that nothing before it was changed.
  if (!(await backup.parts.next()).done) throw damaged(backup.file);
}

function copyInto(client: Client, backup: OpenedBackup, columns: string[], table: string): Promise<void> {
  const names = columns.map((one) => client.escapeIdentifier(one)).join(", ");
  const into = client.query(copyFrom(`COPY ${client.escapeIdentifier(table)} (${names}) FROM STDIN`));
  return pipeline(Readable.from(rowsOf(backup)), into, { signal: stopSignal });
}

async function* rowsOf(backup: OpenedBackup): AsyncGenerator<Uint8Array> {
  for (;;) {
    const part = await nextPart(backup.parts, backup.file);
    if (part === null) return;
    if (!(part instanceof Uint8Array)) throw damaged(backup.file);
    yield part;
  }
}

// Whoever knows a recipient can write to it: a file may name only what is a table and a column of ours.
function fitting(head: TableHead, tables: Table[], file: string): string[] {
  const table = tables.find(({ name }) => name === head.table);
  if (!table || head.columns.some((one) => !table.columns.includes(one))) throw damaged(file);
  return head.columns;
}
