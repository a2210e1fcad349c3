import { lstat } from "node:fs/promises";
import path from "node:path";
import { isProgrammes } from "@/lib/postgres/place";
import { listIfThere } from "@/lib/process/read-if-there";
import { SOCKET } from "./lock-inside";

/** Every name that Cairn gives to something in a data folder. Whoever adds a file there adds its name here. */
const NAMES = [
  ...["kind", "secret", "database-password", "database-place", "database-state", "running.json"],
  ...["restore-id", "replaced-by", "data-folder", "postgres", "postgres.new", "postgres.new.password", SOCKET],
  // Made by an earlier Cairn, and read by none since.
  "actions-key",
];
/** What a system puts into folders by itself. It's no reason to stop, and it goes with the folder or stays. */
const SYSTEM = ["lost+found", ".DS_Store"];
// What a PostgreSQL keeps in its folder, at rest and at work, and what one that crashed leaves.
const DATABASE =
  /^(PG_VERSION|base|global|pg_[a-z_]+(\.conf)?|postgresql(\.auto)?\.conf(\.tmp)?|postmaster\.(pid|opts)|current_logfiles|backup_(label|manifest)(\.old)?|core(\.\d+)?|lost\+found)$/;

const isOurs = (name: string) =>
  NAMES.includes(name.replace(/\.half$/, "")) || /^\.probe-\d+$/.test(name) || isProgrammes(name);

/** What in a data folder isn't Cairn's, links included: removing a link would leave what it points to. */
export async function foreignEntries(folder: string): Promise<string[]> {
  const foreign: string[] = [];
  for (const name of (await listIfThere(folder)) ?? []) {
    if (SYSTEM.includes(name)) continue;
    const at = path.join(folder, name);
    if (!isOurs(name) || (await lstat(at)).isSymbolicLink()) foreign.push(name);
    else if (name === "postgres") {
      const inside = (await listIfThere(at)) ?? [];
      foreign.push(...inside.filter((one) => !DATABASE.test(one)).map((one) => path.join(name, one)));
    }
  }
  return foreign;
}

/** What is in a data folder, but for what the system or our own lock put there; nothing in one that isn't there. */
export async function contentsOf(folder: string): Promise<string[]> {
  return ((await listIfThere(folder)) ?? []).filter((name) => name !== SOCKET && !SYSTEM.includes(name));
}

/** The entries that go when a data folder goes: all but what the system put there. */
export async function ownEntries(folder: string): Promise<string[]> {
  return ((await listIfThere(folder)) ?? []).filter((name) => isOurs(name) || name === ".DS_Store");
}
