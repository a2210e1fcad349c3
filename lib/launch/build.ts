import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { inRoot, root } from "@/lib/process/paths";
import { errorCode, PlainError } from "@/lib/process/plain-error";
import { stopSignal } from "@/lib/process/stop";
import { proveBuildFolder, refuseOthersBuild } from "./build-folder";
import { checkedSettings } from "./settings";
import { runTool } from "./tool";

// Everything that a build is made of. Tests and what starts the site are not.
const SOURCES = ["app", "components", "lib", "prisma/schema.prisma", "public", "seeds"];
const SETTINGS = ["package-lock.json", "package.json", "next.config.mjs", "tsconfig.json"];
const LEFT_OUT =
  /(\.test\.tsx?$)|^lib[\\/](backup|bench|data-folder|faults|generated|launch|postgres|process|testing)[\\/]/;

/** Where this kind of start keeps what it built, so that a demonstration beside a site does not pull it away. */
export const buildFolder = () => checkedSettings().buildDir;

/** Builds the site unless what is there was built from just these sources. Says whether it built. */
export async function buildSite(): Promise<boolean> {
  if (await isBuilt()) return false;
  await refuseOthersBuild(buildFolder());
  await proveBuildFolder(buildFolder());
  // Taken away first: a build that is cut short must not pass for the one before it.
  await rm(stampFile(), { force: true });
  const stamp = await fingerprint();
  await nextBuild();
  await writeFile(stampFile(), stamp);
  return true;
}

/** Whether what is there was built from just these sources. */
export async function isBuilt(): Promise<boolean> {
  return (await readFile(stampFile(), "utf8").catch(() => "")) === (await fingerprint());
}

const stampFile = () => inRoot(buildFolder(), "cairn-stamp");

async function fingerprint(): Promise<string> {
  const hash = createHash("sha256");
  const found = await Promise.all(SOURCES.map(filesBelow));
  for (const file of [...SETTINGS, ...found.flat().sort()]) {
    hash.update(`\0${file}\0`).update(await readFile(inRoot(file)));
  }
  return hash.digest("hex");
}

async function filesBelow(name: string): Promise<string[]> {
  if (path.extname(name) !== "") return [name];
  const entries = await readdir(inRoot(name), { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .filter((file) => !LEFT_OUT.test(file));
}

// Next writes the folder it builds into the compiler's settings: each build gets settings of its own, so that the
// project's file stays as it is, even when a build is cut short.
async function compilerSettings(): Promise<string> {
  await compilerFolder();
  const file = path.join(`${buildFolder()}-settings`, "tsconfig.json");
  await writeFile(inRoot(file), JSON.stringify({ extends: "../tsconfig.json", include: [] }));
  return file;
}

/** The folder of those settings: it stays where a build folder is emptied, so whoever uses the build locks this one. */
export async function compilerFolder(): Promise<string> {
  const folder = inRoot(`${buildFolder()}-settings`);
  await mkdir(folder, { recursive: true }).catch((error) => {
    throw new PlainError(
      `Cairn builds in ${root} and can't write there (${errorCode(error)}). Start it as the user that the folder belongs to.`,
    );
  });
  return folder;
}

async function nextBuild(): Promise<void> {
  const env = { NODE_ENV: "production", CAIRN_TSCONFIG: await compilerSettings() };
  const { code, said } = await runTool("next/dist/bin/next", ["build"], env, stopSignal);
  if (code === 0) return;
  if (/ENOSPC|no space left/i.test(said)) {
    throw new PlainError("The build failed because the disk is full. Make about 500 MB of room, then try again.");
  }
  throw new PlainError(`The build failed:\n${said}`);
}
