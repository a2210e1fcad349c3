import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, readdir } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { afterAll, describe, expect, test } from "vitest";
import { root } from "@/lib/process/paths";
import { removeFolder, temporaryFolder } from "@/lib/testing/temporary";
import { lockInside, SOCKET } from "./lock-inside";
import { takeDataFolder } from "./take-folder";

const folder = await temporaryFolder();
afterAll(() => removeFolder(folder));

/** The command before another, that gives it a network of its own as a container has; undefined where we may not. */
function ownNetwork(): string[] | undefined {
  try {
    execFileSync("unshare", ["-n", "true"], { stdio: "ignore" });
    return ["unshare", "-n"];
  } catch {
    return undefined;
  }
}

/** Another process that holds the folder: in a network of its own, else without the lock that needs the same network. */
async function otherHolds(dataDir: string) {
  const apart = ownNetwork();
  const take = apart ? ["take-folder.ts", "takeDataFolder"] : ["lock-inside.ts", "lockInside"];
  const holding = `import("./lib/data-folder/${take[0]}").then(async (module) => {
    await module.${take[1]}(${JSON.stringify(dataDir)}, "npm start"); console.log("held"); setInterval(() => {}, 1000); })`;
  const [command = "", ...args] = [...(apart ?? []), process.execPath, "--import", "tsx", "-e", holding];
  const child = spawn(command, args, { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  await once(child.stdout, "data");
  return child;
}

describe.runIf(process.platform === "linux")("a data folder on a volume that two containers share", () => {
  test.each(["short", "long".repeat(50)])(
    "is the first one's alone, until that is killed (%s)",
    async (name) => {
      const dataDir = path.join(folder, name);
      await mkdir(dataDir);
      const child = await otherHolds(dataDir);
      const refused = { held: false, by: `npm start (process ${child.pid})` };
      expect(await takeDataFolder(dataDir, "npm run backup")).toEqual(refused);
      expect(await takeDataFolder(dataDir, "npm run backup")).toEqual(refused);
      child.kill("SIGKILL");
      await once(child, "exit");
      expect(await readdir(dataDir)).toEqual([SOCKET]);
      const lock = await takeDataFolder(dataDir, "npm start");
      expect(lock.held).toBe(true);
      if (lock.held) await lock.release();
      expect(await readdir(dataDir)).toEqual([]);
    },
    60_000,
  );

  test("a folder that can't hold a socket locks nobody out", async () => {
    expect(await lockInside("/proc", "npm start")).toHaveProperty("release");
    expect(await lockInside(path.join(folder, "none"), "npm start")).toHaveProperty("release");
  });
});
