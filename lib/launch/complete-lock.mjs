// Run by hand after `npm install` where the registry is a mirror that lacks packages for other systems:
//   node lib/launch/complete-lock.mjs
// npm then leaves those optional packages out of package-lock.json, and `npm ci` refuses such a lock file everywhere.
// This writes the missing entries, with version and system; npm fetches one only on the system it is for. Then it asks
// the registry for the sum of each entry that has none, so that npm proves what it fetches. No entry names a registry:
// each machine asks its own.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const file = path.resolve(import.meta.dirname, "../../package-lock.json");
const lock = JSON.parse(readFileSync(file, "utf8"));
const systems = ["aix", "android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "sunos", "win32"];
const processors = ["arm64", "arm", "x64", "ia32", "loong64", "mips64el", "ppc64", "riscv64", "s390x", "wasm32"];
let added = 0;
let proven = 0;

for (const [place, entry] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    if (place !== "" && !found(place, name)) add(name, range, entry.dev === true);
  }
}
for (const [place, entry] of Object.entries(lock.packages)) {
  // What stands in this repository is proven by it.
  if (place === "" || entry.resolved?.startsWith("file:")) continue;
  delete entry.resolved;
  if (!entry.integrity) prove(place, entry);
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} entries added, ${proven} proven`);

// Where Node would look: beside the package, then in each node_modules above it.
function found(place, name) {
  const parts = place.split("node_modules/");
  for (let depth = parts.length; depth >= 1; depth -= 1) {
    if (lock.packages[`${parts.slice(0, depth).join("node_modules/")}${depth > 1 ? "/" : ""}node_modules/${name}`])
      return true;
  }
  return false;
}

function add(name, range, dev) {
  const version = range.replace(/^[\^~]/, "");
  if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)) throw new Error(`no exact version for ${name}: ${range}`);
  const words = name.split(/[-/]/);
  const cpu = words.find((word) => processors.includes(word) || word.startsWith("arm-"));
  const os = words.find((word) => systems.includes(word));
  const libc = words.includes("musl") ? ["musl"] : words.includes("gnu") ? ["glibc"] : undefined;
  const entry = { version, ...(cpu && { cpu: [cpu] }), ...(dev && { dev: true }) };
  Object.assign(entry, libc && { libc }, { optional: true }, os && { os: [os] });
  lock.packages[`node_modules/${name}`] = entry;
  added += 1;
}

function prove(place, entry) {
  const name = entry.name ?? place.split("node_modules/").at(-1);
  const asked = ["view", `${name}@${entry.version}`, "dist.integrity", "license", "--json"];
  // npm on Windows is a .cmd file, which only a shell starts.
  const said = execFileSync("npm", asked, { encoding: "utf8", shell: process.platform === "win32" });
  const { "dist.integrity": integrity, license } = JSON.parse(said);
  if (!/^sha512-/.test(integrity)) throw new Error(`the registry tells no sum of ${name}@${entry.version}`);
  const { version, ...rest } = entry;
  lock.packages[place] = { version, integrity, ...(license && { license }), ...rest };
  proven += 1;
}
