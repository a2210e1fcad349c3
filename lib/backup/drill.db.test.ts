import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { PrismaPg } from "@prisma/adapter-pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { databasePassword } from "@/lib/data-folder/database-password";
import { forgetRunning, tellRunning } from "@/lib/data-folder/running";
import { ensureSecret } from "@/lib/data-folder/secrets";
import { PrismaClient } from "@/lib/generated/prisma/client";
import { createAccount, openAccount } from "@/lib/identity/account";
import { makeKey } from "@/lib/identity/key-words";
import { siteSecretOf } from "@/lib/identity/site-secret";
import { newId } from "@/lib/kernel/ids";
import { tagOf } from "@/lib/kernel/vault";
import { eraseAccount } from "@/lib/leaving/erase-account";
import { eraseContent } from "@/lib/leaving/erase-content";
import { PLACES_MARK } from "@/lib/places/load-places";
import { type Cluster, ensureDatabase, startCluster } from "@/lib/postgres/cluster";
import { takeLock } from "@/lib/process/lock";
import { root } from "@/lib/process/paths";
import { freePort } from "@/lib/process/port";
import { emptyDatabaseUrl } from "@/lib/testing/database";
import { everythingIn, someoneWithAPast } from "@/lib/testing/leaving-world";
import { longTest } from "@/lib/testing/long";
import { removeFolder, temporaryFolder } from "@/lib/testing/temporary";
import { NOON } from "@/lib/testing/world";
import { writtenOf } from "@/lib/testing/written";
import { migrate } from "@/prisma/migrate";
import { markRestore, refuseHalfRestored } from "./restore-mark";

/** The drill of README.md, 'Back up, and try it': each step as a host types it, against real databases. */

const folder = await temporaryFolder();
afterAll(() => removeFolder(folder));
const at = (...parts: string[]) => path.join(folder, ...parts);
const PASSPHRASE = "seven quiet stones by the river";
const ERASED = ["Ann began.", "Ann answered.", "Ann is held.", "Ann walked.", "Ann told.", "I knit.", "Ann cried."];
const LONG = 240_000;

async function run(command: string, args: string[], dataDir: string, answers: string[] = [], databaseUrl?: string) {
  const env: NodeJS.ProcessEnv = { ...process.env, CAIRN_DATA_DIR: dataDir, PORT: `${await freePort()}` };
  for (const name of ["CAIRN_SECRET", "DATABASE_URL"]) delete env[name];
  if (databaseUrl) env.DATABASE_URL = databaseUrl;
  const child = spawn(process.execPath, ["--import", "tsx", `lib/launch/${command}.ts`, ...args], { cwd: root, env });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += chunk));
  child.stdin.end(answers.map((line) => `${line}\n`).join(""));
  const [code] = await once(child, "close");
  return { code, said };
}

async function open(
  dataDir: string,
): Promise<{ db: PrismaClient; cluster: Cluster; siteSecret: Uint8Array<ArrayBuffer>; url: string }> {
  const password = await databasePassword(dataDir);
  const cluster = await startCluster({ folder: dataDir, password, make: true, throwaway: true });
  const url = await ensureDatabase(cluster, "cairn");
  const db = new PrismaClient({ adapter: new PrismaPg({ connectionString: url }) });
  return { db, cluster, url, siteSecret: siteSecretOf(await ensureSecret(dataDir, "secret")) };
}

async function shut({ db, cluster }: { db: PrismaClient; cluster: Cluster }): Promise<void> {
  await db.$disconnect();
  await cluster.stop();
}

