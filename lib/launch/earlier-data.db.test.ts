import { expect, test } from "vitest";
import { renewNightly } from "@/lib/maintenance/upkeep";
import { emptyDatabaseUrl, patientPrisma } from "@/lib/testing/database";
import { everythingIn, someoneWithAPast } from "@/lib/testing/leaving-world";
import { testKeeper, testRoles } from "@/lib/testing/maintenance";
import { NOON } from "@/lib/testing/world";
import { migrate } from "@/prisma/migrate";
import { readMigrations } from "@/prisma/migrations";
import { rememberSecret } from "./secret";

/** Since when rows are renewed. Whatever came later only adds to tables: it is there before, for the people of the test. */
const RENEWING = "20261130120000_renewed_rows";

test("a community of an earlier Cairn loses nothing: it gets its roles and its check value, and every row is renewed", async () => {
  const url = await emptyDatabaseUrl();
  const names = (await readMigrations()).map(({ name }) => name);
  await migrate(url, undefined, new Set(names.filter((name) => name !== RENEWING)));
  const db = patientPrisma(url);
  await someoneWithAPast(db);
  await someoneWithAPast(db);
  await db.siteState.createMany({
    data: [
      { key: "nightly-rewrite", value: "2026-06-14" },
      { key: "rewritten-to", value: "800" },
    ],
  });
  const written = async () =>
    (await everythingIn(db))
      .split("\n")
      .filter((row) => !/^\((renewed|night|rewritten|secret-check)|^\([0-9a-f-]{36},/.test(row))
      .sort();
  const before = await written();
  const oldest = async () => {
    const [row] = await db.$queryRaw<{ age: number }[]>`SELECT max(age(xmin)) AS age FROM post`;
    return row?.age ?? 0;
  };

  expect(await migrate(url)).toEqual([RENEWING]);
  const roles = await testRoles(url);
  process.env.CAIRN_SECRET = "the secret of an earlier Cairn, forty letters";
  await rememberSecret(url);
  const sites = patientPrisma(roles.site);
  expect(await sites.post.count()).toBe(await db.post.count());
  await sites.$disconnect();
  const ageBefore = await oldest();
  await renewNightly(await testKeeper(roles.keeper), NOON);
  expect(await oldest()).toBeLessThan(ageBefore);
  expect(await written()).toEqual(before);
  await db.$disconnect();
});
