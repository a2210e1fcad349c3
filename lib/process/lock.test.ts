import { spawn } from "node:child_process";
import { once } from "node:events";
import process from "node:process";
import { afterAll, expect, test } from "vitest";
import { removeFolder, temporaryFolder } from "@/lib/testing/temporary";
import { takeLock } from "./lock";
import { root } from "./paths";

const folder = await temporaryFolder();
afterAll(() => removeFolder(folder));

test("a second taker is told who holds the folder, and gets it once that one lets go", async () => {
  const first = await takeLock(folder, "npm start");
  if (!first.held) throw new Error("the first must get it");
  expect(await takeLock(folder, "npm run demo")).toEqual({ held: false, by: `npm start (process ${process.pid})` });
  await first.release();
  const third = await takeLock(folder, "npm start");
  expect(third.held).toBe(true);
  if (third.held) await third.release();
});

test("a kill -9 leaves no lock behind", async () => {
  const holding = `import("./lib/process/lock.ts").then(async ({ takeLock }) => {
    await takeLock(${JSON.stringify(folder)}, "holder"); console.log("held"); setInterval(() => {}, 1000); })`;
  const child = spawn(process.execPath, ["--import", "tsx", "-e", holding], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(child.stdout, "data");
  expect((await takeLock(folder, "npm start")).held).toBe(false);
  child.kill("SIGKILL");
  await once(child, "exit");
  const lock = await takeLock(folder, "npm start");
  expect(lock.held).toBe(true);
  if (lock.held) await lock.release();
}, 30_000);
