import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { takeLock } from "@/lib/process/lock";
import { userOfClone } from "@/lib/process/lock-socket.mjs";
import { inRoot } from "@/lib/process/paths";
import { removeFolder, temporaryFolder } from "@/lib/testing/temporary";
import { removeBuild } from "./build-folder";
import { takeBuild } from "./build-in-use";

const clone = await temporaryFolder();
const build = `.next-test-own-${process.pid}`;
const settings = inRoot(`${build}-settings`);
afterEach(async () => {
  vi.unstubAllEnvs();
  await removeBuild(build);
});
afterAll(() => removeFolder(clone));

test("whoever serves from a clone is found, the site itself and a drill that shares its build", async () => {
  const folders = path.join(clone, ".next-settings");
  await mkdir(path.join(folders, "shared-1"), { recursive: true });
  expect(await userOfClone(clone)).toBeUndefined();
  for (const folder of [folders, path.join(folders, "shared-1")]) {
    const lock = await takeLock(folder, "npm start");
    expect(await userOfClone(clone)).toBe(`npm start (process ${process.pid})`);
    if (lock.held) await lock.release();
  }
  expect(await userOfClone(clone)).toBeUndefined();
});

test("a second site that the finished build doesn't fit is told what to do, and nothing is built", async () => {
  vi.stubEnv("CAIRN_BUILD_DIR", build);
  await mkdir(settings);
  const lock = await takeLock(settings, "npm start");
  const by = `The build in ${build} is being used by npm start (process ${process.pid})`;
  await expect(takeBuild("npm start", [])).rejects.toThrow(by);
  await expect(takeBuild("npm start", [])).rejects.toThrow("Restart that first");
  if (lock.held) await lock.release();
});

test("nothing is built under a drill that still shares the build, after the site that built it has stopped", async () => {
  vi.stubEnv("CAIRN_BUILD_DIR", build);
  const place = path.join(settings, "shared-1");
  await mkdir(place, { recursive: true });
  const drill = await takeLock(place, "a drill");
  const undo: (() => Promise<void>)[] = [];
  await expect(takeBuild("npm start", undo)).rejects.toThrow(/being used by a drill .*\nStop that first/);
  for (const one of undo) await one();
  if (drill.held) await drill.release();
  await rm(place, { recursive: true });
});
