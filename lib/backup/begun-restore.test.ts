import { mkdir, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { takeDataFolder } from "@/lib/data-folder/take-folder";
import { listingOf } from "@/lib/testing/folder-listing";
import { removeFolder, temporaryFolder } from "@/lib/testing/temporary";
import { begunRestoreNote, removeBegunRestore } from "./begun-restore";

let folder = "";
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => removeFolder(folder));

async function begun(...names: string[]): Promise<string> {
  const made = path.join(folder, "data.restoring");
  await mkdir(made);
  for (const name of names) await writeFile(path.join(made, name), "0011");
  return made;
}
const dataDir = () => path.join(folder, "data");

test("what no restore left stays, and so does one that goes on", async () => {
  await begun("kind");
  await removeBegunRestore(dataDir());
  expect(await begunRestoreNote(dataDir())).toEqual([]);
  await writeFile(path.join(folder, "data.restoring/restore-id"), "0011");
  const lock = await takeDataFolder(path.join(folder, "data.restoring"), "npm run restore");
  const before = await listingOf(folder);
  await expect(removeBegunRestore(dataDir())).rejects.toThrow(/A restore is running \(npm run restore/);
  expect(await listingOf(folder)).toEqual(before);
  if (lock.held) await lock.release();
});

test("what a killed restore left is told, with everywhere it is, and a reset removes it without a data folder", async () => {
  const made = await begun("restore-id", "secret");
  expect(await begunRestoreNote(dataDir())).toEqual([
    `A restore was interrupted and left a copy of everybody's posts in ${made}. To remove it, delete that folder.`,
  ]);
  await writeFile(path.join(made, "database-place"), "/var/lib/cairn/0123456789abcdef");
  expect((await begunRestoreNote(dataDir()))[0]).toMatch(/restoring and \/var\/lib\/cairn\/0123456789abcdef\. /);
  await removeBegunRestore(dataDir());
  expect(await readdir(folder)).toEqual([]);
});
