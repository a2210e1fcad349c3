import { writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { takeDataFolder } from "@/lib/data-folder/take-folder";
import { testDatabaseUrl } from "@/lib/testing/database";
import { removeFolder, temporaryFolder } from "@/lib/testing/temporary";
import { withDatabase } from "./with-database";

const dataDir = await temporaryFolder();
afterAll(() => removeFolder(dataDir));
afterEach(() => vi.unstubAllEnvs());

test("with a database of the host's own, a site that is only starting keeps no command waiting", async () => {
  await writeFile(path.join(dataDir, "secret"), "x".repeat(44));
  const databaseUrl = await testDatabaseUrl();
  const given = { CAIRN_DATA_DIR: dataDir, DATABASE_URL: databaseUrl, CAIRN_SITE_DATABASE_URL: "", CAIRN_SECRET: "" };
  for (const [name, value] of Object.entries(given)) vi.stubEnv(name, value);
  const site = await takeDataFolder(dataDir, "npm start");
  const seen: unknown[] = [];
  await withDatabase("npm run backup", async (...given) => void seen.push(...given));
  expect(seen).toEqual([databaseUrl, undefined]);
  if (site.held) await site.release();
});
