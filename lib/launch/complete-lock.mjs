// Run by hand after `npm install` where the registry is a mirror that lacks packages for other systems:
//   node lib/launch/complete-lock.mjs
// npm then leaves those optional packages out of package-lock.json, and `npm ci` refuses such a lock file everywhere.
// This writes the missing entries, with version and system; npm fetches one only on the system it is for.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const file = path.resolve(import.meta.dirname, "../../package-lock.json");
const lock = JSON.parse(readFileSync(file, "utf8"));
const systems = ["aix", "android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "sunos", "win32"];
const processors = ["arm64", "arm", "x64", "ia32", "loong64", "mips64el", "ppc64", "riscv64", "s390x", "wasm32"];
let added = 0;

for (const [place, entry] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    if (place !== "" && !found(place, name)) add(name, range, entry.dev === true);
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} entries added`);

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
