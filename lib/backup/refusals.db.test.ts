import { execFile } from "node:child_process";
import { chmod, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { promisify } from "node:util";
import { generateIdentity, identityToRecipient } from "age-encryption";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { root } from "@/lib/process/paths";
import { emptyDatabaseUrl, testDatabase, testDatabaseUrl } from "@/lib/testing/database";
import { removeFolder, temporaryFolder } from "@/lib/testing/temporary";
import { worldOf } from "@/lib/testing/world";
import { withClient } from "@/prisma/connection";
import { migrate } from "@/prisma/migrate";
import { readMigrations } from "@/prisma/migrations";
import { type Closing, decrypted, encrypted } from "./age-file";
import { openBackup, type Parts } from "./format";
import { proveEmpty } from "./present";
import { proveFitting, rebuild } from "./rebuild";
import { restoreInto } from "./restore-into";
import { refuseHalfRestored } from "./restore-mark";
import { type About, plainBackup } from "./rows-out";
import { writeWhole } from "./whole-file";

const folder = await temporaryFolder();
afterAll(() => removeFolder(folder));
const at = (name: string) => path.join(folder, name);
const identity = await generateIdentity();
const closing: Closing = { recipient: await identityToRecipient(identity) };
const about: About = {
  ...{ what: "everything", day: "2026-06-15", kind: "community" },
  secrets: { secret: "s".repeat(44) },
};
const whole = at("whole.age");

async function* words(...parts: string[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield Buffer.from(part);
}

beforeAll(async () => {
  const db = await testDatabase();
  const { steward } = await worldOf(db).aModerator();
  expect(steward).not.toBeNull();
  const [{ name } = { name: "" }] = await db.$queryRaw<{ name: string }[]>`SELECT current_database() AS name`;
  const url = new URL(await testDatabaseUrl());
  url.pathname = `/${name}`;
  await withClient(url.href, (client) =>
    writeWhole(whole, false, () => encrypted(plainBackup(client, about), closing)),
  );
});

async function changed(name: string, change: (bytes: Buffer) => Buffer): Promise<string> {
  await writeFile(at(name), change(await readFile(whole)));
  return at(name);
}

async function rebuilt(file: string, url: string): Promise<void> {
  const backup = await openBackup(file, identity);
  await proveFitting(backup);
  await rebuild(url, backup, []);
}

describe("a backup that is not whole is refused in one sentence", () => {
  const cases: [string, (bytes: Buffer) => Buffer][] = [
    ["cut off at its end", (bytes) => bytes.subarray(0, bytes.length - 7)],
    ["cut off at its beginning", (bytes) => bytes.subarray(0, 150)],
    ["one bit changed", (bytes) => Buffer.from(bytes.map((byte, n) => (n === bytes.length - 30 ? byte ^ 1 : byte)))],
    ["empty", () => Buffer.alloc(0)],
    ["something else", () => Buffer.from("not a backup\n".repeat(100))],
  ];
  test.each(cases)("%s", async (name, change) => {
    const file = await changed("bad.age", change);
    await expect(rebuilt(file, await emptyDatabaseUrl()), name).rejects.toThrow(/isn't a whole backup/);
  });

  test("a line that ends too early, though it was encrypted so", async () => {
    const head = JSON.stringify({ cairn: 1, ...about, migrations: [], sequences: [] });
    for (const rest of [
      "",
      '{"table":"steward","columns":["id"]}\nhalf',
      '{"table":"pg_authid","columns":["rolname"]}\n\\.\n{"end":true}\n',
    ]) {
      await writeWhole(at("early.age"), true, () => encrypted(words(`${head}\n`, rest), closing));
      await expect(rebuilt(at("early.age"), await emptyDatabaseUrl())).rejects.toThrow(/isn't a whole backup/);
    }
  });

  test("a newer schema than the code's", async () => {
    const migrations = [{ name: "99990101000000_tomorrow", checksum: "" }];
    const head = JSON.stringify({ cairn: 1, ...about, migrations, sequences: [] });
    await writeWhole(at("newer.age"), false, () => encrypted(words(`${head}\n{"end":true}\n`), closing));
    await expect(rebuilt(at("newer.age"), await emptyDatabaseUrl())).rejects.toThrow(/from a newer Cairn .*tomorrow/);
  });

  test("another key", async () => {
    await expect(openBackup(whole, await generateIdentity())).rejects.toThrow(
      /doesn't open with that passphrase or key/,
    );
    await expect(openBackup(at("none.age"), identity)).rejects.toThrow(/can't be read \(ENOENT\)/);
  });
});

test("a restore that fails halfway leaves nothing: no folder, and an own database empty again", async () => {
  const plain: Uint8Array[] = [];
  for await (const chunk of await decrypted(whole, identity)) plain.push(chunk);
  const bad = at("late.age");
  const most = Buffer.concat(plain).toString("latin1").slice(0, -20);
  await writeWhole(bad, false, () => encrypted(words(most), closing));
  const databaseUrl = await emptyDatabaseUrl();
  const where = { dataDir: at("data"), databaseUrl };
  await expect(restoreInto(where, await openBackup(bad, identity), [])).rejects.toThrow(/isn't a whole backup/);
  expect((await readdir(folder)).filter((name) => name.startsWith("data"))).toEqual([]);
  await proveEmpty(databaseUrl);
  const good = await openBackup(whole, identity);
  await restoreInto(where, { ...good, parts: markedWhile(databaseUrl, good.parts) }, []);
  await refuseHalfRestored(databaseUrl);
  expect((await readFile(at("data/secret"), "utf8")).trim()).toBe(about.secrets?.secret);
  await expect(proveEmpty(databaseUrl)).rejects.toThrow(/isn't empty\. Drop it/);
  const { rowCount } = await withClient(databaseUrl, (client) => client.query("SELECT 1 FROM steward"));
  expect(rowCount).toBe(1);
});

/** Whatever kills a restore between its first row and its last step, nothing may start on what it leaves. */
async function* markedWhile(databaseUrl: string, parts: Parts): Parts {
  for await (const part of parts) {
    await expect(refuseHalfRestored(databaseUrl)).rejects.toThrow(/was interrupted/);
    yield part;
  }
}

test("a backup of an older Cairn comes back into this one", async () => {
  const [first, ...since] = (await readMigrations()).map(({ name }) => name);
  const old = await emptyDatabaseUrl();
  await migrate(old, undefined, new Set([first ?? ""]));
  const theirs = { ...about, secrets: { secret: "s".repeat(44), actionsKey: "a".repeat(44) } };
  await withClient(old, async (client) => {
    await client.query("INSERT INTO account VALUES ('somebody', 'tag', 'root', 1, 1, 'sealed')");
    await writeWhole(at("old.age"), false, () => encrypted(plainBackup(client, theirs), closing));
  });
  // A second secret of theirs does nothing any more.
  expect((await openBackup(at("old.age"), identity)).header.secrets).toEqual(about.secrets);
  const url = await emptyDatabaseUrl();
  await rebuilt(at("old.age"), url);
  expect(await migrate(url)).toEqual([]);
  await withClient(url, async (client) => {
    expect((await client.query("SELECT id FROM account")).rows).toEqual([{ id: "somebody" }]);
    const history = await client.query("SELECT migration_name AS name FROM _prisma_migrations ORDER BY started_at");
    expect(history.rows.map(({ name }) => name)).toEqual([first, ...since]);
  });
});

describe("a file that cannot be written is said plainly, and no half of it stays", () => {
  test("one is there already; no such folder; no right to", async () => {
    const content = async () => words("new");
    await writeFile(at("old"), "old");
    await expect(writeWhole(at("old"), false, content)).rejects.toThrow(/is there already, .* another name/);
    expect(await readFile(at("old"), "utf8")).toBe("old");
    await expect(writeWhole(at("none/new"), false, content)).rejects.toThrow(/folder for .* doesn't exist/);
    await expect(writeWhole("/proc/new", false, content)).rejects.toThrow(/doesn't exist|can't be written/);
    await mkdir(at("locked"));
    await chmod(at("locked"), 0o500);
    if (process.getuid?.() !== 0) {
      await expect(writeWhole(at("locked/new"), false, content)).rejects.toThrow(/can't be written \(EACCES\)/);
    }
  });

  test("no room", async () => {
    await mkdir(at("small"));
    const script = `import("./lib/backup/whole-file.ts").then(({ writeWhole }) => writeWhole(
      ${JSON.stringify(at("small/new"))}, false, async () => (async function* () { for (;;) yield Buffer.alloc(65536); })(),
    )).catch((error) => console.log(error.constructor.name, error.message));`;
    const limited = ["-c", `ulimit -f 4000; exec "$0" --import tsx -e "$1"`, process.execPath, script];
    const { stdout } = await promisify(execFile)("sh", limited, { cwd: root });
    expect(stdout).toMatch(/^PlainError There's no room for .* nothing was kept/);
    expect(await readdir(at("small"))).toEqual([]);
  }, 60_000);

  test("the database goes away meanwhile", async () => {
    const url = await testDatabaseUrl();
    const cut = withClient(url, (client) =>
      writeWhole(at("cut"), false, async () => {
        const name = new URL(url).pathname.slice(1);
        const end = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}' AND pid <> pg_backend_pid()`;
        await withClient(url, (other) => other.query(end));
        return plainBackup(client, about);
      }),
    );
    await expect(cut).rejects.toThrow(/couldn't be read to the end .* no backup was written/);
    expect((await readdir(folder)).filter((name) => name.startsWith("cut"))).toEqual([]);
  });
});
