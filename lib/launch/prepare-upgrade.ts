import { spawnSync } from "node:child_process";
import { mkdir, rename, writeFile } from "node:fs/promises";
import os from "node:os";
import process from "node:process";
import { takeLock } from "@/lib/process/lock";
import { root } from "@/lib/process/paths";
import { PlainError, runToEnd } from "@/lib/process/plain-error";
import { step } from "@/lib/process/progress";
import { exists } from "@/lib/process/read-if-there";
import { askedToStop } from "@/lib/process/stop";
import { isBuilt } from "./build";
import { checkedSettings } from "./settings";
import { buildBeside } from "./upgrade/build-beside";
import { completeBuild, proveOwner, proveRoom, proveUpgradeFolder, writeVersion } from "./upgrade/new-version";
import { emptyPlace, readReady, removeLeftovers, upgradePlace } from "./upgrade/place.mjs";
import { findTarget } from "./upgrade/target";

const { folder, tree, ready, begun } = upgradePlace(root);

/**
 * `npm run prepare-upgrade [-- VERSION]`: gets a new version ready beside the running site, which notices nothing. The
 * next start puts it in place (see upgrade/swap.mjs).
 */
await runToEnd(async () => {
  void askedToStop();
  // Whatever this takes, the site comes first. Its children are as modest.
  os.setPriority(10);
  const typed = process.argv.slice(2);
  if (typed.length > 1 || typed[0]?.startsWith("-")) {
    throw new PlainError("Name one version, or none for the newest: npm run prepare-upgrade -- v1.2");
  }
  const { dataDir, buildDir } = checkedSettings();
  await proveOwner(root);
  await proveUpgradeFolder(folder);
  await mkdir(folder, { recursive: true });
  const lock = await takeLock(folder, "npm run prepare-upgrade");
  if (!lock.held) throw new PlainError(`Another upgrade is being prepared (${lock.by}). Wait for it to finish.`);
  if (await exists(begun))
    throw new PlainError("An upgrade is only half in place. Run npm start to finish it, then try again.");
  const target = await step("the version", async (note) => {
    const found = findTarget(root, typed[0]);
    note(found.commit.slice(0, 10));
    return found;
  });
  if (target.commit === target.from && (await isBuilt())) {
    return console.log("You already have that version, so there's nothing to upgrade.");
  }
  const before = readReady(root);
  if (before?.commit === target.commit && before.from === target.from && before.buildDir === buildDir) {
    return console.log("That version is ready. Restart the site whenever you like.");
  }
  removeLeftovers(root);
  emptyPlace(folder);
  try {
    await proveRoom(root);
    await step("its files", () => writeVersion(root, target.commit, tree));
    // An earlier version, to which this may go back, looks into the data folder for a key before it builds.
    await buildBeside(tree, { CAIRN_DATA_DIR: dataDir, CAIRN_BUILD_DIR: buildDir });
    await completeBuild(root, tree, buildDir);
    // A power cut after this must not leave a file that says ready beside others that were never written.
    spawnSync("sync");
    await writeFile(`${ready}.half`, JSON.stringify({ ...target, buildDir }));
    await rename(`${ready}.half`, ready);
    console.log(
      "\nReady. Your site is still running the old version. Restart it when you like; it takes a few seconds.",
    );
  } catch (error) {
    emptyPlace(folder);
    throw error;
  }
});
process.exit();
