import { execFile } from "node:child_process";
import { chmod, chown, mkdir, readdir, readFile, rename, rm, stat, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { promisify } from "node:util";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { databasePassword } from "@/lib/data-folder/database-password";
import { foreignEntries } from "@/lib/data-folder/entries";
import { listingOf } from "@/lib/testing/folder-listing";
import { removeFolder, temporaryFolder } from "@/lib/testing/temporary";
import { startCluster } from "./cluster";
import { findDatabase } from "./find-database";

const folder = await temporaryFolder();
afterAll(() => removeFolder(folder));
const at = (...parts: string[]) => path.join(folder, ...parts);
const root = process.getuid?.() === 0;

async function start(dataDir: string, make: boolean) {
  return startCluster({ folder: dataDir, password: await databasePassword(dataDir), make, throwaway: true });
}

/** Does something while a part of the whole data folder is away: a copy of a cluster for each would take minutes. */
async function without(part: string, work: () => Promise<void>): Promise<void> {
  await rename(at("whole", part), at("part"));
  try {
    await work();
  } finally {
    await rm(at("whole", part), { recursive: true, force: true });
    await rename(at("part"), at("whole", part));
  }
}

/** Does something while there's something more in the whole data folder. */
async function withFile(name: string, text: string, work: () => Promise<void>): Promise<void> {
  await writeFile(at("whole", name), text);
  await work().finally(() => rm(at("whole", name)));
}

/** What is refused, with a start's right to make one, and that nothing at all has changed. */
async function refused(dataDir: string, why: RegExp): Promise<void> {
  const before = await listingOf(dataDir);
  for (const make of [true, false]) await expect(start(dataDir, make)).rejects.toThrow(why);
  expect(await listingOf(dataDir)).toEqual(before);
}

beforeAll(async () => {
  await mkdir(at("whole"), { mode: 0o711 });
  const cluster = await start(at("whole"), true);
  await cluster.stop();
});

describe("a database that isn't whole is refused in a sentence, and not touched", () => {
  const parts = [
    ...["PG_VERSION", "global/pg_control", "global", "base", "base/1", "base/5/PG_VERSION", "pg_wal", "pg_xact"],
    ...["pg_multixact/offsets", "pg_tblspc", "pg_notify", "postgresql.conf", "pg_hba.conf"],
  ];

  test.each(parts)("without %s", async (part) => {
    const away = at("part");
    await rename(at("whole/postgres", part), away);
    try {
      await refused(
        at("whole"),
        new RegExp(`isn't whole\\. .*${part}.*Copy the whole folder again.*Nothing was changed`),
      );
    } finally {
      await rename(away, at("whole/postgres", part));
    }
  });

  test("whichever parts a copy that was cut short lacks", async () => {
    const some = fc.subarray(
      parts.filter((part) => !part.startsWith("base/") && part !== "global/pg_control"),
      { minLength: 1 },
    );
    await fc.assert(
      fc.asyncProperty(some, async (missing) => {
        const names = missing.map((part) => [at("whole/postgres", part), at(part.replace("/", "-"))] as const);
        for (const [from, to] of names) await rename(from, to);
        const found = await findDatabase(at("whole")).catch(String);
        for (const [from, to] of names) await rename(to, from);
        expect(found).toMatch(/isn't whole/);
      }),
      { numRuns: 30 },
    );
  });

  test.each(["", "\n", "\0\0\0"])("with a PG_VERSION of %j, as a power cut leaves it", async (text) => {
    const file = at("whole/postgres/PG_VERSION");
    await writeFile(file, text);
    await refused(at("whole"), /isn't whole\. Missing or empty: PG_VERSION/);
    await writeFile(file, "18\n");
  });

  test("with another PostgreSQL's number", async () => {
    await writeFile(at("whole/postgres/PG_VERSION"), "19\n");
    await refused(at("whole"), /is PostgreSQL 19 and this Cairn brings 18/);
    await writeFile(at("whole/postgres/PG_VERSION"), "18\n");
  });

  test("with a folder where PG_VERSION was", async () => {
    await without("postgres/PG_VERSION", async () => {
      await mkdir(at("whole/postgres/PG_VERSION"));
      await refused(at("whole"), /isn't whole/);
    });
  });

  test("a link to a disk that isn't mounted, a file, a folder with only lost+found", async () => {
    await mkdir(at("link"));
    await symlink(at("no-disk"), at("link/postgres"));
    await refused(at("link"), /is a link to something that isn't there: mount the disk/);
    await mkdir(at("file"));
    await writeFile(at("file/postgres"), "");
    await refused(at("file"), /there's a file where a folder should be/);
    await mkdir(at("disk/postgres/lost+found"), { recursive: true });
    await refused(at("disk"), /isn't whole/);
  });
});

describe("a database that was made and is gone is never made anew", () => {
  test.each(["absent", "empty"])("its folder is %s", async (how) => {
    await without("postgres", async () => {
      if (how === "empty") await mkdir(at("whole/postgres"));
      await refused(at("whole"), /should be in .*postgres, and it isn't\. .*npm run reset/);
    });
  });

  test("it's elsewhere, by the note of an older Cairn", async () => {
    await mkdir(at("noted"));
    await writeFile(at("noted/database-place"), "/var/lib/cairn/0123456789abcdef\n");
    await refused(at("noted"), /should be in \/var\/lib\/cairn\/0123456789abcdef\/postgres/);
  });

  test.each(["/home", "/var/lib/cairn/../../../home", "/var/lib/cairn"])("a note that names %s", async (place) => {
    await mkdir(at("odd"), { recursive: true });
    await writeFile(at("odd/database-place"), place);
    await refused(at("odd"), /where Cairn never keeps one/);
  });

  test("two databases for one folder: neither is guessed to be the one", async () => {
    await withFile("database-place", "/var/lib/cairn/0123456789abcdef\n", () =>
      refused(at("whole"), /There are two databases.*Move away the one you don't need.*also remove database-place/),
    );
  });

  test("a copy without its password gets no new one, which would open nothing", async () => {
    await without("database-password", async () => {
      await refused(at("whole"), /but the file database-password isn't.*Copy it/);
      await symlink(at("no-disk"), at("whole/database-password"));
      await refused(at("whole"), /is a link to something that isn't there/);
    });
  });
});

describe("what lies where a new database is made", () => {
  test("half of one that was cut off is begun anew", async () => {
    await mkdir(at("half"), { mode: 0o711 });
    await mkdir(at("half/postgres.new/base/1"), { recursive: true });
    for (const name of ["postgresql.conf", "postmaster.pid"]) await writeFile(at("half/postgres.new", name), "");
    await writeFile(at("half/database-state"), "making\n");
    const cluster = await start(at("half"), true);
    await cluster.stop();
    expect(await readdir(at("half"))).not.toContain("postgres.new");
  });

  test.each([
    ["one that was started", "postmaster.opts"],
    ["one with somebody's database in it", "base/16384"],
    ["a folder with something else in it", "letter.txt"],
  ])("%s stays", async (_what, name) => {
    await mkdir(at("used/postgres.new", name), { recursive: true });
    const before = await listingOf(at("used/postgres.new"));
    await expect(start(at("used"), true)).rejects.toThrow(
      /something in .*postgres\.new that Cairn didn't leave there\. .*npm run reset/,
    );
    expect(await listingOf(at("used/postgres.new"))).toEqual(before);
    await rm(at("used"), { recursive: true });
  });

  test("whoever may not make one makes nothing: no database, no mark", async () => {
    await mkdir(at("none"), { mode: 0o711 });
    const cluster = startCluster({ folder: at("none"), password: "x", make: false, throwaway: true });
    await expect(cluster).rejects.toThrow(/no community in .* run npm start first/);
    expect(await readdir(at("none"))).toEqual([]);
  });
});

test("everything that a first start leaves is known by name, so that a reset can remove it", async () => {
  expect(await foreignEntries(at("whole"))).toEqual([]);
  expect(await readFile(at("whole/database-state"), "utf8")).toBe("made\n");
});

test("a whole database of an older Cairn is opened and marked from then on", async () => {
  await rm(at("whole/database-state"));
  const cluster = await start(at("whole"), false);
  await cluster.stop();
  expect(await readFile(at("whole/database-state"), "utf8")).toBe("made\n");
});

describe.runIf(root)("as root", () => {
  test("a database that belongs to somebody else is refused by name", async () => {
    const { uid, gid } = await stat(at("whole/postgres"));
    await chown(at("whole/postgres"), 65533, 65533);
    try {
      await refused(at("whole"), /belongs to user 65533, and Cairn would run it as .*chown/);
    } finally {
      await chown(at("whole/postgres"), uid, gid);
    }
  });

  test("a data folder that others may no longer reach gets no second database elsewhere", async () => {
    await mkdir(at("closed-off"), { mode: 0o700 });
    await rename(at("whole"), at("closed-off/data"));
    try {
      await refused(at("closed-off/data"), /may no longer pass through the folders above it/);
      expect((await stat(at("closed-off"))).mode & 0o777).toBe(0o700);
    } finally {
      await rename(at("closed-off/data"), at("whole"));
    }
  });

  test("a copy of a data folder neither opens nor removes the other's database", async () => {
    await mkdir(at("private"), { mode: 0o700 });
    await mkdir(at("private/data"), { mode: 0o711 });
    await (await start(at("private/data"), true)).stop();
    const home = (await readFile(at("private/data/database-place"), "utf8")).trim();
    try {
      await promisify(execFile)("cp", ["-a", at("private/data"), at("private/copy")]);
      await refused(at("private/copy"), /is a copy of .*private\/data/);
      const { removeData } = await import("@/lib/backup/remove-data");
      await expect(removeData(at("private/copy"))).rejects.toThrow(/is a copy of/);
      // A folder that was moved names nobody else's, wherever others may go by now.
      await rename(at("private/data"), at("private/moved"));
      await rm(at("private/copy"), { recursive: true });
      await chmod(at("private"), 0o711);
      await (await start(at("private/moved"), false)).stop();
      await removeData(at("private/moved"));
      await expect(stat(home)).rejects.toThrow(/ENOENT/);
    } finally {
      await rm(home, { recursive: true, force: true });
    }
  });
});

test("a file cut to nothing counts as missing", async () => {
  await without("postgres/global/pg_control", async () => {
    await writeFile(at("whole/postgres/global/pg_control"), "");
    await refused(at("whole"), /Missing or empty: global\/pg_control/);
  });
});
