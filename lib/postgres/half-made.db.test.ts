import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, readdir } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { root } from "@/lib/process/paths";
import { removeFolder, temporaryFolder } from "@/lib/testing/temporary";
import { startCluster } from "./cluster";

const folder = await temporaryFolder();
afterAll(() => removeFolder(folder));
const options = (name: string) => ({
  ...{ folder: path.join(folder, name), password: "onlyForThisTest", make: true, throwaway: true },
});

function firstStart(name: string): ChildProcess {
  const script = `import("./lib/postgres/cluster.ts").then(({ startCluster }) =>
    startCluster(${JSON.stringify(options(name))}));`;
  return spawn(process.execPath, ["--import", "tsx", "-e", script], { cwd: root, detached: true, stdio: "ignore" });
}

// What a power cut, a full memory or an impatient host leaves: Cairn, initdb and what that started, all at once.
function killAll(child: ChildProcess): void {
  if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
}

/** Waits until the making of a database has come so far. */
async function until(name: string, here: (contents: string[]) => boolean): Promise<void> {
  for (;;) {
    if (here(await readdir(path.join(folder, name, "postgres.new")).catch(() => []))) return;
    await pause(2);
  }
}

test.each([
  ["when it copies the first database", (contents: string[]) => contents.includes("postmaster.pid"), 500],
  ["by a kill of Cairn alone", (contents: string[]) => contents.includes("postmaster.pid"), 20],
] as const)(
  "a first start that is killed while it makes the database, %s, is begun anew",
  async (name, here, more) => {
    await mkdir(path.join(folder, name), { mode: 0o711 });
    const child = firstStart(name);
    await until(name, here);
    await pause(more);
    if (name.endsWith("alone")) child.kill("SIGKILL");
    else killAll(child);
    await once(child, "exit");
    const cluster = await startCluster(options(name));
    await cluster.stop();
    expect((await readdir(path.join(folder, name))).sort()).toEqual(["database-state", "postgres"]);
  },
  120_000,
);
