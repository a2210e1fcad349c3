import { cp, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { commitVersion, type StandIn, standIn } from "@/lib/testing/stand-in";
import { removeFolder, temporaryFolder } from "@/lib/testing/temporary";
import { checkOut } from "./check-out.mjs";
import { git } from "./git.mjs";
import { findTarget } from "./target";

const folder = await temporaryFolder();
const made = await standIn(folder);
git(made.origin, "tag", "v1", made.commits.one);
git(made.origin, "branch", "other", made.commits.two);
const { clone: shared } = made;
let count = 0;
afterAll(() => removeFolder(folder));

// Only for what changes it: the rest asks one and the same.
async function aClone(): Promise<string> {
  const clone = path.join(folder, `clone-${count++}`);
  await cp(shared, clone, { recursive: true, verbatimSymlinks: true });
  return clone;
}

const { one, two }: StandIn["commits"] = made.commits;

test("by default it is the newest of the branch that is checked out, fetched now", () => {
  expect(findTarget(shared)).toEqual({ commit: two, branch: "main", from: one });
});

describe("a version may be named", () => {
  test.each([
    ["another branch, which the clone then stands on", "other", { commit: two, branch: "other" }],
    ["the branch itself", "main", { commit: two, branch: "main" }],
    ["a commit of the branch's future", two, { commit: two, branch: "main" }],
  ])("%s", (_name, typed, found) => {
    expect(findTarget(shared, typed)).toMatchObject(found);
  });
});

test("a tag is the way back, on no branch, which keeps the branch as it was; then the branch is found again by its name", async () => {
  const clone = await aClone();
  git(clone, "pull", "--quiet");
  expect(findTarget(clone, "v1")).toEqual({ commit: one, branch: null, from: two });
  git(clone, "checkout", "--quiet", "--detach", one);
  expect(() => findTarget(clone)).toThrow(/isn't on a branch.* -- main/);
  expect(findTarget(clone, "main")).toEqual({ commit: two, branch: "main", from: one });
});

test("a branch that the clone then stands on is one to upgrade from, the next time", async () => {
  const clone = await aClone();
  checkOut(clone, { commit: findTarget(clone, "other").commit, branch: "other" }, false);
  expect(findTarget(clone)).toEqual({ commit: two, branch: "other", from: two });
});

describe("what cannot be upgraded is told why, and what to do", () => {
  test("there is nothing to go to", () => expect(() => findTarget(shared, "v9")).toThrow(/no version v9/));

  test("somebody's edits, and a git that can't say whether there are any", async () => {
    const clone = await aClone();
    await writeFile(path.join(clone, "app/version"), "mine");
    expect(() => findTarget(clone)).toThrow(/app\/version was changed or added/);
    await writeFile(path.join(clone, ".git/index"), "broken");
    expect(() => findTarget(clone)).toThrow(/can't say whether files were changed/);
  });

  test("commits that the origin hasn't got", async () => {
    const clone = await aClone();
    await commitVersion(clone, "mine");
    expect(() => findTarget(clone)).toThrow(/commits of your own on main/);
  });

  test("a branch without an upstream", async () => {
    const clone = await aClone();
    git(clone, "checkout", "--quiet", "-b", "mine");
    expect(() => findTarget(clone)).toThrow(/mine has no upstream/);
  });

  test("an origin that is not reached", async () => {
    const clone = await aClone();
    git(clone, "remote", "set-url", "origin", path.join(folder, "nowhere"));
    expect(() => findTarget(clone)).toThrow(/Check the network/);
    // What is here already needs no network.
    expect(findTarget(clone, one).commit).toBe(one);
  });

  test("a folder that is no clone", async () => {
    const plain = path.join(folder, "plain");
    await mkdir(plain, { recursive: true });
    expect(() => findTarget(plain)).toThrow(/isn't a git clone/);
  });
});
