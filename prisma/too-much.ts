import { withClient } from "./connection";
import { SITE_MAY } from "./roles";

/** A role that serves the site, and what it is or has that it should not. */
export type TooMuch = { readonly role: string; readonly why: "superuser" | "owner" | "rights" };

/**
 * Why a role that is named for the site could do to the record what it should not; null where it cannot. One that stands
 * for the owner, by its name or through a group, counts as owning the tables.
 */
export async function tooMuchFor(siteUrl: string): Promise<TooMuch | null> {
  return withClient(siteUrl, async (client) => {
    const { rows } = await client.query<{ superuser: boolean; owner: boolean; may: boolean; role: string }>(
      `SELECT rolsuper AS superuser, rolname::text AS role,
              COALESCE(bool_or(pg_has_role(relowner, 'MEMBER')), false) AS owner,
              COALESCE(bool_or(relname = ANY($1) AND has_table_privilege(c.oid, 'UPDATE, DELETE, TRUNCATE, TRIGGER')), false) AS may
         FROM pg_roles LEFT JOIN pg_class c ON c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r'
        WHERE rolname = current_user GROUP BY rolname, rolsuper`,
      [Object.keys(SITE_MAY)],
    );
    const [found] = rows;
    if (!found) return null;
    const why = found.superuser ? "superuser" : found.owner ? "owner" : found.may ? "rights" : undefined;
    return why ? { role: found.role, why } : null;
  });
}
