import { mkdir, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { findDatabase } from "@/lib/postgres/find-database";
import { openDatabase } from "@/lib/postgres/open-database";
import { emptyDatabaseUrl, testDatabaseUrl } from "@/lib/testing/database";
import { listingOf } from "@/lib/testing/folder-listing";
import { removeFolder, temporaryFolder } from "@/lib/testing/temporary";
import { databasePassword } from "./database-password";
import { noteHostsDatabase, refuseEmptyDatabase, refuseHostsDatabase, usesHostsDatabase } from "./hosts-database";

const folder = await temporaryFolder();
afterAll(() => removeFolder(folder));
let round = 0;
let dataDir = "";
beforeEach(async () => {
  round += 1;
  dataDir = path.join(folder, `${round}`);
  await mkdir(dataDir, { mode: 0o711 });
  for (const name of ["kind", "secret"]) await writeFile(path.join(dataDir, name), `${name}\n`);
});

describe("a community whose database is the host's own", () => {
  test("gets no other one beside it when DATABASE_URL is missing", async () => {
    await noteHostsDatabase(dataDir);
    const before = await listingOf(dataDir);
    const how = { password: "x", make: true, throwaway: true };
    await expect(openDatabase(dataDir, how)).rejects.toThrow(
      /your own database, and DATABASE_URL isn't set\. Set it to/,
    );
    // Nor a password for one.
    await expect(databasePassword(dataDir)).rejects.toThrow(/your own database/);
    // Nor does a restore bring one into it.
    await expect(refuseHostsDatabase(dataDir)).rejects.toThrow(
      /your own database.*another folder\. Nothing was restored/,
    );
    expect(await listingOf(dataDir)).toEqual(before);
  });

  test("is told how to go back to an embedded one that is still there", async () => {
    await mkdir(path.join(dataDir, "postgres/base"), { recursive: true });
    await noteHostsDatabase(dataDir);
    await expect(findDatabase(dataDir)).rejects.toThrow(/To go back to the one in .*remove its file database-state/);
  });

  test.each(["own", "made"])("isn't begun again in an empty database (the folder says %s)", async (state) => {
    await writeFile(path.join(dataDir, "database-state"), state);
    const before = await listingOf(dataDir);
    await expect(refuseEmptyDatabase(dataDir, await emptyDatabaseUrl())).rejects.toThrow(
      /names an empty database, but there's a community in .*npm run restore/,
    );
    expect(await listingOf(dataDir)).toEqual(before);
    await refuseEmptyDatabase(dataDir, await testDatabaseUrl());
  });

  test("isn't begun again beside an embedded one of an older Cairn, which noted nothing", async () => {
    await mkdir(path.join(dataDir, "postgres"));
    await writeFile(path.join(dataDir, "postgres/PG_VERSION"), "18\n");
    await expect(refuseEmptyDatabase(dataDir, await emptyDatabaseUrl())).rejects.toThrow(/names an empty database/);
  });
});

test("a first start that was cut off before there was a database goes on, with either kind", async () => {
  expect(await findDatabase(dataDir)).toMatchObject({ whole: false });
  await refuseEmptyDatabase(dataDir, await emptyDatabaseUrl());
  await writeFile(path.join(dataDir, "database-state"), "making");
  await refuseEmptyDatabase(dataDir, await emptyDatabaseUrl());
  expect(await findDatabase(dataDir)).toMatchObject({ whole: false });
});

test("it's noted once", async () => {
  expect(await usesHostsDatabase(dataDir)).toBe(false);
  await refuseHostsDatabase(dataDir);
  for (let time = 0; time < 2; time += 1) await noteHostsDatabase(dataDir);
  expect(await usesHostsDatabase(dataDir)).toBe(true);
  expect((await readdir(dataDir)).sort()).toEqual(["database-state", "kind", "secret"]);
});
