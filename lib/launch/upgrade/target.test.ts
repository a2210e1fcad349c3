import { cp, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { commitVersion, type StandIn, standIn } from "@/lib/testing/stand-in";
import { removeFolder, temporaryFolder } from "@/lib/testing/temporary";
import { git } from "./git.mjs";
import { findTarget } from "./target";

const folder = await temporaryFolder();
const made = await standIn(folder);
git(made.origin, "tag", "v1", made.commits.one);
git(made.origin, "branch", "other", made.commits.two);
let clone = "";
let count = 0;

beforeEach(async () => {
  clone = path.join(folder, `clone-${count++}`);
  await cp(made.clone, clone, { recursive: true, verbatimSymlinks: true });
});
afterAll(() => removeFolder(folder));

const { one, two }: StandIn["commits"] = made.commits;

test("by default it is the newest of the branch that is checked out, fetched now", () => {
  expect(findTarget(clone)).toEqual({ commit: two, branch: "main", from: one });
});

describe("a version may be named", () => {
  test.each([
    ["its tag, the way back: on no branch, which keeps the branch as it was", "v1", { commit: one, branch: null }],
    ["another branch, which the clone then stands on", "other", { commit: two, branch: "other" }],
    ["the branch itself", "main", { commit: two, branch: "main" }],
    ["a commit of the branch's future", two, { commit: two, branch: "main" }],
  ])("%s", (_name, typed, found) => {
    if (typed === "v1") git(clone, "pull", "--quiet");
    if (typed === two) git(clone, "fetch", "--quiet");
    expect(findTarget(clone, typed)).toMatchObject(found);
  });
});

test("after going back, the branch is found again by its name", () => {
  git(clone, "checkout", "--quiet", "--detach");
  expect(() => findTarget(clone)).toThrow(/not on a branch.* -- main/);
  expect(findTarget(clone, "main")).toEqual({ commit: two, branch: "main", from: one });
});

describe("what cannot be upgraded is told why, and what to do", () => {
  test("there is nothing to go to", () => expect(() => findTarget(clone, "v9")).toThrow(/no version v9/));

  test("somebody's edits", async () => {
    await writeFile(path.join(clone, "app/version"), "mine");
    expect(() => findTarget(clone)).toThrow(/app\/version was changed or added/);
  });

  test("commits that the origin hasn't got", async () => {
    await commitVersion(clone, "mine");
    expect(() => findTarget(clone)).toThrow(/commits here that its upstream hasn't/);
  });

  test("a branch without an upstream", () => {
    git(clone, "checkout", "--quiet", "-b", "mine");
    expect(() => findTarget(clone)).toThrow(/mine has no upstream/);
  });

  test("an origin that is not reached", () => {
    git(clone, "remote", "set-url", "origin", path.join(folder, "nowhere"));
    expect(() => findTarget(clone)).toThrow(/is the network there/);
    // What is here already needs no network.
    expect(findTarget(clone, one).commit).toBe(one);
  });

  test("a folder that is no clone", async () => {
    const plain = path.join(folder, "plain");
    await mkdir(plain, { recursive: true });
    expect(() => findTarget(plain)).toThrow(/isn't a git clone/);
  });
});
