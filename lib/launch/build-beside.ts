import { spawn } from "node:child_process";
import os from "node:os";
import process from "node:process";
import { inRoot, root } from "@/lib/process/paths";
import { stopSignal } from "@/lib/process/stop";

/**
 * Builds into this folder with what others leave of the processor. However it ends: a start builds what is not there
 * then, and says why it cannot.
 */
export function buildBeside(build: string): Promise<void> {
  const child = spawn(process.execPath, [inRoot("lib/launch/run.mjs"), "build-site"], {
    cwd: root,
    env: { ...process.env, CAIRN_BUILD_DIR: build },
    stdio: "ignore",
    signal: stopSignal,
  });
  if (child.pid !== undefined) os.setPriority(child.pid, os.constants.priority.PRIORITY_BELOW_NORMAL);
  return new Promise((resolve) => {
    child.once("error", () => resolve());
    child.once("close", () => resolve());
  });
}
