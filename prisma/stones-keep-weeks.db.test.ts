import { expect, test } from "vitest";
import { emptyDatabaseUrl } from "@/lib/testing/database";
import { withClient } from "./connection";
import { migrate } from "./migrate";
import { readMigrations } from "./migrations";

const KEEPING = "20261130215000_stones_keep_weeks";

/** Of a stone that was shared on a Sunday evening by UTC, and of its case. */
const SHARED = "2026-11-29T22:00:00Z";

test("stones that were there keep their week, and no byte of their hours is left in the table; nor do their decided cases keep a day", async () => {
  const url = await emptyDatabaseUrl();
  const names = (await readMigrations()).map(({ name }) => name);
  await migrate(url, undefined, new Set(names.slice(0, names.indexOf(KEEPING))));
  await withClient(url, async (client) => {
    // As hosts' own databases may be set.
    await client.query("SET timezone = 'Pacific/Kiritimati'");
    await client.query(
      `INSERT INTO milestone (id, tag, name, avatar_seed, stone_seed, kind, amount, words, submission, hour)
       SELECT 'm' || n, decode(md5(n::text), 'hex'), 'a', 'a', 'a', 'days', 30, '', 's' || n, $1 FROM generate_series(1, 3) AS n`,
      [SHARED],
    );
    await client.query(
      `INSERT INTO "case" (id, milestone_id, severity, opened_at, state, decided_on, decision) VALUES
       ('decided', 'm1', 3, '2026-11-29T00:00:00Z', 'decided', '2026-11-29', 'released'), ('open', 'm2', 3, $1, 'open', NULL, NULL)`,
      [SHARED],
    );
  });
  await migrate(url);
  await withClient(url, async (client) => {
    const { rows } = await client.query("SELECT DISTINCT week::text AS week FROM milestone");
    expect(rows).toEqual([{ week: "2026-11-23" }]);
    const { rows: dropped } = await client.query(
      "SELECT attname FROM pg_attribute WHERE attrelid = 'milestone'::regclass AND attisdropped",
    );
    expect(dropped).toEqual([]);
    const { rows: cases } = await client.query(
      `SELECT id, extract(epoch FROM opened_at)::int AS opened, decided_on::text AS decided FROM "case" ORDER BY id`,
    );
    expect(cases).toEqual([
      { id: "decided", opened: Date.parse("2026-11-23T00:00:00Z") / 1000, decided: "2026-11-23" },
      { id: "open", opened: Date.parse(SHARED) / 1000, decided: null },
    ]);
  });
});
