import { beforeAll, describe, expect, test } from "vitest";
import type { PrismaClient } from "@/lib/generated/prisma/client";
import { newId } from "@/lib/kernel/ids";
import { DAY, later } from "@/lib/kernel/time";
import { patientPrisma, testDatabaseUrl } from "@/lib/testing/database";
import { someoneWithAPast } from "@/lib/testing/leaving-world";
import { testKeeper } from "@/lib/testing/maintenance";
import { NOON, worldOf } from "@/lib/testing/world";
import { writtenOf } from "@/lib/testing/written";
import { withClient } from "@/prisma/connection";
import type { Ask, Keeper } from "./ask";
import { renewTable } from "./renew-rows";
import { NOT_RENEWED, renewableTables } from "./tables";
import { oldestUnfinished } from "./transactions";
import { renewHourly, renewNightly } from "./upkeep";

let url: string;
let keeper: Keeper;
let ask: Ask;
let db: PrismaClient;
/** Words that are kept beside their table, in pieces. */
const long = () => Array.from({ length: 700 }, () => newId()).join(" ");

beforeAll(async () => {
  url = await testDatabaseUrl();
  keeper = await testKeeper(url);
  ({ ask } = keeper);
  db = patientPrisma(url);
  const { board, ids, ann } = await someoneWithAPast(db);
  const written = writtenOf(db);
  for (let n = 0; n < 20; n += 1) await written.aReply(ids.own, { body: long() });
  const thread = await written.aThread(board.id, { by: ann, body: long() });
  const { steward } = await worldOf(db).aModerator();
  const stewardId = steward?.id ?? "";
  const record = await db.moderationRecord.create({ data: { id: newId(), act: "viewed", stewardId, hour: NOON } });
  await db.recordWords.create({ data: { recordId: record.id, words: long() } });
  const notice = { scope: `voice|${thread.id}`, kind: "message", words: long(), until: NOON, byId: stewardId } as const;
  await db.doorNotice.create({ data: { id: newId(), tag: new Uint8Array(32), ...notice } });
  await db.case.create({
    data: { id: newId(), postId: thread.openingId, severity: 2, openedAt: NOON, signals: [...long()].slice(0, 9000) },
  });
  await db.session.create({ data: { idHash: new Uint8Array(32), blob: new Uint8Array(8), expiresDay: NOON } });
  await db.stewardInvite.create({ data: { tokenHash: new Uint8Array(32), role: "lead", expiresAt: NOON } });
  // Of groups: one that a member proposed tells who wrote what beside it, like any words.
  const source = { name: "List", kind: "bmlt", programme: "na", zone: "Europe/Berlin", terms: long() } as const;
  await db.source.create({ data: { id: newId(), ...source } });
  const times = {
    foreignId: "",
    digest: new Uint8Array(32),
    mode: "in_person",
    zone: "Europe/Berlin",
    zoneFrom: "point",
  } as const;
  const pauses = { create: { from: NOON, until: NOON } };
  await db.group.create({
    data: {
      ...{ id: newId(), key: newId(), name: "Own", programme: "na", about: long(), proposed: true },
      meetings: { create: { id: newId(), ...times, pauses } },
    },
  });
  await db.erasedKey.create({ data: { hash: new Uint8Array(32) } });
  await db.erased.create({ data: { id: newId(), kind: "post", day: NOON } });
});

type Mark = { place: string; xid: string };

/** Place and transaction of every row of a table, by what the row says. */
async function rowsOf(name: string): Promise<Map<string, Mark>> {
  const rows = await ask(
    `SELECT left(md5(t::text), 12) || ' ' || left(t::text, 200) AS row, ctid::text AS place, xmin::text AS xid FROM ${name} t`,
  );
  return new Map(rows.map(({ row, place, xid }) => [String(row), { place: String(place), xid: String(xid) }]));
}

/** Every piece that is kept beside any table of ours. */
async function pieces(): Promise<Map<string, string>> {
  const tables = await ask(`
    SELECT format('%s', c.reltoastrelid::regclass) AS name FROM pg_class c
     WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND c.reltoastrelid <> 0`);
  const found = new Map<string, string>();
  for (const { name } of tables)
    for (const { id, xid } of await ask(`SELECT chunk_id::text AS id, xmin::text AS xid FROM ${String(name)}`))
      found.set(`${String(name)} ${String(id)}`, String(xid));
  return found;
}

