import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { stopOrphan } from "../database/orphan";
import { exists } from "../read-if-there";

/** Removes a data folder together with a database that lives elsewhere (root's does), which a killed restore left running. */
export async function removeData(folder: string): Promise<void> {
  if (!(await exists(folder))) return;
  const elsewhere = (await readFile(path.join(folder, "database-place"), "utf8").catch(() => "")).trim();
  await stopOrphan(path.join(elsewhere || folder, "postgres"));
  if (elsewhere) await rm(elsewhere, { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
}
