import { existsSync, readFileSync } from "node:fs";

/** What a person calls a user of this machine; the bare number where the machine's own list has no name for it. */
export function userName(uid: number): string {
  const name = users().find(([, , one]) => one === String(uid))?.[0];
  return name ?? `user ${uid}`;
}

/** The lines of the machine's own list, in their fields; none where a system keeps no such list. */
export function users(): string[][] {
  if (!existsSync("/etc/passwd")) return [];
  const lines = readFileSync("/etc/passwd", "utf8").split("\n");
  return lines.map((line) => line.split(":"));
}
