import { type ChildProcess, execFile, fork, spawn } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { readRunning } from "@/lib/data-folder/running";
import { inRoot } from "@/lib/process/paths";
import { PlainError } from "@/lib/process/plain-error";
import { freePort } from "@/lib/process/port";
import { SERVER_FLAGS } from "@/lib/process/server-flags";
import type { Template } from "./template";

type Undo = (() => Promise<void>)[];
export type Served = { pid: number; address: string };
export type SiteProcess = Served & { databaseUrl: string };
export type Memory = { now: number; peak: number | null };

/** `npm start` as everybody runs it, on a throwaway data folder: its memory is the server's alone. */
export async function startSiteProcess(folder: string, secret: string, undo: Undo): Promise<SiteProcess> {
  const child = spawn(process.execPath, [...SERVER_FLAGS, inRoot("lib/launch/run.mjs"), "start"], {
    env: {
      ...settingsFree(),
      // Told so, it stops by itself if we are killed.
      npm_lifecycle_event: "bench",
      PORT: String(await freePort()),
      CAIRN_DATA_DIR: folder,
      CAIRN_BUILD_DIR: ".next-bench",
      CAIRN_SECRET: secret,
      // One member writes as fast as the machine can: what is measured is the site, not its patience.
      CAIRN_LIMITS: "off",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  undo.push(() => end(child));
  let said = "";
  const listen = (chunk: Buffer) => {
    said = (said + chunk.toString("utf8")).slice(-4000);
  };
  child.stdout.on("data", listen);
  child.stderr.on("data", listen);
  while (!said.includes("Cairn is open")) {
    if (child.exitCode !== null) throw new PlainError(`The site did not start:\n${said}`);
    await pause(100);
  }
  const { address, databaseUrl } = await readRunning(folder, "npm start");
  if (!address || !child.pid) throw new PlainError(`The site did not say where it is:\n${said}`);
  return { pid: child.pid, databaseUrl, address: address.replace("localhost", "127.0.0.1") };
}

/** The bare server with its query, in a process of its own too. */
export async function startBareServer(
  facts: { folder: string; databaseUrl: string; threadId: string; template: Template },
  undo: Undo,
): Promise<Served> {
  const pieces = path.join(facts.folder, "template.json");
  await writeFile(pieces, JSON.stringify(facts.template.pieces));
  return startBare("bare-server.mjs", [facts.databaseUrl, facts.threadId, pieces], undo);
}

/** The bare server that has the whole page in memory, as the site has for readers. */
export async function startBareMemory(facts: { folder: string; template: Template }, undo: Undo): Promise<Served> {
  const page = path.join(facts.folder, "page.html");
  await writeFile(page, facts.template.whole);
  return startBare("bare-memory.mjs", [page], undo);
}

async function startBare(script: string, given: string[], undo: Undo): Promise<Served> {
  const child = fork(inRoot("lib/bench", script), given, { env: settingsFree(), execArgv: [] });
  undo.push(() => end(child));
  const port = await new Promise<string>((resolve, reject) => {
    child.once("message", (message) => resolve(String(message)));
    child.once("exit", () => reject(new Error("The bare server did not start")));
  });
  return { pid: child.pid ?? 0, address: `http://127.0.0.1:${port}` };
}

/** Milliseconds of processor time that a process has used, where the system tells: other load on the machine hardly moves it. */
export async function processorTimeOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  // The name in brackets may hold spaces; behind it, user and system time stand 12th and 13th, in hundredths of a second.
  const [user = "", system = ""] = status
    .slice(status.lastIndexOf(")") + 2)
    .split(" ")
    .slice(11, 13);
  return status === "" ? Number.NaN : (Number(user) + Number(system)) * 10;
}

/** Bytes that a process holds in memory, and the most it ever held where the system tells. */
export async function memoryOf(pid: number): Promise<Memory> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  const kilobytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? Number.NaN) * 1024;
  if (status !== "") return { now: kilobytes("VmRSS"), peak: kilobytes("VmHWM") };
  const asked = await promisify(execFile)("ps", ["-o", "rss=", "-p", `${pid}`]).catch(() => ({ stdout: "NaN" }));
  return { now: Number(asked.stdout.trim()) * 1024, peak: null };
}

/** Our environment without any setting of a site: an operator's own database is never measured. */
function settingsFree(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(CAIRN_|DATABASE_URL$|HOST$|PORT$|NEXT_|npm_)/.test(name),
  );
  return { ...Object.fromEntries(kept), NODE_ENV: "production" };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  child.kill("SIGTERM");
  const impatience = setTimeout(() => child.kill("SIGKILL"), 40_000);
  await gone;
  clearTimeout(impatience);
}
