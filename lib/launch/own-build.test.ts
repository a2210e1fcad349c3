import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { afterAll, expect, test } from "vitest";
import { removeFolder, temporaryFolder } from "@/lib/testing/temporary";
import { takeLock } from "./lock";
import { userOfClone } from "./lock-socket.mjs";
import { root } from "./paths";

const clone = await temporaryFolder();
afterAll(() => removeFolder(clone));

test("whoever serves from a clone is found, the site itself and a drill that shares its build", async () => {
  const settings = path.join(clone, ".next-settings");
  await mkdir(path.join(settings, "shared-1"), { recursive: true });
  expect(await userOfClone(clone)).toBeUndefined();
  for (const folder of [settings, path.join(settings, "shared-1")]) {
    const lock = await takeLock(folder, "npm start");
    expect(await userOfClone(clone)).toBe(`npm start (process ${process.pid})`);
    if (lock.held) await lock.release();
  }
  expect(await userOfClone(clone)).toBeUndefined();
});

test("a second site that the finished build doesn't fit is told what to do, and nothing is built", async () => {
  const build = `.next-test-${process.pid}`;
  const script = `import { ownBuild } from "./lib/launch/own-build.ts";
    await ownBuild("npm start", []).then(console.log, (error) => console.log(error.message));`;
  const folder = path.join(root, `${build}-settings`);
  await mkdir(folder);
  const lock = await takeLock(folder, "npm start");
  try {
    const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", script], {
      cwd: root,
      env: { ...process.env, CAIRN_BUILD_DIR: build },
      stdio: ["ignore", "pipe", "inherit"],
    });
    let said = "";
    child.stdout.on("data", (chunk) => {
      said += String(chunk);
    });
    await once(child, "close");
    expect(said).toContain(`The build in ${build} is in use (npm start (process ${process.pid}))`);
    expect(said).toContain("Restart that site first");
  } finally {
    if (lock.held) await lock.release();
    await removeFolder(folder);
  }
}, 30_000);
