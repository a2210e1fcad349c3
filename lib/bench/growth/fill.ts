import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { loadBoards } from "@/lib/boards/load-boards";
import { PrismaClient } from "@/lib/generated/prisma/client";
import { tagOf } from "@/lib/kernel/vault";
import { boardSeeds } from "@/seeds/boards/boards";
import { chanceFrom } from "./chance";
import { fillStones } from "./fill-stones";
import { fillTalks } from "./fill-talks";
import { setIndexesAside } from "./indexes";
import { type Landmarks, landmarksIn } from "./landmarks";
import type { Boards, Shape } from "./shape";
import { type Sink, sinkInto } from "./sink";
import { COLUMNS } from "./talk-rows";
import { writerFrom } from "./vocabulary";

/** The member who is measured. It protects nothing: everybody in this database is invented. */
export const ROOT = new Uint8Array(32).fill(7);

/** Fills an empty, migrated database of our own with a whole community, through COPY. Answers where to look in it. */
export async function fill(databaseUrl: string, shape: Shape, now: Date): Promise<Landmarks> {
  const chance = chanceFrom(20_261_123);
  const boards = await boardsIn(databaseUrl, chance.id);
  const open: pg.Client[] = [];
  const connect = async () => {
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    open.push(client);
    // No trigger, no foreign key: what is filled in is right by how it is made, and nobody listens.
    await client.query("SET session_replication_role = replica");
    return client;
  };
  try {
    const main = await connect();
    const restore = await setIndexesAside(main);
    const sink = async (table: keyof typeof COLUMNS): Promise<Sink> =>
      sinkInto(await connect(), table, COLUMNS[table].split(" "));
    const sinks = {
      thread: await sink("thread"),
      voice: await sink("voice"),
      post: await sink("post"),
      case: await sink("case"),
      encouragement: await sink("encouragement"),
    };
    const writer = writerFrom(chance);
    const profiles = Array.from({ length: shape.profiles }, () => chance.id());
    const me = {
      profileId: profiles[0] ?? "",
      voiceTag: (threadId: string) => `\\\\x${Buffer.from(tagOf(ROOT, `voice|${threadId}`)).toString("hex")}`,
    };
    const others = profiles.slice(1);
    const told = await fillTalks(sinks, { chance, writer, shape, boards, profiles: others, now: now.getTime() }, me);
    for (const one of Object.values(sinks)) await one.end();
    const stones = await fillStones(main, { chance, writer, shape, profiles, now: now.getTime() });
    // Triggers keep these; they were off.
    await main.query(
      "INSERT INTO encouragement_count SELECT COALESCE(post_id, milestone_id), kind, count(*) FROM encouragement GROUP BY 1, 2 ORDER BY 1, 2",
    );
    await restore();
    await main.query("VACUUM (ANALYZE)");
    return await landmarksIn(main, { ...told, boards, stones, me });
  } finally {
    for (const client of open) await client.end();
  }
}

async function boardsIn(databaseUrl: string, newId: () => string): Promise<Boards> {
  const db = new PrismaClient({ adapter: new PrismaPg({ connectionString: databaseUrl }) });
  try {
    await loadBoards({ db, newId }, boardSeeds);
    const rows = await db.board.findMany({
      where: { stones: false },
      orderBy: { position: "asc" },
      select: { id: true, stories: true },
    });
    return { ids: rows.map(({ id }) => id), stories: rows.findIndex(({ stories }) => stories) };
  } finally {
    await db.$disconnect();
  }
}
