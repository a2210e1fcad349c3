import { rm } from "node:fs/promises";
import path from "node:path";
import { PlainError } from "../plain-error";
import { listIfThere } from "../read-if-there";

// What initdb makes. A server that ran leaves postmaster.opts, and whoever made databases has folders above 5 in base.
const MADE = /^(PG_VERSION|base|global|pg_[a-z_]+|pg_(hba|ident)\.conf|postgresql(\.auto)?\.conf)$/;
const FIRST_DATABASES = ["1", "4", "5"];

/** Takes away a database that we began to make and that was cut off: it was never started, so nothing is in it. */
export async function removeHalfMade(half: string): Promise<void> {
  const contents = await listIfThere(half);
  if (contents === undefined) return;
  const databases = contents.includes("base") ? ((await listIfThere(path.join(half, "base"))) ?? []) : [];
  const ours = contents.every((name) => MADE.test(name)) && databases.every((name) => FIRST_DATABASES.includes(name));
  if (!ours) {
    throw new PlainError(
      `${half} is where Cairn makes a new database, and what is there has been used or isn't Cairn's. Move it away, then try again. Nothing was changed.`,
    );
  }
  await rm(half, { recursive: true, force: true });
}
