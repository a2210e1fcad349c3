import { withClient } from "./connection";

/** The role that serves pages and forms, and the one that rewrites tables at night. The owner of all is the host's, or
 * the one that the database we bring was made with. */
export const ROLES = { site: "cairn_site", keeper: "cairn_keeper" };

/** What the site may do with a table, where it is not everything that rows allow. */
const SITE_MAY: Readonly<Record<string, string>> = {
  // Who moderated can be added to and read, by nobody changed.
  moderation_record: "SELECT, INSERT",
  record_words: "SELECT, INSERT",
  // What was erased stays so in every backup.
  erased: "SELECT, INSERT",
  erased_key: "SELECT, INSERT",
  _prisma_migrations: "SELECT",
};

const PLAIN = "LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS";

/** Makes both roles in the database that we bring, or gives those that are there their passwords. `ownerUrl` is a superuser's. */
export async function makeRoles(
  ownerUrl: string,
  passwords: { site: string; keeper: string },
  { site, keeper }: { site: string; keeper: string } = ROLES,
): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    for (const [role, password] of [
      [site, passwords.site],
      [keeper, passwords.keeper],
    ] as const) {
      const { rowCount } = await client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [role]);
      if (rowCount === 0) await client.query(`CREATE ROLE ${role}`);
      await client.query(`ALTER ROLE ${role} ${PLAIN} PASSWORD ${client.escapeLiteral(password)}`);
    }
    // Clearing files needs more than rows: rewriting tables, the planner's samples and the write-ahead log.
    await client.query(`GRANT pg_maintain, pg_checkpoint TO ${keeper}`);
    await client.query(`GRANT EXECUTE ON FUNCTION pg_switch_wal() TO ${keeper}`);
  });
}

/**
 * Says what each role may do with what is there now; to be called by the owner after every migration. Of the database
 * that we bring also that nobody else may come in or make anything of their own in it.
 */
export async function grantRights(ownerUrl: string, roles: { site: string; keeper?: string }): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    const name = (plain: string) => client.escapeIdentifier(plain);
    const { rows: tables } = await client.query<{ table: string; schema: string }>(
      `SELECT relname::text AS table, current_schema()::text AS schema FROM pg_class
        WHERE relkind IN ('r', 'p') AND relnamespace = current_schema()::regnamespace`,
    );
    const schema = name(tables[0]?.schema ?? "public");
    const site = name(roles.site);
    const all = `SCHEMA ${schema}`;
    const statements = [
      `REVOKE CREATE ON ${all} FROM PUBLIC, ${site}`,
      `REVOKE ALL ON ALL TABLES IN ${all} FROM ${site}`,
      `GRANT USAGE ON ${all} TO ${site}`,
      `GRANT USAGE, SELECT ON ALL SEQUENCES IN ${all} TO ${site}`,
      ...tables.map(
        ({ table }) =>
          `GRANT ${SITE_MAY[table] ?? "SELECT, INSERT, UPDATE, DELETE"} ON ${schema}.${name(table)} TO ${site}`,
      ),
    ];
    if (roles.keeper) {
      const keeper = name(roles.keeper);
      const { rows } = await client.query<{ name: string }>("SELECT current_database() AS name");
      const database = name(rows[0]?.name ?? "");
      statements.push(
        `REVOKE ALL ON DATABASE ${database} FROM PUBLIC`,
        `GRANT CONNECT ON DATABASE ${database} TO ${site}, ${keeper}`,
        `GRANT USAGE ON ${all} TO ${keeper}`,
        `GRANT SELECT, UPDATE ON ALL TABLES IN ${all} TO ${keeper}`,
        `GRANT USAGE, SELECT ON ALL SEQUENCES IN ${all} TO ${keeper}`,
        `GRANT INSERT, DELETE ON ${schema}.site_state TO ${keeper}`,
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

/** What a role could do to the record that it should not: of a site's role, nothing. Null where all is well. */
export async function tooMuchFor(siteUrl: string): Promise<string | null> {
  return withClient(siteUrl, async (client) => {
    const { rows } = await client.query<{ superuser: boolean; owner: boolean; role: string }>(
      `SELECT rolsuper AS superuser, rolname::text AS role, EXISTS (SELECT 1 FROM pg_class
          WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r' AND pg_has_role(relowner, 'MEMBER')) AS owner
         FROM pg_roles WHERE rolname = current_user`,
    );
    const [found] = rows;
    if (!found || (!found.superuser && !found.owner)) return null;
    return `${found.role} ${found.superuser ? "is a superuser" : "owns the tables"}`;
  });
}
