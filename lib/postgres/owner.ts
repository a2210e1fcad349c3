import { execFileSync } from "node:child_process";
import process from "node:process";
import { PlainError } from "@/lib/process/plain-error";
import { users } from "@/lib/process/users";

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
    "PostgreSQL won't run as root, and Cairn couldn't make a user 'postgres'. Run Cairn as an ordinary user, or set DATABASE_URL.",
  );
}

function find(name: string): Owner | undefined {
  const [, , uid, gid] = users().find(([one]) => one === name) ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}
