import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import process from "node:process";
import { PlainError } from "../plain-error";

/** Whom the database's processes run as; nothing means: as whoever runs Cairn. */
export interface Owner {
  uid?: number;
  gid?: number;
}

/**
 * PostgreSQL refuses to run as root, so root runs it as `postgres`, made when missing. A throwaway database makes do
 * with `nobody`, so that a test run leaves no user behind.
 */
export function databaseOwner(throwaway: boolean): Owner {
  if (process.getuid?.() !== 0) return {};
  const found = find("postgres") ?? (throwaway ? find("nobody") : undefined);
  if (found) return found;
  try {
    execFileSync("useradd", ["--system", "--no-create-home", "--shell", "/usr/sbin/nologin", "postgres"], {
      stdio: "ignore",
    });
  } catch {
    // Said below, in one sentence, together with a useradd that succeeded and made nothing.
  }
  const made = find("postgres");
  if (made) return made;
  throw new PlainError(
    "PostgreSQL does not run as root and no user 'postgres' could be made: run Cairn as an ordinary user, or set DATABASE_URL.",
  );
}

/** What a person calls a user of this machine; the bare number where the machine's own list has no name for it. */
export function userName(uid: number): string {
  const name = users().find(([, , one]) => one === String(uid))?.[0];
  return name ?? `user ${uid}`;
}

function find(name: string): Owner | undefined {
  const [, , uid, gid] = users().find(([one]) => one === name) ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}

function users(): string[][] {
  if (!existsSync("/etc/passwd")) return [];
  const lines = readFileSync("/etc/passwd", "utf8").split("\n");
  return lines.map((line) => line.split(":"));
}