describe("every table that people's doing writes", () => {
  test("is renewed, or says why not: none of the schema is forgotten", async () => {
    const all = await ask(
      `SELECT format('%I', relname) AS name FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace`,
    );
    const renewed = (await renewableTables(ask)).map(({ name }) => name);
    const left = Object.keys(NOT_RENEWED);
    expect(all.map(({ name }) => String(name)).sort()).toEqual([...renewed, ...left].sort());
    expect(renewed).toContain("post");
  });

  test("a column whose long values could not be made anew is an error, not a gap", async () => {
    await ask("CREATE TABLE another (id text PRIMARY KEY, facts jsonb)");
    await expect(renewableTables(ask)).rejects.toThrow(/another/);
    await ask("DROP TABLE another");
  });

  test("has no row in its earlier transaction, nor a piece beside it, nor anything changed, after the night", async () => {
    const tables = await renewableTables(ask);
    const before = new Map<string, Map<string, Mark>>();
    for (const { name } of tables) before.set(name, await rowsOf(name));
    for (const [name, rows] of before) expect(rows.size, `${name} is tried`).toBeGreaterThan(0);
    const piecesBefore = await pieces();
    expect(piecesBefore.size).toBeGreaterThan(15);

    // Somebody who still sees the rows as they were, as the database's own sampling does, is waited for.
    // So is somebody who writes in another database of the server: beside them nobody's past may be thrown away.
    const elsewhere = new URL(url);
    elsewhere.pathname = "/postgres";
    await withClient(elsewhere.href, async (writer) => {
      await writer.query("BEGIN");
      await writer.query("SELECT pg_current_xact_id()");
      await withClient(url, async (reader) => {
        await reader.query("BEGIN ISOLATION LEVEL REPEATABLE READ");
        await reader.query("SELECT 1 FROM post");
        const waited = { here: 0, elsewhere: 0 };
        const noting: Ask = async (statement) => {
          const rows = await ask(statement);
          if (statement.includes("SELECT 1 WHERE pg_snapshot_xmin") && ++waited.elsewhere === 2)
            await writer.query("COMMIT");
          if (statement.includes("backend_xmin IS NOT NULL") && ++waited.here === 2) await reader.query("COMMIT");
          return rows;
        };
        await renewNightly({ ...keeper, ask: noting }, NOON);
        expect(waited.here).toBeGreaterThan(2);
        expect(waited.elsewhere).toBeGreaterThan(2);
      });
    });

    const old = new Set([...before.values()].flatMap((rows) => [...rows.values()].map(({ xid }) => xid)));
    for (const [name, rows] of before) {
      const after = await rowsOf(name);
      expect([...after.keys()].sort(), name).toEqual([...rows.keys()].sort());
      const stayed = [...rows].filter(([row, { place }]) => rows.size > 5 && after.get(row)?.place === place);
      expect(stayed.length, name).toBeLessThan(rows.size / 2 + 1);
      expect(
        [...after.values()].filter(({ xid }) => old.has(xid)),
        name,
      ).toEqual([]);
    }
    const piecesAfter = await pieces();
    expect(piecesAfter.size).toBeGreaterThan(15);
    expect([...piecesAfter.keys()].filter((piece) => piecesBefore.has(piece))).toEqual([]);
    expect([...piecesAfter.values()].filter((xid) => new Set(piecesBefore.values()).has(xid))).toEqual([]);
  });
});

