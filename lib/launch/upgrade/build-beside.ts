import { spawn } from "node:child_process";
import os from "node:os";
import process from "node:process";
import { PlainError } from "@/lib/process/plain-error";
import { stopSignal } from "@/lib/process/stop";

/**
 * The environment, where all settings are by now, without what neither an installation nor a build needs: both run other
 * people's programmes.
 */
export function withoutSecrets(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const {
    npm_lifecycle_event: _npm,
    CAIRN_SECRET: _secret,
    DATABASE_URL: _database,
    CAIRN_SITE_DATABASE_URL: _site,
    ...rest
  } = environment;
  return rest;
}

/**
 * Installs and builds in the new version's folder, by that version's own programmes, and shows what they say. It steps
 * back behind the site that is running. Stopped, everything that it started stops too.
 */
export async function buildBeside(tree: string, settings: Record<string, string>): Promise<void> {
  const child = spawn(process.execPath, ["lib/launch/run.mjs", "build-site"], {
    cwd: tree,
    env: { ...withoutSecrets(process.env), CAIRN_SETTINGS: os.devNull, ...settings },
    stdio: "inherit",
    detached: process.platform !== "win32",
  });
  const { pid } = child;
  const end = () => {
    if (pid === undefined) return;
    if (process.platform === "win32") child.kill();
    else process.kill(-pid, "SIGTERM");
  };
  stopSignal.addEventListener("abort", end, { once: true });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", resolve);
  });
  stopSignal.removeEventListener("abort", end);
  if (stopSignal.aborted) throw new PlainError("Stopped. The site wasn't touched.");
  if (code !== 0) throw new PlainError("The new version couldn't be built, so the site stays as it is.");
}
