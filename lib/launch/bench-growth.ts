import { mkdir, writeFile } from "node:fs/promises";
import process from "node:process";
import { parseArgs } from "node:util";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { fill } from "@/lib/bench/growth/fill";
import { type FilledFolder, filledFolder } from "@/lib/bench/growth/filled-folder";
import type { Landmarks } from "@/lib/bench/growth/landmarks";
import { measureGrowth, type Sized } from "@/lib/bench/growth/measure";
import { pagesOf } from "@/lib/bench/growth/pages";
import { growthPicture } from "@/lib/bench/growth/picture";
import { shapeOf } from "@/lib/bench/growth/shape";
import { growthTable, quantityText, shortfalls, sizeName } from "@/lib/bench/growth/text";
import { loadText } from "@/lib/bench/text";
import { throwawayFolder } from "@/lib/bench/throwaway";
import { PrismaClient } from "@/lib/generated/prisma/client";
import { type Cluster, ensureDatabase, startCluster } from "@/lib/postgres/cluster";
import { inRoot } from "@/lib/process/paths";
import { runToEnd } from "@/lib/process/plain-error";
import { step } from "@/lib/process/progress";
import { askedToStop } from "@/lib/process/stop";
import { withClient } from "@/prisma/connection";
import { migrate } from "@/prisma/migrate";

const SIZES = [10_000, 100_000, 1_000_000];
const TEN_MILLION = 10_000_000;
const ROUNDS = 60;
const SECONDS_A_PAGE = 20;
const undo: (() => Promise<void>)[] = [];

/**
 * `npm run bench:growth [-- --ten-million] [--folder <path>]`: what pages ask the database, at every size, in a database
 * of its own. A folder that is named stays, so that the next run need not fill it again.
 */
async function benchGrowth(): Promise<void> {
  const options = { "ten-million": { type: "boolean", default: false }, folder: { type: "string" } } as const;
  const { values } = parseArgs({ options });
  const sizes = values["ten-million"] ? [...SIZES, TEN_MILLION] : SIZES;
  console.log("Measuring growth. This takes 15 minutes and 3 GB of disk, or 2 hours and 25 GB with --ten-million.");
  const folder = await filledFolder(values.folder ?? (await throwawayFolder(undo)).folder);
  const cluster = await step("database", () => startCluster({ ...folder, make: true, throwaway: true }));
  undo.push(() => cluster.stop());
  const sized: Sized[] = [];
  for (const size of sizes)
    sized.push(await step(`${sizeName(size)} replies, through COPY`, () => filled(cluster, size, folder)));
  const load = loadText();
  const times = await step("every page at every size", () => measureGrowth(sized, ROUNDS, SECONDS_A_PAGE));
  console.log(`\n${quantityText(times)}\n\n${growthTable(times, sizes)}\n`);
  console.log(`${new Date().toISOString().slice(0, 10)}; ${load}; Node ${process.versions.node}.`);
  await mkdir(inRoot("lib/pictures"), { recursive: true });
  await writeFile(inRoot("lib/pictures/growth.svg"), growthPicture(times, sizes));
  console.log("The picture is in lib/pictures/growth.svg.");
  const short = shortfalls(times, sizes);
  console.log(short.length === 0 ? "Every aim is met." : `Not met:\n${short.map((one) => `  ${one}`).join("\n")}`);
}

async function filled(cluster: Cluster, size: number, folder: FilledFolder): Promise<Sized> {
  const landmarks = folder.landmarksAt(size) ?? (await fillAnew(cluster, size, folder));
  const url = cluster.url(databaseOf(size));
  await migrate(url);
  // What an earlier measuring wrote is tidied up, as it would be at night.
  await withClient(url, (client) => client.query("VACUUM (ANALYZE)"));
  // A connection that waited for its turn too long would be made anew, and pay for it in the figures.
  const adapter = new PrismaPg({ connectionString: url, max: 12, idleTimeoutMillis: 0 });
  const db = new PrismaClient({ adapter, errorFormat: "minimal" });
  undo.push(() => db.$disconnect());
  return { size, pages: pagesOf(db, landmarks, folder.now), backends: await backendsOf(cluster, databaseOf(size)) };
}

async function fillAnew(cluster: Cluster, size: number, folder: FilledFolder): Promise<Landmarks> {
  // One that was cut short is half full.
  await withClient(cluster.url("postgres"), (client) =>
    client.query(`DROP DATABASE IF EXISTS ${databaseOf(size)} WITH (FORCE)`),
  );
  const url = await ensureDatabase(cluster, databaseOf(size));
  await migrate(url);
  const landmarks = await fill(url, shapeOf(size), folder.now);
  await folder.filled(size, landmarks);
  return landmarks;
}

/** Tells which processes of the database answer those who are in one of its databases. */
async function backendsOf(cluster: Cluster, database: string): Promise<() => Promise<number[]>> {
  const client = new pg.Client({ connectionString: cluster.url("postgres") });
  await client.connect();
  undo.push(() => client.end());
  return async () => {
    const { rows } = await client.query<{ pid: number }>(
      "SELECT pid FROM pg_stat_activity WHERE datname = $1 AND backend_type = 'client backend'",
      [database],
    );
    return rows.map(({ pid }) => pid);
  };
}

const databaseOf = (size: number): string => `growth_${size}`;

await runToEnd(async () => {
  try {
    await Promise.race([benchGrowth(), askedToStop()]);
  } finally {
    for (const one of undo.reverse()) await one().catch(() => undefined);
  }
});
process.exit();
