import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, stat, symlink } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { root } from "@/lib/process/paths";
import { whatWentWrong } from "@/lib/process/what-went-wrong";
import { removeFolder, temporaryFolder } from "@/lib/testing/temporary";
import { withClient } from "@/prisma/connection";
import { ensureDatabase, startCluster } from "./cluster";
import { alive } from "./orphan";

const folder = await temporaryFolder();
const other = await temporaryFolder();
afterAll(() => Promise.all([folder, other].map(removeFolder)));
const options = { folder, password: "onlyForThisTest", make: true, throwaway: true };

const postmaster = async () =>
  Number.parseInt(await readFile(path.join(folder, "postgres/postmaster.pid"), "utf8"), 10);

async function ask(url: string, sql: string) {
  return withClient(url, async (client) => (await client.query(sql)).rows);
}

test("a new start takes over from a database whose Cairn was killed, and finds what was committed", async () => {
  // By another path to the same folder, as through a link: it's the folder that counts.
  const link = path.join(other, "way");
  await symlink(folder, link);
  const starting = `import("./lib/postgres/cluster.ts").then(async ({ startCluster }) => {
    await startCluster(${JSON.stringify({ ...options, folder: link })}); console.log("up"); setInterval(() => {}, 1000); })`;
  const child = spawn(process.execPath, ["--import", "tsx", "-e", starting], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(child.stdout, "data");
  const orphan = await postmaster();
  child.kill("SIGKILL");
  await once(child, "exit");
  expect(alive(orphan)).toBe(true);
  const cluster = await startCluster(options);
  expect(await postmaster()).not.toBe(orphan);
  const url = await ensureDatabase(cluster, "cairn");
  expect(await ask(url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  await cluster.stop();
});

test("a database that dies is started again at the same address; nobody gets in without the password", async () => {
  const said: string[] = [];
  const cluster = await startCluster({ ...options, say: (sentence) => said.push(sentence) });
  const url = cluster.url("cairn");
  await expect(ask(url.replace(options.password, "guess"), "SELECT 1")).rejects.toThrow(
    "The file database-password doesn't match this database. Put back the one that belongs to it, or restore a backup.",
  );
  process.kill(await postmaster(), "SIGKILL");
  while (!said.includes("The database is back.")) await pause(20);
  expect(await ask(url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  await cluster.stop();
});

test("it sorts by code point, knows letters beyond ASCII, and keeps no more of what was erased than it must", async () => {
  const cluster = await startCluster(options);
  const url = cluster.url("cairn");
  expect(await ask(url, "SELECT lower('ÉŁ') AS low, 'É' ILIKE 'é' AS alike, 'a' > 'B' AS code")).toEqual([
    { low: "éł", alike: true, code: true },
  ]);
  const names = "'wal_level','wal_recycle','log_min_error_statement','track_commit_timestamp','max_wal_senders'";
  const settings = await ask(url, `SELECT name, setting FROM pg_settings WHERE name IN (${names}) ORDER BY name`);
  expect(settings.map(({ setting }) => setting)).toEqual(["panic", "0", "off", "minimal", "off"]);
  // A file that the database's user may not read, and never a word of DATABASE_URL, which nobody set.
  expect(whatWentWrong(Object.assign(new Error("denied"), { code: "42501" }))).toMatch(/belong to somebody else/);
  expect((await stat(path.join(folder, "postgres"))).mode & 0o077).toBe(0);
  await cluster.stop();
});
