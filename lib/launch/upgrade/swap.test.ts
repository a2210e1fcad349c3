import { spawnSync } from "node:child_process";
import { mkdir, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { expect, test } from "vitest";
import { takeLock } from "@/lib/process/lock";
import { allOf, leftoversIn, placesIn, upgrading, versionsIn } from "@/lib/testing/upgrading";
import { branchOf, commitOf, git } from "./git.mjs";
import { readReady, removeLeftovers, sweep, wayBack } from "./place.mjs";
import { steps, swap } from "./swap.mjs";

const at = await upgrading();
const ready = () => readReady(at.now.clone) ?? { commit: "", branch: null, from: "", buildDir: "" };
const start = () =>
  spawnSync(process.execPath, ["lib/launch/run.mjs", "start"], { cwd: at.now.clone, encoding: "utf8" });

test("a start puts everything of the new version in place, and runs it", async () => {
  const { stdout } = start();
  expect(stdout).toContain(JSON.stringify(allOf("two")));
  expect(stdout).toContain("upgraded to");
  expect([branchOf(at.now.clone), commitOf(at.now.clone, "HEAD")]).toEqual(["main", at.now.commits.two]);
});

test("what was there before stays until the site is open, and until then a start that fails says the way back", async () => {
  await swap(at.now.clone);
  await writeFile(path.join(at.now.clone, "lib/launch/start.ts"), "process.exit(1);");
  const { stderr } = start();
  expect(stderr).toContain(`npm run prepare-upgrade -- ${at.now.commits.one.slice(0, 10)}`);
  expect(await leftoversIn(at.now)).toHaveLength(1);
  sweep(at.now.clone, 0);
  expect(wayBack(at.now.clone)).toBeUndefined();
  await expect.poll(() => leftoversIn(at.now)).toEqual([]);
});

test("what somebody put there is not deleted with it", async () => {
  await swap(at.now.clone);
  const [left = ""] = await leftoversIn(at.now);
  await writeFile(path.join(at.now.clone, left, "letter.txt"), "");
  await symlink(at.now.origin, path.join(at.now.clone, ".upgrade-old-1"));
  removeLeftovers(at.now.clone);
  expect(await leftoversIn(at.now)).toEqual([".upgrade-old-1", left]);
  expect(await readdir(path.join(at.now.clone, left))).toEqual(["letter.txt"]);
});

test.each(["bring the sources", "put node_modules aside", "bring node_modules", "end"])(
  "cut off before '%s', the next start does the rest",
  async (name) => {
    const all = steps(at.now.clone, ready());
    const until = all.findIndex(([one]) => one === name);
    for (const [, step] of all.slice(0, until)) step();
    await swap(at.now.clone);
    expect(await versionsIn(at.now)).toEqual(allOf("two"));
    expect(commitOf(at.now.clone, "HEAD")).toBe(at.now.commits.two);
    expect(await readdir(at.now.clone)).not.toContain(".upgrade");
  },
);

test("cut off while git was changing files, the next start changes the rest", async () => {
  await writeFile(placesIn(at.now).begun, "");
  await writeFile(path.join(at.now.clone, "app/version"), "half of tw");
  await writeFile(path.join(at.now.clone, ".git/index.lock"), "");
  await swap(at.now.clone);
  expect(await versionsIn(at.now)).toEqual(allOf("two"));
});

test("after a start of another kind made things anew in between, the rest still fits in", async () => {
  for (const [, step] of steps(at.now.clone, ready()).slice(0, 3)) step();
  await mkdir(path.join(at.now.clone, "node_modules"));
  await swap(at.now.clone);
  expect(await versionsIn(at.now)).toEqual(allOf("two"));
});

test("a new file among the sources or somebody's edits are kept, and the old version goes on", async () => {
  const stray = path.join(at.now.clone, "app/stray.ts");
  await writeFile(stray, "");
  await swap(at.now.clone);
  await rm(stray);
  await writeFile(path.join(at.now.clone, "app/version"), "mine");
  await swap(at.now.clone);
  expect(await versionsIn(at.now)).toEqual(["mine", "one", "one", "one", "one"]);
  for (const file of ["app/stray.ts", "app/version"])
    expect(at.said.join()).toContain(`The upgrade wasn't used: ${file} was changed or added here by hand`);
});

test("a folder that another site uses is left alone until that has stopped", async () => {
  const lock = await takeLock(path.join(at.now.clone, ".next-settings"), "npm start");
  await swap(at.now.clone);
  expect(await versionsIn(at.now)).toEqual(allOf("one"));
  expect(at.said.join()).toContain(
    `in use by npm start (process ${process.pid}). Stop npm start (process ${process.pid}) as well`,
  );
  if (lock.held) await lock.release();
  await swap(at.now.clone);
  expect(await versionsIn(at.now)).toEqual(allOf("two"));
});

test("a file that git would have to overwrite stops it before anything is moved", async () => {
  await writeFile(path.join(at.now.clone, "two.txt"), "mine");
  await swap(at.now.clone);
  expect(await versionsIn(at.now)).toEqual(allOf("one"));
  expect(at.said.join()).toContain("two.txt");
  expect(await readFile(path.join(at.now.clone, "two.txt"), "utf8")).toBe("mine");
  await rm(path.join(at.now.clone, "two.txt"));
  await swap(at.now.clone);
  expect(await versionsIn(at.now)).toEqual(allOf("two"));
});

test("what was prepared for another version than the one here is thrown away", async () => {
  await writeFile(placesIn(at.now).ready, JSON.stringify({ ...ready(), from: "0".repeat(40) }));
  await swap(at.now.clone);
  expect(await versionsIn(at.now)).toEqual(allOf("one"));
  expect(at.said.join()).toContain("npm run prepare-upgrade");
  expect(await readdir(at.now.clone)).not.toContain(".upgrade");
});

test("whoever has pulled by hand meanwhile gets what was prepared", async () => {
  git(at.now.clone, "merge", "--ff-only", "--quiet", "origin/main");
  await swap(at.now.clone);
  expect(await versionsIn(at.now)).toEqual(allOf("two"));
});
