import { mkdir, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { removeFolder, temporaryFolder } from "@/lib/testing/temporary";
import { takeLock } from "../lock";
import { finishRestore } from "./finish-restore";

let folder = "";
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => removeFolder(folder));

/** A data folder with one file, whose name tells it from others. */
async function holding(name: string, file: string): Promise<string> {
  const made = path.join(folder, name);
  await mkdir(made);
  await writeFile(path.join(made, file), "");
  return made;
}

const dataDir = () => path.join(folder, "data");

test("a restore killed between its last two renames is ended: the whole folder takes its place, the old one goes", async () => {
  await holding("data.replaced", "before");
  await holding("data.restoring", "restored");
  await finishRestore(dataDir());
  expect(await readdir(folder)).toEqual(["data"]);
  expect(await readdir(dataDir())).toEqual(["restored"]);
});

test("a restore killed before it took the old folder away leaves nothing that members took back", async () => {
  await holding("data", "restored");
  await holding("data.replaced", "before");
  await finishRestore(dataDir());
  expect(await readdir(folder)).toEqual(["data"]);
  expect(await readdir(dataDir())).toEqual(["restored"]);
});

test("where the restored folder is gone, the old one comes back", async () => {
  await holding("data.replaced", "before");
  await finishRestore(dataDir());
  expect(await readdir(dataDir())).toEqual(["before"]);
});

test("a restore that is only half done touches nothing", async () => {
  await holding("data", "before");
  await holding("data.restoring", "half");
  await finishRestore(dataDir());
  expect((await readdir(folder)).sort()).toEqual(["data", "data.restoring"]);
});

test("a restore that goes on right now is left alone", async () => {
  await holding("data.replaced", "before");
  const lock = await takeLock(await holding("data.restoring", "restored"), "npm run restore");
  await expect(finishRestore(dataDir())).rejects.toThrow("A restore is under way");
  expect((await readdir(folder)).sort()).toEqual(["data.replaced", "data.restoring"]);
  if (lock.held) await lock.release();
});
