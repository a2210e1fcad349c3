import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { takeLock } from "@/lib/process/lock";
import { listingOf } from "@/lib/testing/folder-listing";
import { removeFolder, temporaryFolder } from "@/lib/testing/temporary";
import { finishRestore as finish } from "./finish-restore";

let folder = "";
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => removeFolder(folder));

/** A data folder that says what it is, and what a restore left in it. */
async function holding(name: string, is: string, left: Record<string, string> = {}): Promise<string> {
  const made = path.join(folder, name);
  await mkdir(made);
  for (const [file, text] of Object.entries({ kind: is, ...left })) await writeFile(path.join(made, file), text);
  return made;
}

/** On a database of the host's own, unless something else is said. */
const finishRestore = (dataDir: string, databaseUrl: string | undefined = "postgresql://a@b/c") =>
  finish(dataDir, databaseUrl);
const dataDir = () => path.join(folder, "data");
const what = (name = "data") => readFile(path.join(folder, name, "kind"), "utf8");
const [FRESH, REPLACED] = [{ "restore-id": "0011" }, { "replaced-by": "0011" }];

describe("what no restore left is never removed, and nothing is begun anew beside it", () => {
  test("a folder that a host moved aside by hand stays, whether or not there is another", async () => {
    await holding("data", "community");
    await holding("data.replaced", "by hand");
    const before = await listingOf(folder);
    await finishRestore(dataDir());
    expect(await listingOf(folder)).toEqual(before);
    await rm(dataDir(), { recursive: true });
    await expect(finishRestore(dataDir())).rejects.toThrow(/we can't tell where it came from\. .* rename it/);
    expect(await readdir(folder)).toEqual(["data.replaced"]);
  });

  test("a restored folder is never swapped for one that another restore had moved aside", async () => {
    await holding("data", "restored", { "restore-id": "2222" });
    await holding("data.replaced", "older", REPLACED);
    await finishRestore(dataDir());
    expect(await what("data.replaced")).toBe("older");
  });

  test("the only copy stays where a disk was mounted empty in its place", async () => {
    await holding("data.replaced", "the only copy", REPLACED);
    // A disk that was only just made isn't quite empty.
    await mkdir(path.join(dataDir(), "lost+found"), { recursive: true });
    await expect(finishRestore(dataDir())).rejects.toThrow(/is empty, and .* holds what a restore/);
    expect(await what("data.replaced")).toBe("the only copy");
  });

  test("the old folder stays while the database that replaced it isn't whole", async () => {
    await holding("data", "restored", { ...FRESH, "database-state": "made" });
    await holding("data.replaced", "before", REPLACED);
    await expect(finish(dataDir(), undefined)).rejects.toThrow(/should be in .*postgres, and it isn't/);
    expect(await what("data.replaced")).toBe("before");
  });

  test("the old folder stays while there's no database at all in the one that replaced it", async () => {
    await holding("data", "restored", FRESH);
    await holding("data.replaced", "before", REPLACED);
    const before = await listingOf(folder);
    await expect(finish(dataDir(), undefined)).rejects.toThrow(/was restored, but there's no database in it/);
    expect(await listingOf(folder)).toEqual(before);
  });

  test("an old folder into which somebody put something of theirs", async () => {
    await holding("data", "restored", FRESH);
    await holding("data.replaced", "before", { ...REPLACED, "letter.txt": "mine" });
    await expect(finishRestore(dataDir())).rejects.toThrow(/files in it that aren't Cairn's: letter\.txt/);
    expect(await what("data.replaced")).toBe("before");
  });
});

test("a restore killed between its last two renames is ended: the whole folder takes its place, the old one goes", async () => {
  await holding("data.replaced", "before", REPLACED);
  await holding("data.restoring", "restored", FRESH);
  await finishRestore(dataDir());
  expect(await readdir(folder)).toEqual(["data"]);
  expect(await what()).toBe("restored");
});

test("a restore killed before it took the old folder away leaves nothing that members took back", async () => {
  await holding("data", "restored", FRESH);
  await holding("data.replaced", "before", REPLACED);
  await finishRestore(dataDir());
  expect(await readdir(folder)).toEqual(["data"]);
  expect(await what()).toBe("restored");
});

test("where the restored folder is gone, the old one comes back", async () => {
  await holding("data.replaced", "before", REPLACED);
  await finishRestore(dataDir());
  expect(await readdir(dataDir())).toEqual(["kind"]);
  expect(await what()).toBe("before");
});

test("a restore that is only half done touches nothing", async () => {
  await holding("data", "before");
  await holding("data.restoring", "half");
  await finishRestore(dataDir());
  expect((await readdir(folder)).sort()).toEqual(["data", "data.restoring"]);
});

test("a restore that goes on right now is left alone", async () => {
  await holding("data.replaced", "before", REPLACED);
  const lock = await takeLock(await holding("data.restoring", "restored", FRESH), "npm run restore");
  await expect(finishRestore(dataDir())).rejects.toThrow("A restore is running");
  expect((await readdir(folder)).sort()).toEqual(["data.replaced", "data.restoring"]);
  if (lock.held) await lock.release();
});
