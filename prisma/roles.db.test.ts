import pg from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { forgetFiles } from "@/lib/maintenance/forget-files";
import { renewNightly } from "@/lib/maintenance/upkeep";
import { hostsAccess } from "@/lib/postgres/access";
import { emptyDatabaseUrl, patientPrisma, testDatabaseUrl } from "@/lib/testing/database";
import { testRoles } from "@/lib/testing/maintenance";
import { NOON, worldOf } from "@/lib/testing/world";
import { keeperOn, withClient } from "./connection";
import { migrate } from "./migrate";
import { asRole, grantRights } from "./roles";
import { tooMuchFor } from "./too-much";

let owner: string;
let site: string;
let keeper: string;
let names: { site: string; keeper: string };

beforeAll(async () => {
  owner = await testDatabaseUrl();
  ({ site, keeper, names } = await testRoles(owner));
  const db = patientPrisma(owner);
  const { steward } = await worldOf(db).aModerator();
  await db.moderationRecord.create({ data: { id: "kept", act: "removed", stewardId: steward?.id ?? "", hour: NOON } });
  await db.$disconnect();
});

const tried = (url: string, sql: string) =>
  withClient(url, (client) => client.query(sql)).then(
    () => "done",
    (error: pg.DatabaseError) => error.code ?? error.message,
  );

const RECORD = "moderation_record";

describe("the role that serves pages", () => {
  test.each([
    ["switch off what keeps the record", `ALTER TABLE ${RECORD} DISABLE TRIGGER ALL`],
    ["take away what keeps the record", `DROP TRIGGER moderation_record_append_only ON ${RECORD}`],
    [
      "replace what keeps the record",
      `CREATE OR REPLACE FUNCTION record_is_append_only() RETURNS trigger LANGUAGE sql AS ''`,
    ],
    ["pass triggers by", "SET session_replication_role = replica"],
    ["change a line of the record", `UPDATE ${RECORD} SET act = 'viewed'`],
    ["change nothing in a line of the record", `UPDATE ${RECORD} SET act = act`],
    ["take a line of the record away", `DELETE FROM ${RECORD}`],
    ["empty the record", `TRUNCATE ${RECORD} CASCADE`],
    ["change what was said in the record", "UPDATE record_words SET words = ''"],
    ["let something erased come back with a backup", "DELETE FROM erased"],
    ["let an erased key open something again", "DELETE FROM erased_key"],
    ["rewrite the history of the schema", "DELETE FROM _prisma_migrations"],
    ["make a table", "CREATE TABLE another ()"],
    ["make a table for a while", "CREATE TEMPORARY TABLE another ()"],
    ["make a schema", "CREATE SCHEMA another"],
    ["make a role", "CREATE ROLE another"],
    ["become the owner", "SET ROLE cairn"],
    ["drop a table", "DROP TABLE erased"],
    ["empty a table at once", "TRUNCATE post CASCADE"],
    ["rewrite a table", "CLUSTER post USING post_pkey"],
    ["read the server's files", "SELECT pg_read_file('PG_VERSION')"],
    ["run a programme", "COPY (SELECT 1) TO PROGRAM 'true'"],
    ["see the passwords of roles", "SELECT * FROM pg_authid"],
  ])("cannot %s", async (_what, sql) => {
    // Permission denied; a rewrite of what is not one's own is passed over with a warning at most.
    expect(await tried(site, sql)).toBe("42501");
  });

  test("can add to the record and read it", async () => {
    const line = `INSERT INTO ${RECORD} (id, act, hour) VALUES ('${newId()}', 'viewed', '2026-06-15 12:00+00')`;
    expect(await tried(site, line)).toBe("done");
    expect(await tried(site, `SELECT * FROM ${RECORD}`)).toBe("done");
  });

  test("is told from one that could do more, so that a start can say so", async () => {
    expect(await tooMuchFor(site)).toBeNull();
    expect(await tooMuchFor(owner)).toMatchObject({ why: "superuser" });
    await withClient(owner, (client) =>
      client.query(`CREATE ROLE ${names.site}_group; GRANT UPDATE ON ${RECORD} TO ${names.site}_group;
        GRANT ${names.site}_group TO ${names.site}`),
    );
    expect(await tooMuchFor(site)).toMatchObject({ why: "rights" });
    await withClient(owner, (client) => client.query(`REVOKE ${names.site}_group FROM ${names.site}`));
  });
});

