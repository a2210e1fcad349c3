import { lstat, mkdir, readFile, stat, statfs, writeFile } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { PlainError } from "@/lib/process/plain-error";
import { exists } from "@/lib/process/read-if-there";
import { userName } from "@/lib/process/users";
import { readMigrations } from "@/prisma/migrations";
import { writeFiles } from "./git.mjs";
import { exchanged } from "./place.mjs";

/** Bytes: dependencies, a build and what a build needs meanwhile; measured 1.2 GB. */
const ROOM = 1_500_000_000;

/** What another user wrote here the site could not read or exchange. */
export async function proveOwner(root: string): Promise<void> {
  const { uid } = await stat(path.join(root, "node_modules"));
  if (process.getuid && process.getuid() !== uid) {
    const name = userName(uid);
    // A user without a name is one that sudo knows by number.
    const sudo = name === `user ${uid}` ? `'#${uid}'` : name;
    throw new PlainError(
      `This folder belongs to ${name}. Run this as ${name}: sudo -u ${sudo} npm run prepare-upgrade`,
    );
  }
}

/** Refuses early what would fail after minutes. */
export async function proveRoom(root: string): Promise<void> {
  const { bavail, bsize } = await statfs(root);
  if (bavail * bsize < ROOM) {
    const there = (bavail * bsize) / 1_000_000_000;
    throw new PlainError(
      `Preparing an upgrade needs 1.5 GB of disk, and ${there.toFixed(1)} GB is free. Make room, then try again.`,
    );
  }
}

/** Writes the new version's files, and proves that it can be prepared at all. */
export async function writeVersion(root: string, commit: string, tree: string): Promise<void> {
  await mkdir(tree, { recursive: true });
  const { ok, said } = writeFiles(root, commit, tree);
  if (!ok) {
    const full = /no space left/i.test(said);
    throw new PlainError(
      full ? "The disk is full. Make room, then try again." : `git couldn't write the files: ${said}`,
    );
  }
  if (!(await exists(path.join(tree, "lib/launch/build-site.ts")))) {
    throw new PlainError(
      "That version is too old to be prepared while the site runs. Stop the site, git checkout that version, then npm start.",
    );
  }
  await proveMigrations(path.join(root, "prisma/migrations"), path.join(tree, "prisma/migrations"));
}

/** A database never goes back: what it has applied, the new version must know, and know the same. */
export async function proveMigrations(present: string, next: string): Promise<void> {
  const known = new Map((await readMigrations(next)).map(({ name, checksum }) => [name, checksum]));
  const lost = (await readMigrations(present)).find(({ name, checksum }) => known.get(name) !== checksum);
  if (lost) {
    throw new PlainError(
      `This database has already been changed by a newer version (migration ${lost.name}), so that version can't start on it. To go back that far, stop the site, git checkout that version, and restore a backup from that time.`,
    );
  }
}

/** Proves that all is there that a start will exchange, and makes the build speak of the folder that it will be in. */
export async function completeBuild(root: string, tree: string, buildDir: string): Promise<void> {
  const stamps = ["node_modules/.cairn-lock", `${buildDir}/cairn-stamp`, "lib/generated/stamp"];
  for (const file of [...exchanged(buildDir), ...stamps]) {
    if (!(await exists(path.join(tree, file)))) throw new PlainError(`The new version's ${file} wasn't made.`);
  }
  // The only two files of a build that name a folder from the top.
  const inJson = (folder: string) => JSON.stringify(folder).slice(1, -1);
  for (const name of ["required-server-files.json", "required-server-files.js"]) {
    const file = path.join(tree, buildDir, name);
    const text = await readFile(file, "utf8").catch(() => undefined);
    if (text !== undefined) await writeFile(file, text.replaceAll(inJson(tree), inJson(root)));
  }
}

/** Refuses a folder for upgrades that is a link: what it leads to is somebody's, and renaming works on one disk only. */
export async function proveUpgradeFolder(folder: string): Promise<void> {
  const there = await lstat(folder).catch(() => undefined);
  if (!there || there.isDirectory()) return;
  throw new PlainError(`${folder} must be a folder of its own, not a link or a file: move it away, then try again.`);
}
