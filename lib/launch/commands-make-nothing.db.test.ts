import { execFile } from "node:child_process";
import { chown, cp, mkdir, rename, rm, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listingOf } from "@/lib/testing/folder-listing";
import { launched } from "@/lib/testing/launched";
import { removeFolder, temporaryFolder } from "@/lib/testing/temporary";
import { migrate } from "@/prisma/migrate";
import { databasePassword, keptSecret } from "./data-folder";
import { ensureDatabase, startCluster } from "./database/cluster";
import { others } from "./database/place";
import { claimFolder } from "./kind";
import { root } from "./paths";

const folder = await temporaryFolder();
afterAll(() => removeFolder(folder));
const at = (...parts: string[]) => path.join(folder, ...parts);
const NOBODY = 65534;
const LONG = 240_000;
/** What a host may type beside a data folder, and what would be answered. */
const COMMANDS = ["backup", "moderator-invite", "db-migrate"];
const PASSPHRASE = "seven quiet stones by the river";

const copyOf = (from: string, to: string) => promisify(execFile)("cp", ["-a", from, to]);

beforeAll(async () => {
  await mkdir(at("whole"), { mode: 0o711 });
  await claimFolder(at("whole"), false);
  for (const name of ["secret", "actions-key"]) await keptSecret(at("whole"), name);
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

test(
  "where there is no data folder, or an empty one, no command makes anything: npm start comes first",
  async () => {
    await allRefuse(at("never"), ["moderator-invite"], /no community in .* yet|holds no community yet/);
    await mkdir(at("empty"));
    await allRefuse(at("empty"), COMMANDS, /no community in .* yet|holds no community yet/);
  },
  LONG,
);

test(
  "over a database that isn't whole nothing is made, by a start neither; a restore without the host's word does nothing",
  async () => {
    await rename(at("whole/postgres/PG_VERSION"), at("PG_VERSION"));
    await allRefuse(
      at("whole"),
      [...COMMANDS, "start"],
      /isn't whole\. Missing or empty: PG_VERSION\..*Copy the whole folder again/,
    );
    await allRefuse(at("whole"), ["restore"], /is not empty[\s\S]*Nothing was restored/);
    await rename(at("PG_VERSION"), at("whole/postgres/PG_VERSION"));
  },
  LONG,
);

test(
  "where a secret or the database's password is missing, no command makes a new one",
  async () => {
    await rename(at("whole/secret"), at("secret"));
    await allRefuse(at("whole"), ["backup", "moderator-invite"], /secret is missing/);
    await rename(at("secret"), at("whole/secret"));
    await rename(at("whole/database-password"), at("database-password"));
    await allRefuse(at("whole"), ["backup", "start"], /but the file database-password isn't/);
    await rename(at("database-password"), at("whole/database-password"));
  },
  LONG,
);

test(
  "a data folder that links to a disk that isn't mounted is no empty one",
  async () => {
    await symlink(at("no-disk/data"), at("linked"));
    await allRefuse(at("linked"), ["backup", "start", "restore", "reset"], /is a link to .* which isn't there: mount/);
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
    expect(reset.said).toMatch(/holds what isn't Cairn's: letter\.txt, photos\. Move that away/);
    const answers = [PASSPHRASE, "replace", "without"];
    const restore = await launched("restore", home, { args: ["--from", at("a.age")], answers });
    expect(restore.said).toMatch(/holds what isn't Cairn's: letter\.txt, photos\. Move that away/);
    expect(await listingOf(folder)).toEqual(before);
    await rm(home, { recursive: true });
  },
  LONG,
);

test(
  "a restore refuses before its work where somebody's own folder has the name it needs",
  async () => {
    for (const name of ["fresh.replaced", "fresh.restoring"]) {
      await mkdir(at(name));
      await writeFile(at(name, "kind"), "by hand");
      const before = await listingOf(folder);
      const answers = [PASSPHRASE, "without"];
      const { code, said } = await launched("restore", at("fresh"), { args: ["--from", at("a.age")], answers });
      expect(code).toBe(1);
      expect(said).toMatch(/is in the way, and this restore didn't put it there|we can't tell where it came from/);
      expect(await listingOf(folder)).toEqual(before);
      await rm(at(name), { recursive: true });
    }
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
      const all = ["backup", "moderator-invite", "start", "restore", "reset"];
      await allRefuse(
        at("theirs"),
        all,
        /belongs to nobody, and you're root\. .*sudo -u nobody CAIRN_DATA_DIR=\S+ npm (run [a-z:]+|start)\./,
      );
      await rename(at("theirs"), at("moved.replaced"));
      await allRefuse(at("moved"), ["start"], /moved\.replaced belongs to nobody, and you're root/);
      await rm(at("moved.replaced"), { recursive: true });
    },
    LONG,
  );

  test(
    "an ordinary user on root's data folder is told that it's root's, without a stack",
    async () => {
      const all = ["backup", "start"];
      await allRefuse(at("whole"), all, /whole belongs to root, and you're nobody\. Run this as root/, NOBODY);
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
