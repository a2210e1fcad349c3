import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { emptyDatabaseUrl, testDatabaseUrl } from "@/lib/testing/database";
import { removeFolder, temporaryFolder } from "@/lib/testing/temporary";
import { withClient } from "./connection";
import { withEngine } from "./engine";
import { migrate } from "./migrate";
import { migrationsFolder, readMigrations } from "./migrations";

const folder = await temporaryFolder();
afterAll(() => removeFolder(folder));

async function migration(name: string, sql: string): Promise<void> {
  await mkdir(path.join(folder, name), { recursive: true });
  await writeFile(path.join(folder, name, "migration.sql"), sql);
}

async function ask(url: string, sql: string) {
  return withClient(url, async (client) => (await client.query(sql)).rows);
}

beforeEach(async () => {
  await rm(folder, { recursive: true });
  await migration("1_stone", "CREATE TABLE stone (id int PRIMARY KEY);");
  await migration("2_moss", "ALTER TABLE stone ADD moss text; INSERT INTO stone VALUES (1, 'green');");
});

describe("migrate", () => {
  test("refuses a database that is newer than the code", async () => {
    const url = await emptyDatabaseUrl();
    await migrate(url, folder);
    await rm(path.join(folder, "2_moss"), { recursive: true });
    await expect(migrate(url, folder)).rejects.toThrow(/from a newer Cairn/);
  });

  test("refuses when an applied migration was changed afterwards", async () => {
    const url = await emptyDatabaseUrl();
    await migrate(url, folder);
    await migration("1_stone", "CREATE TABLE pebble (id int);");
    await expect(migrate(url, folder)).rejects.toThrow(/1_stone was changed/);
  });

  test("undoes a migration that fails half way, and applies it once it is mended", async () => {
    const url = await emptyDatabaseUrl();
    await migration("3_bad", "CREATE TABLE half (id int); SELECT nothing_such();");
    await expect(migrate(url, folder)).rejects.toThrow(/3_bad failed: .* It was undone/);
    expect(await ask(url, "SELECT to_regclass('half') AS half")).toEqual([{ half: null }]);
    await migration("3_bad", "CREATE TABLE half (id int);");
    expect(await migrate(url, folder)).toEqual(["3_bad"]);
  });

  test("applies each migration once when four start together", async () => {
    const url = await emptyDatabaseUrl();
    const applied = await Promise.all([1, 2, 3, 4].map(() => migrate(url, folder)));
    expect(applied.flat().sort()).toEqual(["1_stone", "2_moss"]);
    expect(await ask(url, "SELECT count(*)::int AS stones FROM stone")).toEqual([{ stones: 1 }]);
  });

  test("is stopped by no limit of time that the host has set for pages", async () => {
    const url = await emptyDatabaseUrl();
    await ask(url, `ALTER DATABASE ${new URL(url).pathname.slice(1)} SET statement_timeout = '300ms'`);
    await migration("3_slow", "SELECT pg_sleep(0.5);");
    expect(await migrate(url, folder)).toEqual(["1_stone", "2_moss", "3_slow"]);
  });

  test("takes a checkout with other line ends for the same migration", async () => {
    const url = await emptyDatabaseUrl();
    await migration("1_stone", "CREATE TABLE stone\n(id int PRIMARY KEY);");
    await migrate(url, folder);
    await migration("1_stone", "CREATE TABLE stone\r\n(id int PRIMARY KEY);");
    expect(await migrate(url, folder)).toEqual([]);
  });

  test("says plainly that a server cannot be reached, and never the password", async () => {
    const failure = migrate("postgresql://cairn:hush@127.0.0.1:1/cairn", folder);
    await expect(failure).rejects.toThrow(/can't be reached/);
    await expect(failure).rejects.not.toThrow(/hush/);
  });

  test("leaves a history that Prisma's own engine takes for up to date", async () => {
    const url = new URL(await testDatabaseUrl());
    const place = {
      host: url.hostname,
      port: Number(url.port),
      user: url.username,
      password: url.password,
      database: url.pathname.slice(1),
    };
    const datamodel = await readFile(path.join(migrationsFolder, "../schema.prisma"), "utf8");
    const list = (await readMigrations()).map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value: sql } },
    }));
    const migrationsList = {
      baseDir: migrationsFolder,
      lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"' },
      shadowDbInitScript: "",
      migrationDirectories: list,
    };
    const filters = { externalTables: [], externalEnums: [] };
    const found = await withEngine(
      datamodel,
      (engine) => engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters }),
      place,
    );
    expect(found).toMatchObject({ history: null, failedMigrationNames: [], editedMigrationNames: [] });
  });
});
