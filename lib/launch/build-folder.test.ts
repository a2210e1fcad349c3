import { execFile } from "node:child_process";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { promisify } from "node:util";
import { afterEach, expect, test } from "vitest";
import { others } from "@/lib/postgres/place";
import { inRoot, root } from "@/lib/process/paths";
import { proveBuildFolder, refuseOthersBuild, removeBuild } from "./build-folder";

const build = `.next-test-${process.pid}`;
afterEach(() => rm(inRoot(build), { recursive: true, force: true }));

async function holding(...names: string[]): Promise<void> {
  await mkdir(inRoot(build), { recursive: true });
  for (const name of names) await writeFile(path.join(inRoot(build), name), "");
}

test("a folder that isn't a build is neither built in nor taken away", async () => {
  await holding("cache", "letter.txt");
  await expect(proveBuildFolder(build)).rejects.toThrow(/there are other files in it: letter\.txt/);
  await removeBuild(build);
  expect(await readdir(inRoot(build))).toEqual(["cache", "letter.txt"]);
});

test("no name takes the clone away, or the site's own build", async () => {
  for (const name of ["", ".", "..", ".next", ".next-a/../..", "lib"])
    await expect(removeBuild(name)).rejects.toThrow(/is no build of one run/);
});

test("a missing folder, an empty one, half a build and one with a newer Next's names may be built in", async () => {
  await proveBuildFolder(build);
  await holding();
  await proveBuildFolder(build);
  await holding("cache", "trace", "build-manifest.json.tmp", "types");
  await proveBuildFolder(build);
  await holding("BUILD_ID", "something-new");
  await proveBuildFolder(build);
  await removeBuild(build);
  await expect(readdir(inRoot(build))).rejects.toThrow(/ENOENT/);
});

test.runIf(process.getuid?.() === 0 && (await others(root)))(
  "a build that root made is refused to anybody else by its path and its owner, without a stack",
  async () => {
    await holding("BUILD_ID", "cairn-stamp");
    const script = `import("./lib/launch/build-folder.ts").then(({ refuseOthersBuild }) => refuseOthersBuild("${build}"))
      .then(console.log, (error) => console.log(error.constructor.name, error.message));`;
    const args = ["--import", "tsx", "-e", script];
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root, uid: 65534, gid: 65534 });
    expect(stdout).toMatch(/^PlainError .*next-test-\d+ belongs to root, and you're nobody\. Run this as root, delete/);
    expect((await readdir(inRoot(build))).sort()).toEqual(["BUILD_ID", "cairn-stamp"]);
    await refuseOthersBuild(build);
  },
);
