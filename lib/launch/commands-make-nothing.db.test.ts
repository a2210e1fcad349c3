import { execFile } from "node:child_process";
import { chown, cp, mkdir, rename, rm, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { databasePassword } from "@/lib/data-folder/database-password";
import { refuseOthersFolder } from "@/lib/data-folder/refuse-folder";
import { ensureSecret } from "@/lib/data-folder/secrets";
import { ensureDatabase, startCluster } from "@/lib/postgres/cluster";
import { others } from "@/lib/postgres/place";
import { root } from "@/lib/process/paths";
import { listingOf } from "@/lib/testing/folder-listing";
import { launched } from "@/lib/testing/launched";
import { removeFolder, temporaryFolder } from "@/lib/testing/temporary";
import { migrate } from "@/prisma/migrate";
import { claimFolder } from "./kind";
import { proveDataFolder, proveOwnDatabase, proveSecret } from "./prove-community";
import { checkedSettings } from "./settings";

const folder = await temporaryFolder();
afterAll(() => removeFolder(folder));
const at = (...parts: string[]) => path.join(folder, ...parts);
const NOBODY = 65534;
const LONG = 240_000;
const PASSPHRASE = "seven quiet stones by the river";

const copyOf = (from: string, to: string) => promisify(execFile)("cp", ["-a", from, to]);

beforeAll(async () => {
  await mkdir(at("whole"), { mode: 0o711 });
  await claimFolder(at("whole"), false);
  // As an earlier Cairn left it: its second key does nothing any more, and stands in nothing's way.
  for (const name of ["secret", "actions-key"]) await ensureSecret(at("whole"), name);
  const password = await databasePassword(at("whole"));
  const cluster = await startCluster({ folder: at("whole"), password, make: true, throwaway: true });
  await migrate(await ensureDatabase(cluster, "cairn"));
  await cluster.stop();
  expect(await launched("backup", at("whole"), { args: ["--to", at("a.age")], answers: [PASSPHRASE] })).toMatchObject({
    code: 0,
  });
}, LONG);

/** Each command refuses with such a sentence, without a stack, and has changed nothing at all. */
async function allRefuse(dataDir: string, commands: string[], why: RegExp, uid?: number): Promise<void> {
  const before = await listingOf(folder);
  for (const command of commands) {
    const args = command === "restore" ? ["--from", at("a.age")] : command === "backup" ? ["--to", at("new.age")] : [];
    const who = uid === undefined ? {} : { uid };
    const { code, said } = await launched(command, dataDir, { args, answers: [PASSPHRASE, "no", "no"], ...who });
    expect([command, code]).toEqual([command, 1]);
    expect(said).toMatch(why);
    expect(said).not.toMatch(/^\s+at /m);
  }
  expect(await listingOf(folder)).toEqual(before);
}

/** Does something while an entry of the whole data folder is away. */
async function without(name: string, work: () => Promise<void>): Promise<void> {
  await rename(at("whole", name), at("part"));
  await work().finally(() => rename(at("part"), at("whole", name)));
}

// The guards that every command passes, without a process for each command and each of them.
describe("a guard refuses in a sentence and has changed nothing", () => {
  const theirs = () => refuseOthersFolder(at("moved"), "npm run backup");
  const guards: [string, () => Promise<unknown>, RegExp][] = [
    ["no data folder", () => proveDataFolder(at("never")), /no community in .* yet: run npm start first/],
    ["an empty one", () => proveOwnDatabase(at("empty")), /no community in .* yet: run npm start first/],
    ["no secret where there's nothing else", () => proveSecret(at("empty")), /no community in .* yet/],
    [
      "no secret",
      () => without("secret", () => proveSecret(at("whole"))),
      /whole\/secret is missing\. If this folder is a copy/,
    ],
    [
      "no password of the database",
      () => without("database-password", () => proveOwnDatabase(at("whole"))),
      /but the file database-password isn't/,
    ],
    [
      "a part of the database missing",
      () => without("postgres/PG_VERSION", () => proveOwnDatabase(at("whole"))),
      /isn't whole\. Missing or empty: PG_VERSION\..*Copy the whole folder again/,
    ],
    [
      "a link to a disk that isn't mounted",
      async () => {
        vi.stubEnv("CAIRN_DATA_DIR", at("linked"));
        try {
          checkedSettings();
        } finally {
          vi.unstubAllEnvs();
        }
      },
      /is a link to .* which isn't there: mount/,
    ],
  ];
  if (process.getuid?.() === 0)
    guards.push(["what a restore moved aside, of somebody else's", theirs, /moved\.replaced belongs to nobody/]);

  beforeAll(async () => {
    await mkdir(at("empty"));
    await mkdir(at("moved.replaced"));
    if (process.getuid?.() === 0) await chown(at("moved.replaced"), NOBODY, NOBODY);
    await symlink(at("no-disk/data"), at("linked"));
    vi.stubEnv("CAIRN_SECRET", "");
  });
  afterAll(() => vi.unstubAllEnvs());

  test.each(guards)("%s", async (_what, guard, why) => {
    const before = await listingOf(folder);
    await expect(guard()).rejects.toThrow(why);
    expect(await listingOf(folder)).toEqual(before);
  });
});

test(
  "over a database that isn't whole nothing is made, by a start neither; a restore without the host's word does nothing",
  async () => {
    await rename(at("whole/postgres/PG_VERSION"), at("PG_VERSION"));
    await allRefuse(at("whole"), ["db-migrate", "start"], /isn't whole\. Missing or empty: PG_VERSION/);
    await allRefuse(at("whole"), ["restore"], /isn't empty[\s\S]*Nothing was restored/);
    await rename(at("PG_VERSION"), at("whole/postgres/PG_VERSION"));
  },
  LONG,
);

test(
  "neither reset nor restore removes a folder that holds somebody's own",
  async () => {
    const home = at("home");
    await mkdir(home);
    await cp(at("whole/kind"), path.join(home, "kind"));
    await mkdir(path.join(home, "photos"));
    await writeFile(path.join(home, "letter.txt"), "mine");
    const before = await listingOf(folder);
    const reset = await launched("reset", home, { answers: ["reset"] });
    expect(reset.said).toMatch(/files in it that aren't Cairn's: letter\.txt, photos\. Move them away/);
    const answers = [PASSPHRASE, "replace", "without"];
    const restore = await launched("restore", home, { args: ["--from", at("a.age")], answers });
    expect(restore.said).toMatch(/files in it that aren't Cairn's: letter\.txt, photos\. Move them away/);
    expect(await listingOf(folder)).toEqual(before);
    await rm(home, { recursive: true });
  },
  LONG,
);

test(
  "a restore refuses before its work where somebody's own folder has the name it needs",
  async () => {
    await mkdir(at("fresh.restoring"));
    await writeFile(at("fresh.restoring/kind"), "by hand");
    const before = await listingOf(folder);
    const answers = [PASSPHRASE, "without"];
    const { code, said } = await launched("restore", at("fresh"), { args: ["--from", at("a.age")], answers });
    expect(code).toBe(1);
    expect(said).toMatch(/is in the way, and this restore didn't put it there/);
    expect(await listingOf(folder)).toEqual(before);
    await rm(at("fresh.restoring"), { recursive: true });
  },
  LONG,
);

test(
  "a reset through a link erases what the link points to, and a link is all that stays",
  async () => {
    await copyOf(at("whole"), at("target"));
    await symlink(at("target"), at("way"));
    expect(await launched("reset", at("way"), { answers: ["reset"] })).toMatchObject({ code: 0 });
    await expect(listingOf(at("target"))).rejects.toThrow(/ENOENT/);
    await rm(at("way"));
  },
  LONG,
);

describe.runIf(process.getuid?.() === 0 && (await others(root)))("users", () => {
  test(
    "root on another user's data folder is told whose it is and how to run it, and opens nothing elsewhere",
    async () => {
      await copyOf(at("whole"), at("theirs"));
      await promisify(execFile)("chown", ["-R", `${NOBODY}`, at("theirs")]);
      const all = ["moderator-invite", "start", "reset"];
      await allRefuse(
        at("theirs"),
        all,
        /belongs to nobody, and you're root\. .*sudo -u nobody CAIRN_DATA_DIR=\S+ npm (run [a-z:]+|start)\./,
      );
      await rm(at("theirs"), { recursive: true });
    },
    LONG,
  );

  test(
    "an ordinary user on root's data folder is told that it's root's, without a stack",
    async () => {
      await allRefuse(at("whole"), ["backup"], /whole belongs to root, and you're nobody\. Run this as root/, NOBODY);
    },
    LONG,
  );

  test(
    "a folder of one's own whose secret belongs to somebody else is not given a new one",
    async () => {
      await mkdir(at("own"), { mode: 0o700 });
      for (const name of ["kind", "secret"]) await cp(at("whole", name), at("own", name));
      await chown(at("own"), NOBODY, NOBODY);
      await allRefuse(at("own"), ["start"], /own\/(kind|secret) can't be read \(EACCES\): it belongs to root/, NOBODY);
    },
    LONG,
  );
});
