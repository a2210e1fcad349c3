import { mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { removeFolder, temporaryFolder } from "@/lib/testing/temporary";
import { withoutSecrets } from "./build-beside";
import { completeBuild, proveMigrations, proveUpgradeFolder } from "./new-version";
import { emptyPlace, exchanged } from "./place.mjs";

const folder = await temporaryFolder();
afterAll(() => removeFolder(folder));

async function migrations(name: string, all: Record<string, string>): Promise<string> {
  const at = path.join(folder, name);
  for (const [migration, sql] of Object.entries(all)) {
    await mkdir(path.join(at, migration), { recursive: true });
    await writeFile(path.join(at, migration, "migration.sql"), sql);
  }
  return at;
}

test("a version that lacks a migration of ours, or has another of its name, is refused; a newer one is not", async () => {
  const here = await migrations("here", { first: "a", second: "b" });
  const newer = await migrations("newer", { first: "a", second: "b", third: "c" });
  const older = await migrations("older", { first: "a" });
  const other = await migrations("other", { first: "a", second: "not b" });
  await expect(proveMigrations(here, newer)).resolves.toBeUndefined();
  await expect(proveMigrations(here, older)).rejects.toThrow(/migration second.*restore a backup/);
  await expect(proveMigrations(here, other)).rejects.toThrow(/migration second/);
});

test("a build is complete with all its stamps, and then speaks of the folder that it will be in", async () => {
  const tree = path.join(folder, "tree");
  for (const name of exchanged(".next")) await mkdir(path.join(tree, name), { recursive: true });
  await writeFile(path.join(tree, "node_modules/.cairn-lock"), "");
  await writeFile(path.join(tree, "lib/generated/stamp"), "");
  await writeFile(path.join(tree, ".next/required-server-files.json"), JSON.stringify({ appDir: tree }));
  await expect(completeBuild("/site", tree, ".next")).rejects.toThrow(/cairn-stamp/);
  await writeFile(path.join(tree, ".next/cairn-stamp"), "");
  await completeBuild("/site", tree, ".next");
  expect(await readFile(path.join(tree, ".next/required-server-files.json"), "utf8")).toBe('{"appDir":"/site"}');
});

test("neither an installation nor a build gets to see a secret of the site's", () => {
  const secrets = { CAIRN_SECRET: "s", DATABASE_URL: "d", CAIRN_SITE_DATABASE_URL: "e" };
  expect(withoutSecrets({ NODE_ENV: "test", PORT: "3005", ...secrets })).toEqual({ NODE_ENV: "test", PORT: "3005" });
});

test("a link in place of the folder for upgrades is refused, and nothing behind it is touched", async () => {
  const disk = path.join(folder, "disk");
  await mkdir(path.join(disk, "tree"), { recursive: true });
  await symlink(disk, path.join(folder, "link"));
  await expect(proveUpgradeFolder(path.join(folder, "link"))).rejects.toThrow(/not a link/);
  await proveUpgradeFolder(disk);
  await proveUpgradeFolder(path.join(folder, "nowhere"));
});

test("of the folder for upgrades, only what an upgrade puts there is deleted", async () => {
  const at = path.join(folder, ".upgrade");
  await mkdir(path.join(at, "tree/app"), { recursive: true });
  for (const name of ["letter.txt", "ready.json", "begun"]) await writeFile(path.join(at, name), "");
  emptyPlace(at);
  expect(await readdir(at)).toEqual(["letter.txt"]);
});
