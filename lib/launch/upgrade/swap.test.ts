import { spawnSync } from "node:child_process";
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { afterAll, afterEach, beforeEach, expect, test, vi } from "vitest";
import { prepareStandIn, type StandIn, standIn } from "@/lib/testing/stand-in";
import { removeFolder, temporaryFolder } from "@/lib/testing/temporary";
import { takeLock } from "../lock";
import { branchOf, commitOf, git } from "./git.mjs";
import { exchanged, readReady, sweep, upgradePlace } from "./place.mjs";
import { steps, swap } from "./swap.mjs";

const folder = await temporaryFolder();
const made = await standIn(path.join(folder, "made"));
await prepareStandIn(made);
let now: StandIn;
let count = 0;
const said: string[] = [];

beforeEach(async () => {
  said.length = 0;
  vi.spyOn(console, "log").mockImplementation((line) => void said.push(String(line)));
  const clone = path.join(folder, `clone-${count++}`);
  await cp(made.clone, clone, { recursive: true, verbatimSymlinks: true });
  now = { ...made, clone };
});
afterEach(() => {
  vi.restoreAllMocks();
});
afterAll(() => removeFolder(folder));

const versions = () =>
  Promise.all(
    ["app", ...exchanged(".next")].map((name) =>
      readFile(path.join(now.clone, name, "version"), "utf8").catch(() => ""),
    ),
  );
const all = (version: string) => Array(5).fill(version);
const places = () => upgradePlace(now.clone);
const ready = () => readReady(now.clone) ?? { commit: "", branch: null, from: "", buildDir: "" };

test("a start puts everything of the new version in place, and runs it", async () => {
  const { stdout } = spawnSync(process.execPath, ["lib/launch/run.mjs", "start"], {
    cwd: now.clone,
    encoding: "utf8",
  });
  expect(stdout).toContain(JSON.stringify(all("two")));
  expect(stdout).toContain("upgraded to");
  expect([branchOf(now.clone), commitOf(now.clone, "HEAD")]).toEqual(["main", now.commits.two]);
});

test("what was there before is deleted without anybody waiting for it", async () => {
  await swap(now.clone);
  sweep(now.clone, 0);
  await expect.poll(async () => (await readdir(now.clone)).filter((name) => name.startsWith(".upgrade"))).toEqual([]);
});

const names = steps(made.clone, { commit: "", branch: null, from: "", buildDir: ".next" }).map(([name]) => name);
test.each(names.map((name, index) => [name, index] as const))(
  "cut off before '%s', the next start does the rest",
  async (_name, index) => {
    for (const [, step] of steps(now.clone, ready()).slice(0, index)) step();
    await swap(now.clone);
    expect(await versions()).toEqual(all("two"));
    expect(commitOf(now.clone, "HEAD")).toBe(now.commits.two);
    expect(await readdir(now.clone)).not.toContain(".upgrade");
  },
);

test("cut off while git was changing files, the next start changes the rest", async () => {
  await writeFile(places().begun, "");
  await writeFile(path.join(now.clone, "app/version"), "half of tw");
  await writeFile(path.join(now.clone, ".git/index.lock"), "");
  await swap(now.clone);
  expect(await versions()).toEqual(all("two"));
});

test("after a start of another kind made things anew in between, the rest still fits in", async () => {
  for (const [, step] of steps(now.clone, ready()).slice(0, 3)) step();
  await mkdir(path.join(now.clone, "node_modules"));
  await swap(now.clone);
  expect(await versions()).toEqual(all("two"));
});

test("a file of nobody's among the sources would make it another build, so the old version goes on", async () => {
  await writeFile(path.join(now.clone, "app/stray.ts"), "");
  await swap(now.clone);
  expect(await versions()).toEqual(all("one"));
  expect(said.join()).toContain("app/stray.ts");
});

test("somebody's edits are kept, and the old version goes on", async () => {
  await writeFile(path.join(now.clone, "app/version"), "mine");
  await swap(now.clone);
  expect(await versions()).toEqual(["mine", "one", "one", "one", "one"]);
  expect(said.join()).toContain("app/version was changed or added here by hand");
});

test("a folder that another site uses is left alone until that has stopped", async () => {
  const lock = await takeLock(path.join(now.clone, ".next-settings"), "npm start");
  await swap(now.clone);
  expect(await versions()).toEqual(all("one"));
  expect(said.join()).toContain(`in use (npm start (process ${process.pid}))`);
  if (lock.held) await lock.release();
  await swap(now.clone);
  expect(await versions()).toEqual(all("two"));
});

test("a file that git would have to overwrite stops it before anything is moved", async () => {
  await writeFile(path.join(now.clone, "two.txt"), "mine");
  await swap(now.clone);
  expect(await versions()).toEqual(all("one"));
  expect(said.join()).toContain("two.txt");
  expect(await readFile(path.join(now.clone, "two.txt"), "utf8")).toBe("mine");
  await rm(path.join(now.clone, "two.txt"));
  await swap(now.clone);
  expect(await versions()).toEqual(all("two"));
});

test("what was prepared for another version than the one here is thrown away", async () => {
  await writeFile(places().ready, JSON.stringify({ ...ready(), from: "0".repeat(40) }));
  await swap(now.clone);
  expect(await versions()).toEqual(all("one"));
  expect(said.join()).toContain("npm run prepare-upgrade");
  expect(await readdir(now.clone)).not.toContain(".upgrade");
});

test("whoever has pulled by hand meanwhile gets what was prepared", async () => {
  git(now.clone, "merge", "--ff-only", "--quiet", "origin/main");
  await swap(now.clone);
  expect(await versions()).toEqual(all("two"));
});
