import { spawn } from "node:child_process";
import { once } from "node:events";
import process from "node:process";
import { root } from "@/lib/process/paths";
import { freePort } from "@/lib/process/port";

/** What a command ended with, and every word it said. */
export type Ended = { code: number; said: string };

type How = { args?: string[]; answers?: string[]; env?: Record<string, string>; uid?: number };

/** Runs one of our commands on a data folder as a host types it; nothing of the tests' own settings reaches it. */
export async function launched(command: string, dataDir: string, how: How = {}): Promise<Ended> {
  const { CAIRN_SECRET: _s, DATABASE_URL: _d, ...rest } = process.env;
  const env = { ...rest, CAIRN_DATA_DIR: dataDir, PORT: `${await freePort()}`, ...how.env };
  const who = how.uid === undefined ? {} : { uid: how.uid, gid: how.uid };
  const script = [`lib/launch/${command}.ts`, ...(how.args ?? [])];
  const child = spawn(process.execPath, ["--import", "tsx", ...script], { cwd: root, env, ...who });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += chunk));
  // One that refuses before it asks has gone when the answers come.
  child.stdin.on("error", () => undefined);
  child.stdin.end((how.answers ?? []).map((line) => `${line}\n`).join(""));
  const [code] = await once(child, "close");
  return { code: Number(code), said };
}
