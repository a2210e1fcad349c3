import { randomBytes } from "node:crypto";
import path from "node:path";
import process from "node:process";
import type { LoadedCommunity } from "@/lib/bench/community";
import { type ReplyForm, readReplyForm } from "@/lib/bench/reply-form";
import { databasePassword } from "@/lib/data-folder/database-password";
import { readRunning } from "@/lib/data-folder/running";
import { ownerBeside } from "@/lib/postgres/access";
import { startTestedSite, type TestedSite } from "@/lib/testing/tested-site";
import { withClient } from "@/prisma/connection";
import { databaseProcesses, signalAll } from "./processes";
import type { Room } from "./room";

/** The site that the faults befall, with people in it. */
export type FaultStage = {
  /** The folder it was built in. */
  build: string;
  site: TestedSite;
  readonly room: Room;
  /** The site's data folder. */
  readonly data: string;
  readonly cookie: string;
  /** Pages that readers are given from memory, a thread first: no reply of the load is on them. */
  readonly kept: readonly string[];
  /** Lists, which every reply changes. */
  readonly lists: readonly string[];
  /** The reply form of each of a member's threads. */
  readonly forms: readonly ReplyForm[];
  /** Starts the site again on the same data. */
  readonly again: () => Promise<void>;
};

const SETTINGS = {
  // Kept for a run alone.
  CAIRN_SECRET: randomBytes(32).toString("base64"),
  // One member writes as fast as the machine can: what is tried is not the site's patience.
  CAIRN_LIMITS: "off",
  // Told so, it stops by itself if we are killed.
  npm_lifecycle_event: "faults",
};

/** Starts the site on an empty folder and lets people write, through the commands that everybody's words pass. */
export async function openStage(room: Room, build: string, undo: (() => Promise<void>)[]): Promise<FaultStage> {
  const data = path.join(room.folder, "start");
  const start = () => startTestedSite(room.folder, build, "start", SETTINGS);
  const site = await start();
  let running = site;
  undo.push(async () => {
    // Stopped in the middle of a fault: what stands still cannot end.
    signalAll(await databaseProcesses(data).catch(() => []), "SIGCONT");
    await running.stop();
  });
  const { databaseUrl } = await readRunning(data, "npm start");
  const { threadId, boardId, talks, cookie } = await people(databaseUrl);
  const forms: ReplyForm[] = [];
  for (const talk of talks) forms.push(await readReplyForm(site.address, `/t/${talk}`, cookie));
  const kept = [`/t/${threadId}`, "/help", "/help/gb", "/milestones", "/rules"];
  const lists = [`/b/${boardId}`, "/", "/stories"];
  const stage: FaultStage = {
    ...{ build, site, room, data, cookie, kept, lists, forms },
    again: async () => {
      running = await start();
      stage.site = running;
    },
  };
  return stage;
}

async function people(databaseUrl: string): Promise<LoadedCommunity> {
  Object.assign(process.env, { ...SETTINGS, DATABASE_URL: databaseUrl });
  // Only now: the database client is made with the address that stands there.
  const { loadCommunity } = await import("@/lib/bench/community");
  const leave: (() => Promise<void>)[] = [];
  const community = await loadCommunity(leave);
  for (const one of leave) await one();
  return community;
}

/** Asks the site's database as its owner, wherever it is by now. */
export async function ask<T extends object>(stage: FaultStage, sql: string, given: unknown[] = []): Promise<T[]> {
  const { databaseUrl } = await readRunning(stage.data, "npm start");
  const owner = ownerBeside(databaseUrl, await databasePassword(stage.data));
  return withClient(owner, async (client) => (await client.query<T>(sql, given)).rows);
}
