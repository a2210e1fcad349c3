// Plain JavaScript without dependencies: a start changes versions before anything is installed.
import { existsSync } from "node:fs";
import { userOfClone } from "../../process/lock-socket.mjs";
import { commitOf, isAncestor, localChanges } from "./git.mjs";
import { upgradePlace } from "./place.mjs";

/** @typedef {import("./place.mjs").Ready} Ready */

/** What follows when nothing was lost. */
export const TRIES_AGAIN = "Starting the version you have. The next restart tries again.";

/** What follows when what was prepared is of no use. */
export const PREPARE_AGAIN = "Prepare it again: npm run prepare-upgrade";

/**
 * Why the prepared upgrade cannot take its place now. `void` says that it never will.
 * @param {string} root
 * @param {Ready} ready
 * @returns {Promise<{ why: string, next: string, void?: true } | undefined>}
 */
export async function obstacle(root, ready) {
  const head = commitOf(root, "HEAD");
  // No git, or one that fails, is no reason to throw away what was prepared.
  if (head === undefined) return { why: "git can't say which version is here", next: TRIES_AGAIN };
  if (head !== ready.from && head !== ready.commit) {
    return { why: "it was prepared for a different version from the one you have", next: PREPARE_AGAIN, void: true };
  }
  const user = await userOfClone(root);
  // Of two sites in one folder, neither can be upgraded while the other runs: all that they run from is exchanged.
  if (user) return { why: `this folder is in use by ${user}`, next: `Stop ${user} as well, then start.` };
  if (existsSync(upgradePlace(root).begun) || head === ready.commit) return undefined;
  const changes = localChanges(root);
  if (!changes) return { why: "git can't say whether files were changed here", next: TRIES_AGAIN };
  if (changes[0]) return { why: `${changes[0]} was changed or added here by hand`, next: TRIES_AGAIN };
  const tip = ready.branch ? commitOf(root, `refs/heads/${ready.branch}`) : undefined;
  if (tip && !isAncestor(root, tip, ready.commit)) {
    return { why: `the branch ${ready.branch} has commits of its own`, next: TRIES_AGAIN };
  }
  return undefined;
}

/**
 * Whether the sources are those of one version. Once git has moved HEAD, it has written all files.
 * @param {string} root
 * @param {Ready} ready
 */
export function isWhole(root, ready) {
  return !existsSync(upgradePlace(root).begun) || commitOf(root, "HEAD") === ready.commit;
}
