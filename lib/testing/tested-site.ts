import { spawn } from "node:child_process";
import path from "node:path";
import process from "node:process";
import { inRoot, root } from "@/lib/process/paths";
import { PlainError } from "@/lib/process/plain-error";
import { freePort } from "@/lib/process/port";
import { SERVER_FLAGS } from "@/lib/process/server-flags";

export interface TestedSite {
  address: string;
  pid: number;
  /** What it told while it started. */
  said: string;
  /** Everything it said until now, errors too. */
  log(): string;
  /** Answers with its exit code, once it is gone; null when it was killed. */
  stop(signal?: "SIGTERM" | "SIGINT" | "SIGKILL"): Promise<number | null>;
}

/** Starts the real site the way `npm start` does, on a free port, with its data and its build out of everyone's way. */
export async function startTestedSite(
  folder: string,
  build: string,
  kind: "start" | "demo",
  settings: Record<string, string> = {},
): Promise<TestedSite> {
  const port = await freePort();
  const { DATABASE_URL: _own, CAIRN_ORIGIN: _public, npm_lifecycle_event: _npm, ...env } = process.env;
  const child = spawn(process.execPath, [...SERVER_FLAGS, inRoot("lib/launch/run.mjs"), kind], {
    cwd: root,
    env: {
      ...env,
      PORT: `${port}`,
      HOST: "127.0.0.1",
      CAIRN_DATA_DIR: path.join(folder, kind),
      CAIRN_BUILD_DIR: build,
      // Another origin than the site's own, and one that answers: 'Leave now' has somewhere to go without a network.
      // Journeys join by the dozen.
      CAIRN_PROOF_OF_WORK: "off",
      CAIRN_EXIT_URL: `http://127.0.0.1:${port}/healthz`,
      ...settings,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const gone = new Promise<number | null>((resolve) => child.once("exit", resolve));
  let said = "";
  const address = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString("utf8");
      // Its public address, where it has one, leads elsewhere.
      if (said.includes("Cairn is open: ")) resolve(`http://localhost:${port}`);
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.once("exit", () => reject(new PlainError(`The site did not start:\n${said}`)));
  });
  return {
    address,
    pid: child.pid ?? 0,
    said,
    log: () => said,
    stop: (signal = "SIGTERM") => {
      child.kill(signal);
      return gone;
    },
  };
}
