// Puts a prepared upgrade in place: run.mjs does so at `npm start`, before anything else and in a process of its own, so
// that nothing of the old version stays loaded. Plain JavaScript, because dependencies are among what is exchanged.
//
// A crash between any two steps does no harm. What was done is seen by where things are, and the next start does the
// rest. Even without it: sources, dependencies, client and build each carry the stamp of what they fit, so that an
// ordinary start makes anew what does not, and each comes or goes whole, since it is renamed.
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { lockFolder, userOfClone } from "../lock-socket.mjs";
import { checkOut, commitOf, git, isAncestor, localChanges } from "./git.mjs";
import { exchanged, readReady, sweep, upgradePlace } from "./place.mjs";

/** @typedef {import("./place.mjs").Ready} Ready */

/**
 * Why the prepared upgrade cannot take its place now. `void` says that it never will.
 * @param {string} root
 * @param {Ready} ready
 * @returns {Promise<{ why: string, void: boolean } | undefined>}
 */
export async function obstacle(root, ready) {
  const head = commitOf(root, "HEAD");
  if (head !== ready.from && head !== ready.commit) {
    return { why: "it was prepared for another version than the one that is here by now", void: true };
  }
  const user = await userOfClone(root);
  if (user) return { why: `this folder is in use (${user})`, void: false };
  if (existsSync(upgradePlace(root).begun) || head === ready.commit) return undefined;
  const [changed] = localChanges(root);
  if (changed) return { why: `${changed} was changed or added here by hand`, void: false };
  const tip = ready.branch ? commitOf(root, `refs/heads/${ready.branch}`) : undefined;
  if (tip && !isAncestor(root, tip, ready.commit)) {
    return { why: `the branch ${ready.branch} has commits of its own`, void: false };
  }
  return undefined;
}

/**
 * The steps in their order, each safe to do again. A test stops after each.
 * @param {string} root
 * @param {Ready} ready
 * @returns {(readonly [name: string, step: () => void])[]}
 */
export function steps(root, ready) {
  const { folder, tree, old, begun } = upgradePlace(root);
  const again = existsSync(begun);
  const sources = () => {
    if (!again && commitOf(root, "HEAD") === ready.commit) return;
    const { ok, said } = checkOut(root, ready, again);
    if (!ok) throw new Error(said);
  };
  const moves = exchanged(ready.buildDir).flatMap((name) => {
    const [here, fresh] = [root, tree].map((place) => path.join(place, name));
    // Never a name that is taken: an ordinary start may have come between and made another.
    const aside = path.join(old, `${name}-${Date.now()}`);
    const away = () => {
      if (!existsSync(fresh) || !existsSync(here)) return;
      mkdirSync(path.dirname(aside), { recursive: true });
      renameSync(here, aside);
    };
    const into = () => {
      if (!existsSync(fresh)) return;
      mkdirSync(path.dirname(here), { recursive: true });
      renameSync(fresh, here);
    };
    return [
      [`put ${name} aside`, away],
      [`bring ${name}`, into],
    ];
  });
  return [
    ["begin", () => writeFileSync(begun, "")],
    ["bring the sources", sources],
    ...moves,
    ["end", () => renameSync(folder, path.join(root, `.upgrade-old-${Date.now()}`))],
  ];
}

/**
 * Puts the prepared upgrade in place, or says in one line why the version that is here goes on.
 * @param {string} root
 */
export async function swap(root) {
  const { folder, begun } = upgradePlace(root);
  const start = performance.now();
  const ready = readReady(root);
  if (!ready) return;
  const lock = await lockFolder(folder, "npm start");
  if (!lock.held) return console.log(`  – ${lock.by} is already putting the prepared upgrade in place.`);
  const found = await obstacle(root, ready);
  if (found?.void) renameSync(folder, path.join(root, `.upgrade-old-${Date.now()}`));
  if (found) {
    await lock.release();
    return console.log(`  – The prepared upgrade waits: ${found.why}.${next(found.void)}`);
  }
  try {
    for (const [, step] of steps(root, ready)) step();
    console.log(`  ✓ upgraded to ${ready.commit.slice(0, 10)}  ${((performance.now() - start) / 1000).toFixed(1)} s`);
  } catch (error) {
    // What the sources could not become they must not half be. There were no changes of anybody's to lose.
    const left = ready.from !== ready.commit && commitOf(root, "HEAD") === ready.from;
    if (left && git(root, "reset", "--hard", "--quiet").ok) rmSync(begun, { force: true });
    console.log(`  – The prepared upgrade couldn't be put in place: ${error.message}`);
  }
  await lock.release();
}

function next(isVoid) {
  return isVoid
    ? " To prepare it anew: npm run prepare-upgrade"
    : " The version that is here starts; a restart tries again.";
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../..");
  await swap(root).catch((error) => console.log(`  – The prepared upgrade couldn't be read: ${error.message}`));
  sweep(root, 60_000);
}
