import path from "node:path";
import process from "node:process";
import { tsImport } from "tsx/esm/api";
import type { Community } from "@/lib/testing/community";

/**
 * Writes straight through the commands, into the database of the site on this data folder, what no journey has to type.
 * Loaded by tsx: the lists by which commands judge are JSON, which Playwright's own loader does not read.
 */
export async function communityOf(dataDir = process.env.E2E_DATA_DIR || path.resolve(".data")): Promise<Community> {
  const loaded: typeof import("@/lib/testing/community") = await tsImport(
    "../lib/testing/community.ts",
    import.meta.url,
  );
  return loaded.communityOf(dataDir);
}
