import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { appendFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { setTimeout } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { allOf, placesIn, upgrading, versionsIn } from "@/lib/testing/upgrading";
import { git } from "./git.mjs";
import { swap } from "./swap.mjs";

const at = await upgrading();

// A filter that fails is to git what a full disk is: it ends in the middle, with what it has written until then.
async function failingAt(file: string): Promise<void> {
  await writeFile(path.join(at.now.clone, ".git/info/attributes"), `${file} filter=full\n`);
  git(at.now.clone, "config", "filter.full.smudge", "false");
  git(at.now.clone, "config", "filter.full.required", "true");
}

test("when the disk is full in the middle, the old version is put back whole, and starts", async () => {
  await failingAt("two.txt");
  expect(await swap(at.now.clone)).toBe(true);
  expect(await versionsIn(at.now)).toEqual(allOf("one"));
  expect(git(at.now.clone, "status", "--porcelain").out).toBe("");
  expect(at.said.join()).toContain("Starting the version you have");
  await rm(path.join(at.now.clone, ".git/info/attributes"));
  await swap(at.now.clone);
  expect(await versionsIn(at.now)).toEqual(allOf("two"));
});

test("when the old version can't be put back either, nothing starts, until it can", async () => {
  await failingAt("two.txt");
  // And what is already of the new version doesn't become the old one again.
  await appendFile(path.join(at.now.clone, ".git/info/attributes"), "app/version filter=never-one\n");
  git(at.now.clone, "config", "filter.never-one.smudge", "grep -v one");
  git(at.now.clone, "config", "filter.never-one.clean", "cat");
  git(at.now.clone, "config", "filter.never-one.required", "true");
  const { status, stdout } = spawnSync(process.execPath, ["lib/launch/run.mjs", "start"], {
    cwd: at.now.clone,
    encoding: "utf8",
  });
  expect(status).toBe(1);
  expect(stdout).toContain("nothing was started");
  expect(stdout).not.toContain("app/version");
  await rm(path.join(at.now.clone, ".git/info/attributes"));
  await swap(at.now.clone);
  expect(await versionsIn(at.now)).toEqual(allOf("two"));
});

test("a git that can't be asked keeps the upgrade, and the old version goes on", async () => {
  const head = path.join(at.now.clone, ".git/HEAD");
  await rename(head, `${head}.away`);
  expect(await swap(at.now.clone)).toBe(true);
  expect(at.said.join()).toContain("git can't say which version is here");
  await rename(`${head}.away`, head);
  vi.stubEnv("PATH", "");
  expect(await swap(at.now.clone)).toBe(true);
  vi.unstubAllEnvs();
  // Nor does a git that fails to look count as a clone without changes.
  await writeFile(path.join(at.now.clone, ".git/index"), "broken");
  expect(await swap(at.now.clone)).toBe(true);
  expect(at.said.join()).toContain("git can't say whether files were changed here");
  expect(await versionsIn(at.now)).toEqual(allOf("one"));
  await rm(path.join(at.now.clone, ".git/index"));
  git(at.now.clone, "reset", "--quiet");
  await swap(at.now.clone);
  expect(await versionsIn(at.now)).toEqual(allOf("two"));
});

test("another command waits while versions change, and installs nothing in between", async () => {
  await writeFile(placesIn(at.now).begun, "");
  await rename(path.join(at.now.clone, "node_modules"), path.join(at.now.clone, ".upgrade/aside"));
  const other = spawn(process.execPath, ["lib/launch/run.mjs", "backup"], { cwd: at.now.clone });
  let told = "";
  other.stdout.on("data", (chunk) => {
    told += String(chunk);
  });
  const closed = once(other, "close");
  await setTimeout(1000);
  expect([other.exitCode, told]).toEqual([null, ""]);
  await swap(at.now.clone);
  await closed;
  expect(told.trim()).toBe(JSON.stringify(allOf("two")));
});
