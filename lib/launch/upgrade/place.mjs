// Plain JavaScript without dependencies: a start changes versions before anything is installed.
import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
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

/**
 * Deletes what upgrades left, in a process of its own: a gigabyte takes its time, and a start needs the disk itself.
 * @param {string} root
 * @param {number} pause in milliseconds
 */
export function sweep(root, pause) {
  const left = readdirSync(root).filter((name) => name.startsWith(".upgrade-old-"));
  if (left.length === 0) return;
  const script = `require("node:os").setPriority(19);
    setTimeout(() => {
      for (const one of process.argv.slice(1)) require("node:fs").rmSync(one, { recursive: true, force: true });
    }, ${pause});`;
  spawn(process.execPath, ["-e", script, ...left], { cwd: root, detached: true, stdio: "ignore" }).unref();
}
