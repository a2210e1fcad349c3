import { execFile } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import process from "node:process";
import { promisify } from "node:util";
import { chromium } from "@playwright/test";
import { inRoot } from "@/lib/process/paths";
import { PlainError } from "@/lib/process/plain-error";

// Without a window's machinery first: it takes a third of the processor time.
const NAMES = [
  "chromium-headless-shell",
  "chrome-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
];
const ELSEWHERE = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];
const SPARTICUZ = "@sparticuz/chromium@153.0.0";

type Way = () => Promise<string | undefined>;

/** In this order: what costs least and changes least comes first. */
export const WAYS: readonly Way[] = [playwrights, onTheMachine, fromTheRegistry, fromDebian];

/**
 * Finds a Chromium to test with: Playwright's own, one on the machine, one from the npm registry, one from Debian's
 * packages. Each is tried before it is believed, because one that is there may still lack a library.
 */
export async function findBrowser(ways: readonly Way[] = WAYS, works = starts): Promise<string> {
  const tried: string[] = [];
  for (const find of ways) {
    const file = await find().catch(() => undefined);
    if (!file) continue;
    if (await works(file)) return file;
    tried.push(file);
  }
  throw new PlainError(
    `No Chromium that starts was found${tried.length > 0 ? ` (tried ${tried.join(", ")})` : ""}: run 'npx playwright install --with-deps chromium', or install your system's Chromium, and try again.`,
  );
}

/** What Chromium needs to start as root and to stay quiet on a machine without the internet. */
export const BROWSER_FLAGS = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

// Not at a standstill meanwhile: the check goes on beside it.
const run = promisify(execFile);

async function starts(file: string): Promise<boolean> {
  try {
    const browser = await chromium.launch({ executablePath: file, args: BROWSER_FLAGS, timeout: 30_000 });
    await browser.close();
    return true;
  } catch {
    return false;
  }
}

async function playwrights(): Promise<string | undefined> {
  const file = chromium.executablePath();
  return existsSync(file) ? file : undefined;
}

/** The program of one of these names that is on the machine. */
export async function onTheMachine(names = NAMES): Promise<string | undefined> {
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  const named = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...named, ...(names === NAMES ? ELSEWHERE : [])].find((file) => existsSync(file));
}

/** Earlier releases have the first one only as part of the second. */
const BROWSERS = ["chromium-headless-shell", "chromium"];

/**
 * A program from Debian's packages, the first of these that there is, if whoever tests may install it. Of browsers after
 * the registry's, which changes nothing on the machine; this one brings the libraries that a bare machine lacks.
 */
export async function fromDebian(packages = BROWSERS, names = NAMES): Promise<string | undefined> {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update"], { env });
  for (const name of packages) {
    const installed = run("apt-get", ["install", "-y", "--no-install-recommends", name], { env });
    const done = await installed.then(() => true).catch(() => false);
    if (done) break;
  }
  return onTheMachine(names);
}

// Outside the lock file: most machines have a browser, and this one is 60 MB.
async function fromTheRegistry(): Promise<string | undefined> {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  const folder = inRoot("node_modules/.cairn-browser");
  mkdirSync(folder, { recursive: true });
  await run("npm", ["install", "--prefix", folder, "--no-save", "--no-audit", "--no-fund", SPARTICUZ]);
  const { default: packed } = await import(createRequire(path.join(folder, "x.js")).resolve("@sparticuz/chromium"));
  // It unpacks into the temporary folder, where a test run leaves nothing.
  const { TMPDIR } = process.env;
  process.env.TMPDIR = folder;
  try {
    return await packed.executablePath();
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
}
