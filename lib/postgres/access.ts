import { deriveKey } from "@/lib/kernel/vault";
import { bringsDatabase } from "@/lib/process/what-went-wrong";
import { withClient } from "@/prisma/connection";
import { asRole, grantRights, makeRoles, ROLES } from "@/prisma/roles";
import { sharesSessions } from "@/prisma/sessions";
import { tooMuchFor } from "@/prisma/too-much";
import { type Cluster, ensureDatabase } from "./cluster";
import { SUPERUSER } from "./initialise";

/** One database, as each of those sees it that do something with it. */
export interface Access {
  /** Owns the tables: changes the schema, restores. */
  readonly owner: string;
  /** Serves pages and forms, and can change no table. */
  readonly site: string;
  /** Writes rows anew and clears files; connected while it does so. */
  readonly keeper: string;
  /** Reads published lists of groups; connected while it does so. */
  readonly feeds: string;
  /** Where changes are told (LISTEN); none where a pooler stands before the database and nothing beside it. */
  readonly changes: string | undefined;
  /** To be called after every migration. */
  grant(): Promise<void>;
}

/** The database that we bring, with roles of its own: also in a data folder that was made before there were any. */
export async function embeddedAccess(cluster: Cluster, name: string, password: string): Promise<Access> {
  const owner = await ensureDatabase(cluster, name);
  const own = (role: string) => Buffer.from(deriveKey(Buffer.from(password), `role ${role}`)).toString("hex");
  const passwords = { site: own(ROLES.site), keeper: own(ROLES.keeper), feeds: own(ROLES.feeds) };
  await makeRoles(owner, passwords);
  const site = asRole(owner, ROLES.site, passwords.site);
  const keeper = asRole(owner, ROLES.keeper, passwords.keeper);
  const feeds = asRole(owner, ROLES.feeds, passwords.feeds);
  const grant = () => grantRights(owner, ROLES);
  return { owner, site, keeper, feeds, changes: site, grant };
}

/** A database of the host's own: the site has a role to itself where a second address names one. */
export async function hostsAccess(owner: string, site = owner): Promise<Access> {
  const [role, owners] = [await roleOf(site), await roleOf(owner)];
  const grant = async () => {
    // The owner's own rights are not ours to take: whoever stands for the owner serves as the owner, and the start says so.
    if (role === owners || (await tooMuchFor(site))?.why === "owner") return;
    await grantRights(owner, { site: role });
  };
  return { owner, site, keeper: owner, feeds: site, changes: await unshared(owner, site), grant };
}

/** The owner's address of the database that we bring, for commands beside a site that runs. */
export function ownerBeside(siteUrl: string, password: string): string {
  bringsDatabase(siteUrl);
  return asRole(siteUrl, SUPERUSER, password);
}

// The pages' own role hears changes, behind the pooler's back where the owner's address goes straight to the database.
async function unshared(owner: string, site: string): Promise<string | undefined> {
  if (!(await sharesSessions(site))) return site;
  if (site === owner || (await sharesSessions(owner))) return undefined;
  const { username, password } = new URL(site);
  const straight = asRole(owner, decodeURIComponent(username), decodeURIComponent(password));
  return withClient(straight, async () => straight).catch(() => undefined);
}

function roleOf(databaseUrl: string): Promise<string> {
  return withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ role: string }>("SELECT current_user::text AS role");
    return rows[0]?.role ?? "";
  });
}