describe("what is renewed when", () => {
  /** Which rows of a table got another transaction while `work` was done. */
  async function renewedBy(name: string, work: () => Promise<unknown>): Promise<Set<string>> {
    const before = await rowsOf(name);
    await work();
    const after = await rowsOf(name);
    return new Set([...before].filter(([row, { xid }]) => after.get(row)?.xid !== xid).map(([row]) => row));
  }
  const until = () => oldestUnfinished(ask);
  async function posts() {
    const table = (await renewableTables(ask)).find(({ name }) => name === "post");
    if (!table) throw new Error("there is no table of posts");
    return table;
  }

  test("few rows are mingled with others by chance: alone they would tell that one person wrote them", async () => {
    await renewHourly(keeper);
    const from = await until();
    await writtenOf(db).aReply((await db.thread.findFirstOrThrow()).id);
    const renewed = await renewedBy("post", async () =>
      renewTable(keeper, await posts(), { from, until: await until(), except: "{}" }),
    );
    expect(renewed.size).toBe(await db.post.count());
  });

  test("where nothing was written nothing is renewed: no renewal finds its own of the time before", async () => {
    await renewHourly(keeper);
    expect((await renewedBy("post", () => renewHourly(keeper))).size).toBe(0);
    await renewNightly(keeper, later(NOON, 5 * DAY));
    expect((await renewedBy("post", () => renewHourly(keeper))).size).toBe(0);
    expect((await renewedBy("post", () => renewNightly(keeper, later(NOON, 6 * DAY)))).size).toBe(0);
  });

  test("a row that was only locked is due too: a new post leaves the number of its transaction on its voice", async () => {
    await renewHourly(keeper);
    const { id: threadId } = await db.thread.findFirstOrThrow();
    const author = worldOf(db).aMember();
    await writtenOf(db).aReply(threadId, { by: author });
    await renewHourly(keeper);
    await writtenOf(db).aReply(threadId, { by: author });
    const locked = async () => (await ask("SELECT 1 FROM voice WHERE xmax::text NOT IN ('0', xmin::text)")).length;
    expect(await locked()).toBeGreaterThan(0);
    const voices = (await renewableTables(ask)).find(({ name }) => name === "voice");
    if (!voices) throw new Error("there is no table of voices");
    // Without writing the table anew as a whole, as it is where it is large.
    const renew = async () => renewTable(keeper, voices, { from: await until(), until: await until(), except: "{}" });
    expect((await renew()).own.length).toBeGreaterThan(0);
    expect(await locked()).toBe(0);
    expect((await renew()).own).toEqual([]);
  });

  test("a table that somebody reads all the time keeps no other from being renewed, and the log is cut off", async () => {
    await writtenOf(db).aReply((await db.thread.findFirstOrThrow()).id, { body: "Beside a reader." });
    await withClient(url, async (reader) => {
      await reader.query("BEGIN");
      await reader.query("SELECT count(*) FROM account");
      const said: string[] = [];
      const noting: Ask = (statement) => {
        said.push(statement);
        return ask(statement);
      };
      const hour = await renewedBy("voice", () => renewHourly({ ...keeper, ask: noting }));
      expect(hour.size).toBeGreaterThan(0);
      await writtenOf(db).aReply((await db.thread.findFirstOrThrow()).id, { body: "Beside it, later." });
      const night = await renewedBy("voice", () =>
        expect(renewNightly({ ...keeper, ask: noting }, later(NOON, 7 * DAY))).rejects.toThrow(/lock timeout/),
      );
      expect(night.size).toBeGreaterThan(0);
      expect(said.filter((statement) => statement.includes("pg_switch_wal"))).toHaveLength(2);
      await reader.query("COMMIT");
    });
    await renewNightly(keeper, later(NOON, 7 * DAY));
  });

  test("what somebody is writing is passed over without waiting, and had as soon as it is free", async () => {
    const from = await until();
    const id = await writtenOf(db).aReply((await db.thread.findFirstOrThrow()).id);
    await withClient(url, async (writer) => {
      await writer.query("BEGIN");
      await writer.query("SELECT 1 FROM post WHERE id = $1 FOR UPDATE", [id]);
      const before = await db.$queryRaw<{ xid: string }[]>`SELECT xmin::text AS xid FROM post WHERE id = ${id}`;
      let sent = 0;
      const noting: Ask = async (statement) => {
        const rows = await ask(statement);
        if (statement.includes("SKIP LOCKED")) sent += 1;
        return rows;
      };
      const window = { from, until: BigInt(String(before[0]?.xid)) + 1n, except: "{}" };
      const renewing = renewTable({ ...keeper, ask: noting }, await posts(), window);
      // It comes to its end while the row is still held.
      await expect.poll(() => sent).toBeGreaterThan(0);
      await writer.query("COMMIT");
      expect((await renewing).left).toBe(0);
      const after = await db.$queryRaw<{ xid: string }[]>`SELECT xmin::text AS xid FROM post WHERE id = ${id}`;
      expect(after[0]?.xid).not.toBe(before[0]?.xid);
    });
  });

  test("a night renews again what its hours have renewed, so that they become one day", async () => {
    await renewNightly(keeper, later(NOON, DAY));
    await writtenOf(db).aReply((await db.thread.findFirstOrThrow()).id, { body: "Of the first hour." });
    await renewHourly(keeper);
    await writtenOf(db).aReply((await db.thread.findFirstOrThrow()).id, { body: "Of the second hour." });
    await renewHourly(keeper);
    const renewed = await renewedBy("post", () => renewNightly(keeper, later(NOON, 2 * DAY)));
    expect([...renewed].filter((row) => row.includes("hour."))).toHaveLength(2);
  });

  test("a night that is cut short is not taken for done, and is gone on with", async () => {
    await ask("DELETE FROM site_state WHERE key = 'night'");
    const cut: Ask = async (statement) => {
      if (statement.includes("UPDATE erased_key ")) throw new Error("cut short");
      return ask(statement);
    };
    await expect(renewNightly({ ...keeper, ask: cut }, NOON)).rejects.toThrow(/cut short/);
    expect(await ask("SELECT 1 FROM site_state WHERE key = 'night'")).toEqual([]);
    const begun = await ask("SELECT value FROM site_state WHERE key = 'renewing-nightly'");
    expect(begun).toHaveLength(1);
    const again = await renewedBy("account", () => renewNightly(keeper, NOON));
    // Done before the cut: not done a second time.
    expect(again.size).toBe(0);
    expect(await ask("SELECT value FROM site_state WHERE key = 'night'")).toEqual([{ value: "2026-06-15" }]);
  });

  test("marks of another database, as a backup brings them, count for nothing: everything is renewed", async () => {
    const ahead = (await until()) + 1_000_000n;
    await ask(`UPDATE site_state SET value = '${ahead}' WHERE key LIKE 'renewed%'`);
    const renewed = await renewedBy("post", () => renewHourly(keeper));
    expect(renewed.size).toBe(await db.post.count());
  });
});

