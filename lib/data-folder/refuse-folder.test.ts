import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { listingOf } from "@/lib/testing/folder-listing";
import { removeFolder, temporaryFolder } from "@/lib/testing/temporary";
import { refuseForeignFolder } from "./refuse-folder";

const folder = await temporaryFolder();
afterAll(() => removeFolder(folder));
let round = 0;
let dataDir = "";
beforeEach(async () => {
  round += 1;
  dataDir = path.join(folder, `${round}`);
  await mkdir(dataDir, { mode: 0o755 });
});
const put = (name: string) => writeFile(path.join(dataDir, name), "");

test("no community is begun in a folder that is in other use: two of its entries are named, and it stays open", async () => {
  for (const name of ["ftp", "letters", "www"]) await put(name);
  const before = await listingOf(dataDir);
  await expect(refuseForeignFolder(dataDir)).rejects.toThrow(
    /isn't empty, and there are files in it that aren't Cairn's: \w+, \w+ and 1 more\. Set CAIRN_DATA_DIR/,
  );
  expect(await listingOf(dataDir)).toEqual(before);
});

test("an empty one will do, one that isn't there, a fresh disk's, and one whose first start was cut off", async () => {
  await refuseForeignFolder(path.join(folder, "none"));
  await refuseForeignFolder(dataDir);
  await put("lost+found");
  await put(".probe-12");
  await put("kind.half");
  await put("secret");
  // What an earlier Cairn made beside it.
  await put("actions-key");
  await refuseForeignFolder(dataDir);
});

test("a community goes on, whatever somebody put beside it", async () => {
  for (const name of ["kind", "letter.txt"]) await put(name);
  await refuseForeignFolder(dataDir);
});