/** Which of the words stand anywhere in a folder's files, the database's own and its log of changes included. */
async function wordsIn(where: string, words: string[]): Promise<string[]> {
  const found = new Set<string>();
  for (const entry of await readdir(where, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const bytes = await readFile(path.join(entry.parentPath, entry.name));
    for (const word of words) if (bytes.includes(word)) found.add(word);
  }
  return [...found];
}

const stayer = { key: makeKey(), words: "Bea stays here." };
let noticed = 0n;

beforeAll(async () => {
  await mkdir(at("site"), { mode: 0o711 });
  await mkdir(at("kept"));
  const lock = await takeLock(at("site"), "npm start");
  const before = { ...process.env };
  // The second as an earlier Cairn left it: nothing reads it any more, and a restore over it takes it away.
  for (const name of ["secret", "actions-key"]) await ensureSecret(at("site"), name);
  const site = await open(at("site"));
  const { db, siteSecret } = site;
  await migrate(site.url);
  await tellRunning(at("site"), { databaseUrl: site.url });
  const ann = await someoneWithAPast(db, {}, siteSecret);
  const bea = await createAccount({ db, now: NOON, newId, siteSecret }, stayer.key);
  if (!bea.ok) throw new Error("no account was made");
  await writtenOf(db).aThread(ann.board.id, {
    by: ann.world.aMember({ root: bea.value.root }),
    title: "Bea asks",
    body: stayer.words,
  });
  await db.session.create({ data: { idHash: new Uint8Array(32), blob: new Uint8Array(8), expiresDay: NOON } });
  const steward = await db.steward.create({ data: { id: newId(), tag: tagOf(ann.bob.root, "steward"), role: "lead" } });
  for (let n = 0; n < 3; n += 1) {
    const id = newId();
    await db.doorNotice.create({
      data: { id, scope: `voice|${id}`, tag: new Uint8Array(32), kind: "message", until: NOON, byId: steward.id },
    });
    await db.moderationRecord.create({ data: { id: newId(), act: "viewed", stewardId: steward.id, hour: NOON } });
  }
  const last = await db.doorNotice.findFirstOrThrow({ orderBy: { ordinal: "desc" } });
  noticed = last.ordinal;
  // The newest notice has run out: its number must not come again.
  await db.doorNotice.delete({ where: { id: last.id } });

  const town = {
    id: 1,
    name: "A town",
    region: "",
    country: "GB",
    lat: 54,
    lng: -2,
    population: 0,
    zone: "Europe/London",
  };
  await db.place.create({ data: town });
  await db.siteState.create({ data: { key: PLACES_MARK, value: "as it was" } });

  const written = await run("backup", ["--to", at("kept/monday.age")], at("site"), [PASSPHRASE]);
  expect(written).toMatchObject({ code: 0 });
  await eraseContent(ann.world.as(ann.ann), ann.ann, "everything");
  await eraseAccount(db, { accountId: ann.accountId, root: ann.ann.root });
  expect(await run("backup", ["--erased", "--to", at("kept/erased.age")], at("site"), [PASSPHRASE])).toMatchObject({
    code: 0,
  });
  const running = await run("restore", ["--from", at("kept/monday.age")], at("site"), [PASSPHRASE]);
  expect(running).toMatchObject({ code: 1 });
  expect(running.said).toMatch(/Cairn is running on .* Stop it first/);

  await forgetRunning(at("site"));
  await shut(site);
  if (lock.held) await lock.release();
  process.env = before;
}, LONG);

test("a backup is one file for its owner alone, and tells nothing", async () => {
  const file = at("kept/monday.age");
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect((await readdir(at("kept"))).sort()).toEqual(["erased.age", "monday.age"]);
  const bytes = await readFile(file);
  expect(bytes.subarray(0, 21).toString()).toBe("age-encryption.org/v1");
  for (const words of [...ERASED, stayer.words, "account"]) expect(bytes.includes(words)).toBe(false);
});

async function isAsItWas(dataDir: string): Promise<void> {
  expect(await wordsIn(dataDir, [...ERASED, stayer.words])).toEqual([stayer.words]);
  const site = await open(dataDir);
  const { db } = site;
  try {
    expect((await openAccount(db, site.siteSecret, stayer.key)).ok).toBe(true);
    expect(await db.account.count()).toBe(1);
    expect(await db.session.count()).toBe(0);
    const all = await everythingIn(db);
    for (const words of ERASED) expect(all).not.toContain(words);
    for (const words of [stayer.words, "Bob answered.", "Bob began."]) expect(all).toContain(words);
    // What the database keeps by itself goes on.
    const found = await db.$queryRaw`SELECT 1 FROM post WHERE search @@ to_tsquery('public.cairn', 'stays & here')`;
    expect(found).toHaveLength(1);
    await expect(db.moderationRecord.deleteMany()).rejects.toThrow();
    expect(await db.moderationRecord.count()).toBe(3);
    const { byId } = await db.doorNotice.findFirstOrThrow();
    const data = {
      id: newId(),
      scope: "voice|x",
      tag: new Uint8Array(32),
      kind: "message",
      until: NOON,
      byId,
    } as const;
    expect((await db.doorNotice.create({ data })).ordinal).toBeGreaterThan(noticed);
    // Places come with the code: they are not in a backup, and a restored site knows that it must load them.
    expect(await db.place.count()).toBe(0);
    expect(await db.siteState.count({ where: { key: PLACES_MARK } })).toBe(0);
    const off = await db.$queryRaw`SELECT tgname::text FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'O'`;
    expect(off).toEqual([]);
    const order = await db.$queryRaw<{ ids: string[] }[]>`
      SELECT array_agg(id ORDER BY ctid) AS ids FROM voice`;
    expect(order[0]?.ids).toEqual([...(order[0]?.ids ?? [])].sort());
    const counts = await db.$queryRaw`
      SELECT 1 FROM encouragement_count c FULL JOIN
        (SELECT COALESCE(post_id, milestone_id) AS id, kind, count(*) AS n FROM encouragement GROUP BY 1, 2) e
        ON (e.id, e.kind) = (c.subject_id, c.kind) WHERE e.n IS DISTINCT FROM c.given`;
    expect(counts).toEqual([]);
  } finally {
    await shut(site);
  }
}

test(
  "into an empty folder: keys open their accounts, and who left since stays forgotten",
  async () => {
    const restored = await run("restore", ["--from", at("kept/monday.age")], at("elsewhere"), [PASSPHRASE]);
    expect(restored).toMatchObject({ code: 0 });
    expect(await readFile(at("elsewhere/secret"), "utf8")).toBe(await readFile(at("site/secret"), "utf8"));
    expect(await readdir(at("elsewhere"))).not.toContain("actions-key");
    await isAsItWas(at("elsewhere"));
  },
  LONG,
);

longTest(
  "over what is there: asks, and takes the newer list from the database that it replaces",
  async () => {
    await mkdir(at("alone"));
    await cp(at("kept/monday.age"), at("alone/monday.age"));
    const asked = await run("restore", ["--from", at("alone/monday.age")], at("site"), [PASSPHRASE, "no"]);
    expect(asked).toMatchObject({ code: 1 });
    expect(asked.said).toMatch(/isn't empty[\s\S]*Nothing was restored/);
    const restored = await run("restore", ["--from", at("alone/monday.age")], at("site"), [PASSPHRASE, "replace"]);
    expect(restored).toMatchObject({ code: 0 });
    await isAsItWas(at("site"));
    expect((await readdir(folder)).filter((name) => name.startsWith("site"))).toEqual(["site"]);
  },
  LONG,
);

longTest(
  "over a database that does not start: says that its list cannot be read, asks, and brings the backup back",
  async () => {
    await cp(at("elsewhere"), at("broken"), { recursive: true });
    await writeFile(at("broken/postgres/global/pg_control"), "no longer what it was");
    const asked = await run("restore", ["--from", at("kept/monday.age")], at("broken"), [PASSPHRASE, "replace", "no"]);
    expect(asked).toMatchObject({ code: 1 });
    expect(asked.said).toMatch(/won't start, so the list .* can't be read[\s\S]*Type without/);
    expect(asked.said).not.toMatch(/ at /);
    const answers = [PASSPHRASE, "replace", "without"];
    expect(await run("restore", ["--from", at("kept/monday.age")], at("broken"), answers)).toMatchObject({ code: 0 });
    // The list beside the backup counts all the same.
    await isAsItWas(at("broken"));
  },
  LONG,
);

longTest(
  "into a database of one's own, cut off: nothing starts on it, and a second restore begins anew",
  async () => {
    const databaseUrl = await emptyDatabaseUrl();
    await markRestore(databaseUrl);
    await migrate(databaseUrl);
    for (const command of ["start", "moderator-invite"]) {
      const refused = await run(command, [], at("own"), [], databaseUrl);
      expect(refused).toMatchObject({ code: 1 });
      expect(refused.said).toMatch(/was interrupted. Run npm run restore again/);
    }
    const answers = [PASSPHRASE, "replace"];
    const restored = await run("restore", ["--from", at("kept/monday.age")], at("own"), answers, databaseUrl);
    expect(restored).toMatchObject({ code: 0 });
    expect(await readFile(at("own/secret"), "utf8")).toBe(await readFile(at("site/secret"), "utf8"));
    await refuseHalfRestored(databaseUrl);
  },
  LONG,
);

test(
  "without any newer list it says so and asks; a wrong passphrase opens nothing",
  async () => {
    await rm(at("kept/erased.age"));
    const asked = await run("restore", ["--from", at("kept/monday.age")], at("third"), [PASSPHRASE]);
    expect(asked).toMatchObject({ code: 1 });
    expect(asked.said).toMatch(/no list of what was deleted after[\s\S]*Nothing was restored/);
    const wrong = await run("restore", ["--from", at("kept/monday.age")], at("third"), [
      "seven quiet stones by a river",
    ]);
    expect(wrong).toMatchObject({ code: 1 });
    expect(wrong.said).toMatch(/doesn't open with that passphrase/);
    expect(wrong.said).not.toMatch(/ at /);
    expect((await readdir(folder)).filter((name) => name.startsWith("third"))).toEqual([]);
  },
  LONG,
);
