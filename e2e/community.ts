import path from "node:path";
import process from "node:process";
import { tsImport } from "tsx/esm/api";
import type { Community } from "@/lib/testing/community";

/**
 * Writes straight through the commands, into the database of the site on this data folder, what no journey has to type.
 * Loaded by tsx: the lists by which commands judge are JSON, which Playwright's own loader does not read.
 */
export async function communityOf(dataDir = process.env.E2E_DATA_DIR || path.resolve(".data")): Promise<Community> {
  loaded ??= tsImport("../lib/testing/community.ts", import.meta.url);
  return (await loaded).communityOf(dataDir);
}

/** Kept, since tsx reads all of it anew each time that it is asked: seconds. */
let loaded: Promise<typeof import("@/lib/testing/community")> | undefined;
