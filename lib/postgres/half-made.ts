import { rm } from "node:fs/promises";
import path from "node:path";
import { PlainError } from "@/lib/process/plain-error";
import { listIfThere } from "@/lib/process/read-if-there";
import { stopMaking, stopOrphan } from "./orphan";

// What initdb makes. The server that it fills a database with notes its number in postmaster.pid, and a kill leaves that.
// One that people could reach leaves postmaster.opts, and whoever made databases has folders above 5 in base.
const MADE =
  /^(PG_VERSION|base|global|pg_[a-z_]+|pg_(hba|ident)\.conf|postgresql(\.auto)?\.conf(\.tmp)?|postmaster\.pid)$/;
const FIRST_DATABASES = ["1", "4", "5"];

/** Takes away a database that we began to make and that was cut off: it was never started, so nothing is in it. */
export async function removeHalfMade(half: string): Promise<void> {
  await proveHalfMade(half);
  // What initdb had started may outlive it for a moment, and would write into what is taken away here.
  await stopMaking(half);
  await stopOrphan(half);
  await proveHalfMade(half);
  await rm(half, { recursive: true, force: true });
}

async function proveHalfMade(half: string): Promise<void> {
  const contents = (await listIfThere(half)) ?? [];
  const databases = contents.includes("base") ? ((await listIfThere(path.join(half, "base"))) ?? []) : [];
  const ours = contents.every((name) => MADE.test(name)) && databases.every((name) => FIRST_DATABASES.includes(name));
  if (ours) return;
  throw new PlainError(
    `There's something in ${half} that Cairn didn't leave there. If nobody has used this site yet: npm run reset. If not, move it away and try again. Nothing was changed.`,
  );
}