describe("the role that rewrites tables", () => {
  test("can do the work of the night and clear files, all of it", async () => {
    const client = new pg.Client({ connectionString: keeper });
    await client.connect();
    const refused: string[] = [];
    const { ask, keeping } = keeperOn(keeper, client);
    const told = (statement: string) =>
      ask(statement).catch((error: unknown) => {
        refused.push(statement);
        throw error;
      });
    await renewNightly({ ask: told, keeping }, NOON);
    await forgetFiles(told);
    await client.end();
    expect(refused).toEqual([]);
  });

  test.each([
    ["change a line of the record", `UPDATE ${RECORD} SET act = 'viewed'`, "P0001"],
    ["take a line of the record away", `DELETE FROM ${RECORD}`, "42501"],
    ["switch off what keeps the record", `ALTER TABLE ${RECORD} DISABLE TRIGGER ALL`, "42501"],
    ["take anything away", "DELETE FROM post", "42501"],
    ["make a table", "CREATE TABLE another ()", "42501"],
  ])("cannot %s", async (_what, sql, code) => {
    expect(await tried(keeper, sql)).toBe(code);
  });
});

test("even the owner changes no line of the record by mistake", async () => {
  expect(await tried(owner, `UPDATE ${RECORD} SET act = 'viewed'`)).toBe("P0001");
  expect(await tried(owner, `DELETE FROM ${RECORD}`)).toBe("P0001");
  expect(await tried(owner, `UPDATE ${RECORD} SET act = act`)).toBe("done");
});

test("rights are given anew at each start, to what has come since, and taken where they are too many", async () => {
  await withClient(owner, (client) =>
    client.query(`CREATE TABLE later (id text); GRANT ALL ON ${RECORD} TO ${names.site}`),
  );
  expect(await tried(site, "SELECT * FROM later")).toBe("42501");
  await grantRights(owner, names);
  expect(await tried(site, "SELECT * FROM later")).toBe("done");
  expect(await tried(site, `UPDATE ${RECORD} SET act = act`)).toBe("42501");
});

test("several instances that start at once do not stumble over each other's rights", async () => {
  await Promise.all(Array.from({ length: 8 }, () => grantRights(owner, names)));
});

describe("a database of the host's own, whose owner is no superuser", () => {
  const password = newId();
  const host = `host_${newId()}`;
  let hosts: string;
  beforeAll(async () => {
    const whole = await emptyDatabaseUrl();
    const name = new URL(whole).pathname.slice(1);
    await withClient(whole, (client) =>
      client.query(`CREATE ROLE ${host} LOGIN PASSWORD '${password}'; ALTER DATABASE ${name} OWNER TO ${host};
        GRANT ALL ON SCHEMA public TO ${host}; CREATE TABLE of_somebody_else (what jsonb)`),
    );
    hosts = asRole(whole, host, password);
    await migrate(hosts);
  });

  test("whoever names the owner twice loses none of the owner's rights", async () => {
    const access = await hostsAccess(hosts, `${hosts}?application_name=pages`);
    await access.grant();
    expect(await tried(hosts, `UPDATE ${RECORD} SET act = act`)).toBe("done");
    expect(await tried(hosts, "CLUSTER post USING post_pkey")).toBe("done");
    expect(await tooMuchFor(access.site)).toMatchObject({ role: host, why: "owner" });
  });

  test("a role of the site's own gets its rights, and the night's work is the owner's; others' tables are left alone", async () => {
    const pages = `pages_${newId()}`;
    await withClient(owner, (client) => client.query(`CREATE ROLE ${pages} LOGIN PASSWORD '${password}'`));
    const access = await hostsAccess(hosts, asRole(hosts, pages, password));
    await access.grant();
    expect(await tooMuchFor(access.site)).toBeNull();
    expect(await tried(access.site, "SELECT * FROM post")).toBe("done");
    expect(await tried(access.site, `UPDATE ${RECORD} SET act = act`)).toBe("42501");
    expect(await tried(access.site, "SELECT * FROM of_somebody_else")).toBe("42501");
    await withClient(access.keeper, async (client) => {
      await renewNightly(keeperOn(access.keeper, client), NOON);
      await forgetFiles(keeperOn(access.keeper, client).ask);
    });
  });
});