test("a row of a large table leaves its page and its neighbours: where it lies tells nothing of when it was written", async () => {
  const { id: threadId } = await db.thread.findFirstOrThrow();
  const { id: voiceId } = await db.voice.findFirstOrThrow({ where: { threadId } });
  await ask(`INSERT INTO post (id, thread_id, voice_id, seq, submission, body, hour)
    SELECT 'row' || n, '${threadId}', '${voiceId}', 1000 + n, 'sent' || n, repeat('word ', 20), '2026-06-15 12:00+00'
      FROM generate_series(1, 1500) AS n`);
  const pages = async () => {
    const rows = await ask(`SELECT id, (ctid::text::point)[0]::int AS page FROM post WHERE id LIKE 'row%'`);
    return new Map(rows.map(({ id, page }) => [Number(String(id).slice(3)), Number(page)]));
  };
  /** Of those written one right after the other, how many lie in one page. */
  const together = (at: Map<number, number>) => [...at].filter(([n, page]) => at.get(n + 1) === page).length;
  const before = await pages();
  expect(together(before)).toBeGreaterThan(1200);
  const [posts] = (await renewableTables(ask)).filter(({ name }) => name === "post");
  if (!posts) throw new Error("there is no table of posts");
  // As autovacuum does where the work takes long.
  let batches = 0;
  const vacuumed: Ask = async (statement) => {
    const rows = await ask(statement);
    if (statement.startsWith("BEGIN") && batches++ % 4 === 3)
      await withClient(url, (other) => other.query("VACUUM post"));
    return rows;
  };
  await renewTable({ ...keeper, ask: vacuumed }, posts, {
    from: null,
    until: await oldestUnfinished(ask),
    except: "{}",
  });
  const after = await pages();
  expect([...before].filter(([n, page]) => after.get(n) === page).length).toBeLessThan(75);
  expect(together(after)).toBeLessThan(150);
});

test("who writes in another database of the server holds nothing back here", async () => {
  await withClient(await testDatabaseUrl(), async (elsewhere) => {
    await elsewhere.query("BEGIN");
    await elsewhere.query("SELECT pg_current_xact_id()");
    await ask("CREATE TABLE later ()");
    const until = await oldestUnfinished(ask);
    const [row] = await ask("SELECT xmin::text AS xid FROM pg_class WHERE relname = 'later'");
    expect(until).toBeGreaterThan(BigInt(String(row?.xid)));
    await ask("DROP TABLE later");
  });
  await withClient(url, async (here) => {
    await here.query("BEGIN");
    const { rows } = await here.query("SELECT pg_current_xact_id()::text AS xid");
    await ask("CREATE TABLE later (); DROP TABLE later");
    expect(await oldestUnfinished(ask)).toBe(BigInt(rows[0].xid));
  });
});
