import { readdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { emptyDatabaseUrl, patientPrisma, testDatabaseUrl } from "@/lib/testing/database";
import { removeFolder, temporaryFolder } from "@/lib/testing/temporary";
import { rememberSecret, settleSecret } from "./secret";

const folders: string[] = [];
const before = process.env.CAIRN_SECRET;
afterAll(async () => {
  process.env.CAIRN_SECRET = before;
  for (const folder of folders) await removeFolder(folder);
});
let dataDir: string;
beforeEach(async () => {
  dataDir = await temporaryFolder();
  folders.push(dataDir);
});
const words = "the first secret of this community, forty letters";
const other = "another secret, of the same length and nobody's";

/** A database whose site began with `words`. */
async function begun(): Promise<string> {
  const url = await testDatabaseUrl();
  process.env.CAIRN_SECRET = words;
  await rememberSecret(url);
  return url;
}

async function someoneJoins(url: string): Promise<void> {
  const db = patientPrisma(url);
  const bytes = new Uint8Array(32);
  await db.account.create({
    data: { id: newId(), keyTag: bytes, wrappedRoot: bytes, kdfVersion: 1, epoch: 0, sealed: bytes },
  });
  await db.$disconnect();
}

test("another secret than the one a community began with is refused, wherever it comes from", async () => {
  const url = await begun();
  await expect(settleSecret({ dataDir, secret: other }, url, true)).rejects.toThrow(
    /It comes from the setting CAIRN_SECRET/,
  );
  await writeFile(path.join(dataDir, "secret"), `${other}\n`);
  await expect(settleSecret({ dataDir, secret: undefined }, url, true)).rejects.toThrow(/It comes from the file/);
  await settleSecret({ dataDir, secret: words }, url, true);
});

test("a second site on the same database with a secret of its own is refused, even when both begin at once", async () => {
  const url = await testDatabaseUrl();
  process.env.CAIRN_SECRET = words;
  await rememberSecret(url);
  process.env.CAIRN_SECRET = other;
  await expect(rememberSecret(url)).rejects.toThrow(/second site/);
});

test("a missing or empty secret is never made anew for a database that has one, or in which somebody has joined", async () => {
  const known = await begun();
  const earlier = await testDatabaseUrl();
  await someoneJoins(earlier);
  for (const url of [known, earlier]) {
    await expect(settleSecret({ dataDir, secret: undefined }, url, true)).rejects.toThrow(
      /This site's secret is missing/,
    );
    expect(await readdir(dataDir)).toEqual([]);
  }
  await writeFile(path.join(dataDir, "secret"), "\n");
  await expect(settleSecret({ dataDir, secret: undefined }, known, true)).rejects.toThrow(/is missing/);
});

test("two secrets for a community that has no check value yet are refused: the wrong one would be remembered for good", async () => {
  const earlier = await testDatabaseUrl();
  await someoneJoins(earlier);
  await writeFile(path.join(dataDir, "secret"), `${words}\n`);
  await expect(settleSecret({ dataDir, secret: other }, earlier, true)).rejects.toThrow(/can't tell which one/);
  await settleSecret({ dataDir, secret: words }, earlier, true);
});

test("a command beside the site never makes one", async () => {
  await expect(settleSecret({ dataDir, secret: undefined }, await emptyDatabaseUrl(), false)).rejects.toThrow(
    /is missing/,
  );
  expect(await readdir(dataDir)).toEqual([]);
});

test("a new community gets one; a community of an earlier Cairn goes on with its own, and has it remembered", async () => {
  await settleSecret({ dataDir, secret: undefined }, await emptyDatabaseUrl(), true);
  expect(await readdir(dataDir)).toEqual(["secret"]);
  expect(process.env.CAIRN_SECRET).toHaveLength(44);
  await rm(path.join(dataDir, "secret"));
  const earlier = await testDatabaseUrl();
  await someoneJoins(earlier);
  await settleSecret({ dataDir, secret: words }, earlier, true);
  await rememberSecret(earlier);
  await expect(settleSecret({ dataDir, secret: other }, earlier, true)).rejects.toThrow(
    /wrong secret for this database, so nobody could sign in/,
  );
});
