import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { PrismaClient } from "@/lib/generated/prisma/client";
import { newId } from "@/lib/kernel/ids";
import { eraseContent } from "@/lib/leaving/erase-content";
import { ensureDatabase, startCluster } from "@/lib/postgres/cluster";
import { removeFolder, temporaryFolder } from "@/lib/testing/temporary";
import { worldOf } from "@/lib/testing/world";
import { writtenOf } from "@/lib/testing/written";
import { migrate } from "@/prisma/migrate";
import { filesDue, forgetFiles } from "./forget-files";

const folder = await temporaryFolder();
afterAll(() => removeFolder(folder));

/** The files below a folder that hold any of these words. */
async function holding(words: readonly string[]): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.filter((one) => one.isFile())) {
    const file = path.join(entry.parentPath, entry.name);
    const bytes = await readFile(file).catch(() => Buffer.alloc(0));
    for (const word of words) if (bytes.includes(word)) found.push(`${word} in ${path.relative(folder, file)}`);
  }
  return found;
}

test("after somebody left with everything, no file of the database holds their words, the log included", async () => {
  const cluster = await startCluster({ folder, password: newId(), make: true, throwaway: true });
  const connectionString = await ensureDatabase(cluster, "cairn");
  await migrate(connectionString);
  const db = new PrismaClient({ adapter: new PrismaPg({ connectionString }), transactionOptions: { timeout: 20_000 } });
  const world = worldOf(db);
  const written = writtenOf(db);
  const [ann, bob] = [world.aMember(), world.aMember()];
  const board = await world.aBoard();
  const rare = ["quokkaberry", "zamboniwhistle", "marzipanlantern"] as const;
  const thread = await written.aThread(board.id, {
    by: ann,
    title: `A ${rare[0]} title`,
    body: `A ${rare[1]} sentence.`,
  });
  // Long enough to be kept beside the table, in pieces.
  const long = Array.from({ length: 900 }, () => newId()).join(" ");
  await written.aReply(thread.id, { by: ann, body: `${long} ${rare[2]}` });
  const stays = await written.aReply(thread.id, { by: bob, body: "Bob stays with his pumpernickelboat." });
  await db.$executeRaw`ANALYZE`;
  await db.$executeRaw`CHECKPOINT`;
  expect((await holding(rare)).length).toBeGreaterThan(2);

  const client = new pg.Client({ connectionString });
  await client.connect();
  const ask = async (statement: string) => (await client.query<Record<string, unknown>>(statement)).rows;
  expect(await filesDue(ask)).toBe("no");
  await eraseContent(world.as(ann), ann, "everything");
  // Erased is not yet forgotten: this is why there is more to do.
  expect((await holding(rare)).length).toBeGreaterThan(0);
  expect(await filesDue(ask)).toBe("small");
  // What a reader that began before could still see would be carried along: the clearing waits for it.
  const reader = new pg.Client({ connectionString });
  await reader.connect();
  await reader.query("BEGIN ISOLATION LEVEL REPEATABLE READ");
  await reader.query("SELECT count(*) FROM post");
  let looked = 0;
  const clearing = forgetFiles((statement) => {
    if (statement.includes("backend_xmin")) looked += 1;
    return ask(statement);
  });
  await expect.poll(() => looked).toBeGreaterThan(1);
  expect((await holding(rare)).length).toBeGreaterThan(0);
  await reader.end();
  await clearing;
  expect(await holding(rare)).toEqual([]);
  expect(await filesDue(ask)).toBe("no");
  const kept = ["pumpernickelboat"] as const;
  expect((await holding(kept)).length).toBeGreaterThan(0);
  // Where many write somebody edits all the time: that day's clearing was this one.
  await db.post.update({ where: { id: stays }, data: { body: "Bob changed his mind." } });
  expect(await filesDue(ask)).toBe("no");
  await db.siteState.update({ where: { key: "forgotten-on" }, data: { value: "2026-06-14" } });
  expect(await filesDue(ask)).toBe("small");
  expect((await holding(kept)).length).toBeGreaterThan(0);
  await forgetFiles(ask);
  expect(await holding(kept)).toEqual([]);
  expect(await filesDue(ask)).toBe("no");

  await client.end();
  await db.$disconnect();
  await cluster.stop();
  expect(await holding(rare)).toEqual([]);
}, 60_000);
