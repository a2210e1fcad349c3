import { withClient } from "./connection";
import { SCHEMA_LOCK } from "./migrate";

/** The role that serves pages and forms, the one that rewrites tables at night, and the one that reads published lists.
 * The owner of all is the host's, or the one that the database we bring was made with. */
export const ROLES = { site: "cairn_site", keeper: "cairn_keeper", feeds: "cairn_feeds" };
export type RoleNames = Readonly<typeof ROLES>;

/** All that whoever reads a stranger's list may do: a fault in it reaches nothing that anybody wrote. */
const FEEDS_MAY: Readonly<Record<string, string>> = {
  source: "SELECT, UPDATE",
  run: "SELECT, INSERT, DELETE",
  support_group: "SELECT, INSERT, UPDATE",
  meeting: "SELECT, INSERT, UPDATE, DELETE",
};

/** What the site may do with a table, where it is not everything that rows allow. */
export const SITE_MAY: Readonly<Record<string, string>> = {
  // Who moderated can be added to and read, by nobody changed.
  moderation_record: "SELECT, INSERT",
  record_words: "SELECT, INSERT",
  // What was erased stays so in every backup.
  erased: "SELECT, INSERT",
  erased_key: "SELECT, INSERT",
  _prisma_migrations: "SELECT",
};

const PLAIN = "LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS";

/** Makes the roles in the database that we bring, or gives those that are there their passwords. `ownerUrl` is a superuser's. */
export async function makeRoles(
  ownerUrl: string,
  passwords: RoleNames,
  { site, keeper, feeds }: RoleNames = ROLES,
): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    for (const [role, password] of [
      [site, passwords.site],
      [keeper, passwords.keeper],
      [feeds, passwords.feeds],
    ] as const) {
      const { rowCount } = await client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [role]);
      if (rowCount === 0) await client.query(`CREATE ROLE ${role}`);
      await client.query(`ALTER ROLE ${role} ${PLAIN} PASSWORD ${client.escapeLiteral(password)}`);
      await client.query(`ALTER ROLE ${role} RESET ALL`);
    }
    // Nothing of ours is in these; what may come in there may make things of its own.
    await client.query("REVOKE CONNECT ON DATABASE postgres, template1 FROM PUBLIC");
    // Clearing files needs more than rows: rewriting tables, the planner's samples, the write-ahead log, and who reads.
    await client.query(`GRANT pg_maintain, pg_checkpoint, pg_read_all_stats TO ${keeper}`);
    await client.query(`GRANT EXECUTE ON FUNCTION pg_switch_wal() TO ${keeper}`);
  });
}

/**
 * Says what each role may do with what is there now; to be called by the owner after every migration. Of the database
 * that we bring also that nobody else may come in or make anything of their own in it; a host's own may serve others.
 */
export async function grantRights(ownerUrl: string, roles: { site: string } | RoleNames): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    const name = (plain: string) => client.escapeIdentifier(plain);
    const { rows: own } = await client.query<{
      kind: string;
      plain: string;
      at: string;
      schema: string;
      database: string;
    }>(
      `SELECT relkind::text AS kind, relname::text AS plain, format('%I.%I', current_schema(), relname) AS at,
              format('%I', current_schema()) AS schema, format('%I', current_database()) AS database
         FROM pg_class WHERE relkind IN ('r', 'p', 'S') AND relnamespace = current_schema()::regnamespace
          AND relowner = (SELECT relowner FROM pg_class WHERE oid = to_regclass('site_state'))`,
    );
    const { schema = "public", database = "" } = own[0] ?? {};
    const tables = own.filter(({ kind }) => kind !== "S");
    const list = (of: readonly { at: string }[]) => of.map(({ at }) => at).join(", ");
    const sequences = list(own.filter(({ kind }) => kind === "S"));
    const site = name(roles.site);
    const statements = [
      // One instance at a time: two would stumble over each other.
      `SELECT pg_advisory_xact_lock(${SCHEMA_LOCK})`,
      `REVOKE CREATE ON SCHEMA ${schema} FROM ${site}`,
      `REVOKE ALL ON ${list(tables)} FROM ${site}`,
      `GRANT USAGE ON SCHEMA ${schema} TO ${site}`,
      `GRANT USAGE, SELECT ON SEQUENCE ${sequences} TO ${site}`,
      ...tables.map(
        ({ plain, at }) => `GRANT ${SITE_MAY[plain] ?? "SELECT, INSERT, UPDATE, DELETE"} ON ${at} TO ${site}`,
      ),
    ];
    if ("keeper" in roles) {
      const [keeper, feeds] = [name(roles.keeper), name(roles.feeds)];
      statements.push(
        `REVOKE CREATE ON SCHEMA ${schema} FROM PUBLIC`,
        `REVOKE ALL ON DATABASE ${database} FROM PUBLIC`,
        `GRANT CONNECT ON DATABASE ${database} TO ${site}, ${keeper}, ${feeds}`,
        `GRANT USAGE ON SCHEMA ${schema} TO ${keeper}, ${feeds}`,
        `GRANT SELECT, UPDATE ON ${list(tables)} TO ${keeper}`,
        `GRANT USAGE, SELECT ON SEQUENCE ${sequences} TO ${keeper}`,
        `GRANT INSERT, DELETE ON ${schema}.site_state TO ${keeper}`,
        // What it reads is put together in tables that end with their transaction.
        `GRANT TEMPORARY ON DATABASE ${database} TO ${feeds}`,
        `REVOKE ALL ON ${list(tables)} FROM ${feeds}`,
        ...tables.flatMap(({ plain, at }) => {
          const may = FEEDS_MAY[plain];
          return may ? [`GRANT ${may} ON ${at} TO ${feeds}`] : [];
        }),
      );
    }
    // At once: another instance that serves meanwhile never meets a table that it may not read.
    await client.query(["BEGIN", ...statements, "COMMIT"].join("; "));
  });
}

/** The same database for another role. */
export function asRole(databaseUrl: string, role: string, password: string): string {
  const url = new URL(databaseUrl);
  url.username = encodeURIComponent(role);
  url.password = encodeURIComponent(password);
  return url.href;
}
