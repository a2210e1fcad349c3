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
import { lockFolder } from "../../process/lock-socket.mjs";
import { addedFiles, checkOut, undoCheckOut } from "./check-out.mjs";
import { commitOf } from "./git.mjs";
import { isWhole, obstacle, PREPARE_AGAIN, TRIES_AGAIN } from "./obstacle.mjs";
import { exchanged, readReady, upgradePlace } from "./place.mjs";

/** @typedef {import("./place.mjs").Ready} Ready */

/** The exit code that says that nothing may start: the sources may be a mixture of two versions. */
const MUST_NOT_START = 3;

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
 * @returns {Promise<boolean>} whether a version is here whole, so that it may start
 */
export async function swap(root) {
  const { folder, begun } = upgradePlace(root);
  const start = performance.now();
  const ready = readReady(root);
  if (!ready) return true;
  const lock = await lockFolder(folder, "npm start");
  if (!lock.held) {
    console.log(`  – The upgrade wasn't used: it's being put in place by ${lock.by}.`);
    return isWhole(root, ready);
  }
  const found = await obstacle(root, ready);
  if (found) {
    console.log(`  – The upgrade wasn't used: ${found.why}. ${found.next}`);
    const whole = found.void || isWhole(root, ready);
    if (found.void) {
      rmSync(begun, { force: true });
      renameSync(folder, path.join(root, `.upgrade-old-${Date.now()}`));
    }
    await lock.release();
    return whole;
  }
  // Somebody's own file by the name of a new one stays: git refuses before it writes, and that file isn't git's to undo.
  const again = existsSync(begun);
  const added = addedFiles(root, ready.from, ready.commit)?.filter(
    (name) => again || !existsSync(path.join(root, name)),
  );
  try {
    for (const [, step] of steps(root, ready)) step();
    console.log(`  ✓ upgraded to ${ready.commit.slice(0, 10)}  ${((performance.now() - start) / 1000).toFixed(1)} s`);
  } catch (error) {
    const head = commitOf(root, "HEAD");
    // With the sources in place, a start makes anew what is missing. What they could not become they must not half be.
    const whole = head === ready.commit || (head === ready.from && added !== undefined && undoCheckOut(root, added));
    if (whole) rmSync(begun, { force: true });
    console.log(`  – The upgrade wasn't used: ${error.message}. ${whole ? TRIES_AGAIN : ""}`.trimEnd());
  }
  await lock.release();
  return isWhole(root, ready);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../..");
  const whole = await swap(root).catch((error) => {
    console.log(`  – The upgrade wasn't used: ${error.message}. ${PREPARE_AGAIN}`);
    return !existsSync(upgradePlace(root).begun);
  });
  if (!whole) {
    console.log("The upgrade is half in place, so nothing was started. Make room on the disk, then start again.");
    process.exitCode = MUST_NOT_START;
  }
}
