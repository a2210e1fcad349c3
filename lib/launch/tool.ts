import { spawn } from "node:child_process";
import process from "node:process";
import { inRoot, root } from "@/lib/process/paths";

export interface ToolEnded {
  code: number;
  said: string;
}

/** Runs one of the installed tools with Node and keeps what it says. `signal` ends it early. */
export function runTool(
  script: string,
  flags: string[],
  env: Record<string, string> = {},
  signal?: AbortSignal,
): Promise<ToolEnded> {
  const child = spawn(process.execPath, [inRoot("node_modules", script), ...flags], {
    cwd: root,
    env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0", NEXT_TELEMETRY_DISABLED: "1", ...env },
    stdio: ["ignore", "pipe", "pipe"],
    ...(signal ? { signal } : {}),
  });
  let said = "";
  const listen = (chunk: Buffer) => {
    said += chunk.toString("utf8");
  };
  child.stdout.on("data", listen);
  child.stderr.on("data", listen);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve({ code: code ?? 1, said }));
  });
}
