import { randomBytes } from "node:crypto";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";

/** A data folder and a secret for this run alone. */
export async function throwawayFolder(undo: (() => Promise<void>)[]): Promise<{ folder: string; secret: string }> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "cairn-bench-"));
  undo.push(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  // The database may run as another user, who must be able to pass through.
  await chmod(folder, 0o711);
  return { folder, secret: randomBytes(32).toString("base64") };
}
