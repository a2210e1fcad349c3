import { randomBytes } from "node:crypto";
import process from "node:process";
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@/lib/generated/prisma/client";
import { ensureDatabase, startCluster } from "@/lib/postgres/cluster";
import { runToEnd } from "@/lib/process/plain-error";
import { step } from "@/lib/process/progress";
import { migrate } from "@/prisma/migrate";
import { chanceFrom } from "../growth/chance";
import { alignedTable } from "../table";
import { loadText } from "../text";
import { throwawayFolder } from "../throwaway";
import { fillGroups } from "./fill-groups";
import { measureFinder, NOW } from "./measure-finder";

/**
 * `node --expose-gc --import tsx lib/bench/finder/run.ts`: finding groups among 50,000 with 150,000 meetings, invented by
 * a seed, in a database of its own.
 */
const GROUPS = 50_000;
const undo: (() => Promise<void>)[] = [];

async function bench(): Promise<void> {
  const { folder } = await throwawayFolder(undo);
  const password = randomBytes(16).toString("hex");
  const cluster = await step("database", () => startCluster({ folder, password, make: true, throwaway: true }));
  undo.push(() => cluster.stop());
  const url = await ensureDatabase(cluster, "groups");
  await migrate(url);
  await step(`${GROUPS} groups, through COPY`, () => fillGroups(url, GROUPS, chanceFrom(20_261_201), NOW));
  const db = new PrismaClient({ adapter: new PrismaPg({ connectionString: url, max: 4 }) });
  undo.push(() => db.$disconnect());
  await db.group.count();
  const rows = await measureFinder(db);
  console.log(`\n${alignedTable(["what", "least ms", "median ms", "p95 ms", "most ms"], rows, 0)}\n`);
  console.log(`${loadText()}; Node ${process.versions.node}.`);
}

await runToEnd(async () => {
  try {
    await bench();
  } finally {
    for (const one of undo.reverse()) await one().catch(() => undefined);
  }
});
process.exit();
