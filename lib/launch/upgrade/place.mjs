// Plain JavaScript without dependencies: a start changes versions before anything is installed.
import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmdirSync, rmSync } from "node:fs";
import path from "node:path";
import process from "node:process";

/** @typedef {{ commit: string, branch: string | null, from: string, buildDir: string }} Ready */

/**
 * Where an upgrade is prepared: the new version in `tree`, what it replaces in `old`, and the files that say how far it is.
 * @param {string} root
 */
export function upgradePlace(root) {
  const folder = path.join(root, ".upgrade");
  const at = (name) => path.join(folder, name);
  return { folder, tree: at("tree"), old: at("old"), ready: at("ready.json"), begun: at("begun") };
}

/**
 * What is exchanged as a whole, the sources aside.
 * @param {string} buildDir
 */
export const exchanged = (buildDir) => ["node_modules", buildDir, `${buildDir}-settings`, "lib/generated"];

/**
 * What was prepared, if it is complete.
 * @param {string} root
 * @returns {Ready | undefined}
 */
export function readReady(root) {
  const { ready } = upgradePlace(root);
  return existsSync(ready) ? JSON.parse(readFileSync(ready, "utf8")) : undefined;
}

// What an upgrade puts in its folder; whatever else is there is somebody's.
const KNOWN = ["tree", "tree.index", "tree.index.lock", "old", "ready.json", "ready.json.half", "begun"];

/**
 * Takes away what an upgrade put in its folder, and nothing else. The folder stays: whoever prepares holds its lock.
 * @param {string} folder
 */
export function emptyPlace(folder) {
  for (const name of KNOWN) rmSync(path.join(folder, name), { recursive: true, force: true });
}

/**
 * What upgrades left: each a folder, never a link to one.
 * @param {string} root
 */
function leftovers(root) {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^\.upgrade-old-\d+$/.test(entry.name))
    .map(({ name }) => path.join(root, name));
}

/**
 * Takes away what upgrades left.
 * @param {string} root
 */
export function removeLeftovers(root) {
  for (const folder of leftovers(root)) {
    emptyPlace(folder);
    if (readdirSync(folder).length === 0) rmdirSync(folder);
  }
}

/**
 * Deletes what upgrades left, in a process of its own: a gigabyte takes its time, and a start needs the disk itself.
 * Called once the site is open, which also settles that nobody needs to go back.
 * @param {string} root
 * @param {number} pause in milliseconds
 */
export function sweep(root, pause) {
  const left = leftovers(root);
  if (left.length === 0) return;
  for (const folder of left) rmSync(path.join(folder, "begun"), { force: true });
  const script = `require("node:os").setPriority(19);
    setTimeout(() => import(process.argv[1]).then((place) => place.removeLeftovers(process.argv[2])), ${pause});`;
  spawn(process.execPath, ["-e", script, import.meta.url, root], {
    cwd: root,
    detached: true,
    stdio: "ignore",
  }).unref();
}

/**
 * How to go back, as long as no start after the last upgrade has opened the site.
 * @param {string} root
 * @returns {string | undefined}
 */
export function wayBack(root) {
  const folder = leftovers(root)
    .filter((one) => existsSync(path.join(one, "begun")))
    .sort()
    .at(-1);
  const file = folder && path.join(folder, "ready.json");
  if (!file || !existsSync(file)) return undefined;
  const { from, commit } = JSON.parse(readFileSync(file, "utf8"));
  if (from === commit) return undefined;
  return `The site hasn't opened since the last upgrade. To go back, run npm run prepare-upgrade -- ${from.slice(0, 10)} and start again; if the upgrade changed the database, that won't work, and you need the old version and a backup from before.`;
}
