import { access, constants, rm } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { inRoot } from "@/lib/process/paths";
import { PlainError } from "@/lib/process/plain-error";
import { listIfThere, statIfThere } from "@/lib/process/read-if-there";
import { userName } from "@/lib/process/users";

// What Next makes at the top of a build, by `build`, `dev` and `typegen`, and what we add.
const FOLDERS = [
  "build",
  "cache",
  "dev",
  "diagnostics",
  "export",
  "node_modules",
  "server",
  "standalone",
  "static",
  "types",
];
const FILES =
  /^(BUILD_ID|cairn-stamp|lock|trace(-[\w-]+)?|turbopack|package\.json|next-[\w.-]+|[\w.-]*manifest[\w.-]*|[\w.-]+\.nft\.json)$/;

/** What only a build has. */
const BUILT = ["BUILD_ID", "build-manifest.json", "cairn-stamp"];

const isOurs = (name: string) => FOLDERS.includes(name) || FILES.test(name);

/** Refuses a build folder that isn't empty and isn't a build: Next empties the folder that it builds in. */
export async function proveBuildFolder(build: string): Promise<void> {
  const foreign = await foreignIn(build);
  if (foreign.length === 0) return;
  throw new PlainError(
    `${inRoot(build)} would be emptied by a build, and there are other files in it: ${foreign.slice(0, 5).join(", ")}. Move them away, or set CAIRN_BUILD_DIR to another folder, such as .next-two. Nothing was changed.`,
  );
}

/** Refuses a build that somebody else made and that we can't write into, by root's one start for example. */
export async function refuseOthersBuild(build: string): Promise<void> {
  const me = process.getuid?.();
  if (me === undefined || me === 0) return;
  for (const folder of [build, `${build}-settings`].map((name) => inRoot(name))) {
    const inside = ((await listIfThere(folder)) ?? []).map((name) => path.join(folder, name));
    for (const one of [folder, ...inside]) {
      const owner = (await statIfThere(one))?.uid;
      if (owner === undefined || owner === me || (await mayWrite(one))) continue;
      throw new PlainError(
        `${one} belongs to ${userName(owner)}, and you're ${userName(me)}. Run this as ${userName(owner)}, delete ${folder}, or set CAIRN_BUILD_DIR to another folder, such as .next-two. Nothing was changed.`,
      );
    }
  }
}

function mayWrite(target: string): Promise<boolean> {
  return access(target, constants.W_OK).then(
    () => true,
    () => false,
  );
}

/** Takes a build that was made for one run away again; a folder that isn't just that stays. */
export async function removeBuild(build: string): Promise<void> {
  if (!/^\.next-[\w-]+$/.test(build)) throw new Error(`${build} is no build of one run`);
  const settings = (await listIfThere(inRoot(`${build}-settings`))) ?? [];
  if ((await foreignIn(build)).length > 0 || settings.some((name) => !/^tsconfig(\.tsbuildinfo|\.json)$/.test(name)))
    return;
  for (const folder of [build, `${build}-settings`]) await rm(inRoot(folder), { recursive: true, force: true });
}

// A name that a newer Next gives is no reason to refuse what is plainly a build.
async function foreignIn(build: string): Promise<string[]> {
  const names = (await listIfThere(inRoot(build))) ?? [];
  return names.some((name) => BUILT.includes(name)) ? [] : names.filter((name) => !isOurs(name));
}
