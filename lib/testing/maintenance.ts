import pg from "pg";
import { afterAll } from "vitest";
import { newId } from "@/lib/kernel/ids";
import type { Keeper } from "@/lib/maintenance/ask";
import { keeperOn } from "@/prisma/connection";
import { asRole, grantRights, makeRoles } from "@/prisma/roles";

/** What the work of the night asks with, on a test's database, as its owner. */
export async function testKeeper(databaseUrl: string): Promise<Keeper> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  afterAll(() => client.end());
  return keeperOn(databaseUrl, client);
}

/** The roles of a site, on a test's database, and its addresses for them. Under names of their own, since roles are the whole server's. */
export async function testRoles(owner: string) {
  const passwords = { site: newId(), keeper: newId(), feeds: newId() };
  const names = { site: `site_${newId()}`, keeper: `keeper_${newId()}`, feeds: `feeds_${newId()}` };
  await makeRoles(owner, passwords, names);
  await grantRights(owner, names);
  return {
    names,
    site: asRole(owner, names.site, passwords.site),
    keeper: asRole(owner, names.keeper, passwords.keeper),
    feeds: asRole(owner, names.feeds, passwords.feeds),
  };
}
