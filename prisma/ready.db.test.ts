import { beforeEach, describe, expect, test } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { emptyDatabaseUrl, testDatabaseUrl } from "@/lib/testing/database";
import { withClient } from "./connection";
import { migrate } from "./migrate";
import { proveMigratable } from "./ready";
import { asRole } from "./roles";
import { sharesSessions } from "./sessions";

let owner: string;
/** The same database for a role that was given nothing. */
let poor: string;
let role: string;

beforeEach(async () => {
  owner = await emptyDatabaseUrl();
  role = `host_${newId()}`;
  await asOwner(`CREATE ROLE ${role} LOGIN PASSWORD 'poor'`);
  poor = asRole(owner, role, "poor");
});

const asOwner = (sql: string) => withClient(owner, (client) => client.query(sql));

describe("before anything is built, a database of the host's own is refused, with what to type,", () => {
  test("where its role may make no tables", async () => {
    await expect(proveMigratable(poor)).rejects.toThrow(
      new RegExp(`The role ${role} isn't allowed to make tables .* GRANT CREATE ON SCHEMA public TO "${role}"`),
    );
  });

  test("where its role may not add the extensions; and no longer once a superuser did", async () => {
    await asOwner(`GRANT CREATE ON SCHEMA public TO ${role}`);
    await expect(proveMigratable(poor)).rejects.toThrow(
      /isn't allowed to add unaccent and pg_trgm .* type CREATE EXTENSION unaccent; CREATE EXTENSION pg_trgm; there/,
    );
    await asOwner("CREATE EXTENSION unaccent; CREATE EXTENSION pg_trgm");
    await proveMigratable(poor);
    expect((await migrate(poor)).length).toBeGreaterThan(5);
  });
});

test("the owner of a database needs no superuser: both extensions are trusted", async () => {
  const [{ name } = { name: "" }] = (await asOwner("SELECT current_database() AS name")).rows;
  await asOwner(`ALTER DATABASE ${name} OWNER TO ${role}; GRANT CREATE ON SCHEMA public TO ${role}`);
  await proveMigratable(poor);
  expect((await migrate(poor)).length).toBeGreaterThan(5);
});

test("a database that has every migration is asked for no rights", async () => {
  const whole = await testDatabaseUrl();
  await withClient(whole, (client) =>
    client.query(`CREATE ROLE ${role}_two LOGIN PASSWORD 'poor'; GRANT SELECT ON _prisma_migrations TO ${role}_two`),
  );
  await proveMigratable(asRole(whole, `${role}_two`, "poor"));
});

test("a database without a pooler before it is known for that", async () => {
  expect(await sharesSessions(owner)).toBe(false);
});
