import { randomBytes } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import process from "node:process";
import { parseArgs } from "node:util";
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@/lib/generated/prisma/client";
import { migrate } from "@/prisma/migrate";
import { fill } from "./bench/growth/fill";
import { measureGrowth, type Sized } from "./bench/growth/measure";
import { pagesOf } from "./bench/growth/pages";
import { growthPicture } from "./bench/growth/picture";
import { shapeOf } from "./bench/growth/shape";
import { growthTable, shortfalls, sizeName } from "./bench/growth/text";
import { loadText } from "./bench/text";
import { throwawayFolder } from "./bench/throwaway";
import { type Cluster, ensureDatabase, startCluster } from "./database/cluster";
import { inRoot } from "./paths";
import { runToEnd } from "./plain-error";
import { step } from "./progress";
import { askedToStop } from "./stop";

const SIZES = [10_000, 100_000, 1_000_000];
const TEN_MILLION = 10_000_000;
const ROUNDS = 60;
const SECONDS_A_PAGE = 40;
const undo: (() => Promise<void>)[] = [];

/** `npm run bench:growth [-- --ten-million]`: what pages ask the database, at every size, in a database of its own. */
async function benchGrowth(): Promise<void> {
  const { values } = parseArgs({ options: { "ten-million": { type: "boolean", default: false } } });
  const sizes = values["ten-million"] ? [...SIZES, TEN_MILLION] : SIZES;
  console.log("Measuring growth. This takes 10 minutes and 3 GB of disk, with --ten-million hours and 25 GB.");
  const { folder } = await throwawayFolder(undo);
  const cluster = await step("database", () =>
    startCluster({ folder, password: randomBytes(16).toString("hex"), throwaway: true }),
  );
  undo.push(() => cluster.stop());
  const now = new Date();
  const sized: Sized[] = [];
  for (const size of sizes)
    sized.push(await step(`${sizeName(size)} replies, through COPY`, () => filled(cluster, size, now)));
  const load = loadText();
  const times = await step("every page at every size", () => measureGrowth(sized, ROUNDS, SECONDS_A_PAGE));
  console.log(`\n${growthTable(times, sizes)}\n\nMachine: ${load}; Node ${process.versions.node}.`);
  await mkdir(inRoot("lib/pictures"), { recursive: true });
  await writeFile(inRoot("lib/pictures/growth.svg"), growthPicture(times, sizes));
  console.log("The picture is in lib/pictures/growth.svg.");
  const short = shortfalls(times, sizes);
  console.log(short.length === 0 ? "Every aim is met." : `Not met:\n${short.map((one) => `  ${one}`).join("\n")}`);
}

async function filled(cluster: Cluster, size: number, now: Date): Promise<Sized> {
  const url = await ensureDatabase(cluster, `growth_${size}`);
  await migrate(url);
  const place = await fill(url, shapeOf(size), now);
  const db = new PrismaClient({ adapter: new PrismaPg({ connectionString: url, max: 12 }), errorFormat: "minimal" });
  undo.push(() => db.$disconnect());
  return { size, pages: pagesOf(db, place, now) };
}

await runToEnd(async () => {
  try {
    await Promise.race([benchGrowth(), askedToStop()]);
  } finally {
    for (const one of undo.reverse()) await one().catch(() => undefined);
  }
});
process.exit();
