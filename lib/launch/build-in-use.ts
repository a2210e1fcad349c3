import { mkdir, readdir } from "node:fs/promises";
import path from "node:path";
import { type Lock, takeLock } from "@/lib/process/lock";
import { PlainError } from "@/lib/process/plain-error";
import { buildFolder, buildSite, compilerFolder, isBuilt } from "./build";

/** How many sites may share one finished build: a drill beside the site, and a few nobody thought of. */
const PLACES = 9;

type Undo = (() => Promise<void>)[];

/**
 * Builds if that is needed and says what was done. The build is held for as long as the site is served from it: another
 * start, after the sources were changed, would build over it. A finished build may be shared, by a drill for example.
 */
export async function takeBuild(command: string, undo: Undo): Promise<string> {
  const settings = await compilerFolder();
  const lock = await takeLock(settings, command);
  if (lock.held) {
    undo.push(lock.release);
    if (await isBuilt()) return "nothing changed";
    // Whoever built it may have stopped, and a drill that shares it may not.
    const sharer = await whoShares(settings, command);
    if (sharer) throw new PlainError(notShared(sharer, "Stop"));
    return (await buildSite()) ? "built" : "nothing changed";
  }
  if (!(await isBuilt())) throw new PlainError(notShared(lock.by, "Restart"));
  const place = await takePlace(settings, command);
  undo.push(place.release);
  return "the build that is there";
}

// So that an upgrade sees whoever uses the build, even after the one that built it has stopped.
async function takePlace(settings: string, command: string): Promise<Extract<Lock, { held: true }>> {
  for (let place = 1; place <= PLACES; place += 1) {
    const folder = path.join(settings, `shared-${place}`);
    await mkdir(folder, { recursive: true });
    const lock = await takeLock(folder, command);
    if (lock.held) return lock;
  }
  throw new PlainError(`${PLACES} sites already share the build in ${buildFolder()}. Stop one of them first.`);
}

async function whoShares(settings: string, command: string): Promise<string | undefined> {
  for (const name of await readdir(settings)) {
    if (!name.startsWith("shared-")) continue;
    const lock = await takeLock(path.join(settings, name), command);
    if (!lock.held) return lock.by;
    await lock.release();
  }
  return undefined;
}

function notShared(by: string, verb: "Restart" | "Stop"): string {
  return (
    `The build in ${buildFolder()} is being used by ${by} and was made from a different version.\n` +
    `${verb} that first, then try again. Or make a second build beside it, which takes a few minutes and about 1.3 GB of memory: CAIRN_BUILD_DIR=.next-two npm start`
  );
}
