import { createHash } from "node:crypto";
import { cp, mkdir, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { git } from "@/lib/launch/upgrade/git.mjs";
import { exchanged, upgradePlace } from "@/lib/launch/upgrade/place.mjs";
import { inRoot } from "@/lib/process/paths";

/** A tiny project in place of ours, for tests: real git, the real run.mjs, and files that say which version they are. */
export interface StandIn {
  origin: string;
  clone: string;
  commits: { one: string; two: string };
}

const UPGRADE = ["check-out", "git", "obstacle", "place", "swap"].map((name) => `lib/launch/upgrade/${name}.mjs`);
const OURS = ["lib/launch/run.mjs", "lib/process/lock-socket.mjs", ...UPGRADE];
const LOCK = JSON.stringify({ name: "stand-in", lockfileVersion: 3, packages: {} });
const START = `import { readFileSync } from "node:fs";
const read = (file) => { try { return readFileSync(file, "utf8"); } catch { return "none"; } };
console.log(JSON.stringify(["app/version", "node_modules/version", ".next/version", ".next-settings/version", "lib/generated/version"].map(read)));`;

/** Makes an origin with two versions, and a clone that stands on the first with all that a start needs. */
export async function standIn(folder: string): Promise<StandIn> {
  const origin = path.join(folder, "origin");
  const clone = path.join(folder, "clone");
  await mkdir(path.join(origin, "app"), { recursive: true });
  must(origin, "init", "--quiet", "--initial-branch=main");
  for (const file of OURS) await cp(inRoot(file), path.join(origin, file));
  await mkdir(path.join(origin, "prisma"));
  await writeFile(path.join(origin, "prisma/generate.ts"), "export const generateClient = async () => false;\n");
  for (const command of ["start", "backup"]) await writeFile(path.join(origin, `lib/launch/${command}.ts`), START);
  await writeFile(path.join(origin, "package-lock.json"), LOCK);
  await writeFile(path.join(origin, "package.json"), '{ "type": "module" }');
  await writeFile(path.join(origin, ".gitignore"), "node_modules/\n.next*/\n.upgrade*/\nlib/generated/\n");
  const one = await commitVersion(origin, "one");
  must(folder, "clone", "--quiet", origin, clone);
  const two = await commitVersion(origin, "two");
  await addMade(clone, "one");
  return { origin, clone, commits: { one, two } };
}

/** Commits a version to a repository, and answers with its id. */
export async function commitVersion(repository: string, version: string): Promise<string> {
  await writeFile(path.join(repository, "app/version"), version);
  for (const file of [`${version}.txt`, `app/${version}.ts`]) await writeFile(path.join(repository, file), "");
  must(repository, "add", "--all");
  const who = ["-c", "user.name=Nobody", "-c", "user.email=nobody@example.org"];
  must(repository, ...who, "commit", "--quiet", "--message", version);
  return git(repository, "rev-parse", "HEAD").out;
}

/** Leaves a clone as `npm run prepare-upgrade` does. */
export async function prepareStandIn({ clone, commits }: StandIn): Promise<void> {
  must(clone, "fetch", "--quiet");
  const { tree, ready } = upgradePlace(clone);
  await addMade(tree, "two");
  const target = { commit: commits.two, branch: "main", from: commits.one, buildDir: ".next" };
  await writeFile(ready, JSON.stringify(target));
}

async function addMade(folder: string, version: string): Promise<void> {
  for (const name of exchanged(".next")) {
    await mkdir(path.join(folder, name), { recursive: true });
    await writeFile(path.join(folder, name, "version"), version);
  }
  await symlink(inRoot("node_modules/tsx"), path.join(folder, "node_modules/tsx"));
  const stamp = createHash("sha256").update(LOCK).digest("hex");
  await writeFile(path.join(folder, "node_modules/.cairn-lock"), stamp);
}

function must(folder: string, ...flags: string[]): void {
  const { ok, said } = git(folder, ...flags);
  if (!ok) throw new Error(`git ${flags.join(" ")}: ${said}`);
}
