import { readFile } from "node:fs/promises";
import path from "node:path";
import { readRunning } from "@/lib/data-folder/running";
import { alive } from "@/lib/postgres/orphan";
import { type Tally, type Try, tallyOf } from "@/lib/testing/tally";
import { startTestedSite, type TestedSite } from "@/lib/testing/tested-site";
import { withClient } from "@/prisma/connection";

type Signal = "SIGTERM" | "SIGINT" | "SIGKILL";

/**
 * Stops and starts the built site on the data that the journeys left, in each way that people do: nothing may be lost,
 * nothing may be built again, and no database may live on. The first to be stopped is the journeys' own, `running`. It
 * costs seconds, since the build is there already.
 */
export async function checkRestarts(folder: string, build: string, running: TestedSite): Promise<Tally> {
  const data = path.join(folder, "start");
  const tries: Try[] = [];
  let before: number | undefined;
  for (const signal of ["SIGTERM", "SIGKILL", "SIGINT"] satisfies Signal[]) {
    const site = before === undefined ? running : await startTestedSite(folder, build, "start");
    try {
      const built = site !== running && !site.said.includes("nothing changed");
      tries.push({ name: "a start with nothing changed builds nothing", holds: !built });
      tries.push({ name: `the first page before ${signal}`, holds: (await fetch(site.address)).status === 200 });
      const threads = await countThreads(data);
      tries.push({ name: `nothing is missing before ${signal}`, holds: before === undefined || threads === before });
      before = threads;
      tries.push(...(await stopped(site, signal, data)));
    } finally {
      await site.stop("SIGTERM");
    }
  }
  return tallyOf("start and stop", tries);
}

async function stopped(site: TestedSite, signal: Signal, data: string): Promise<Try[]> {
  const database = await databaseProcess(data);
  const code = await site.stop(signal);
  // What a kill -9 leaves is the next start's to find.
  if (signal === "SIGKILL") return [];
  return [
    { name: `${signal} ends it with 0`, holds: code === 0 },
    { name: `${signal} ends its database`, holds: !alive(database) },
  ];
}

async function countThreads(data: string): Promise<number> {
  return number(data, "SELECT count(*)::int AS n FROM thread");
}

async function databaseProcess(data: string): Promise<number> {
  return Number.parseInt(await readFile(path.join(data, "postgres/postmaster.pid"), "utf8"), 10);
}

async function number(data: string, sql: string): Promise<number> {
  const { databaseUrl } = await readRunning(data, "the site");
  return withClient(databaseUrl, async (client) => (await client.query<{ n: number }>(sql)).rows[0]?.n ?? -1);
}
