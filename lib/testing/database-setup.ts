import { randomBytes } from "node:crypto";
import type { TestProject } from "vitest/node";
import { fillPlaces } from "@/lib/places/load-places";
import { ensureDatabase, startCluster } from "@/lib/postgres/cluster";
import { generateClient } from "@/prisma/generate";
import { migrate } from "@/prisma/migrate";
import { isOfTheFew } from "./few-places";
import { removeFolder, temporaryFolder } from "./temporary";

/** The database that every test file's own is a copy of. */
export const TEMPLATE = "cairn_template";

declare module "vitest" {
  interface ProvidedContext {
    /** The throwaway server's own database, from where others are made. */
    maintenanceUrl: string;
  }
}

/**
 * Once for all test files: one throwaway PostgreSQL, and in it one database with the whole schema and
 * a few towns.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await generateClient();
  const folder = await temporaryFolder();
  try {
    const password = randomBytes(16).toString("hex");
    const cluster = await startCluster({ folder, password, make: true, throwaway: true });
    const template = await ensureDatabase(cluster, TEMPLATE);
    await migrate(template);
    await fillPlaces(template, isOfTheFew);
    project.provide("maintenanceUrl", cluster.url("postgres"));
    return async () => {
      await cluster.stop();
      await removeFolder(folder);
    };
  } catch (error) {
    await removeFolder(folder);
    throw error;
  }
}
