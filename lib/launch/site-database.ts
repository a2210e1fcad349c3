import { begunRestoreNote } from "@/lib/backup/begun-restore";
import { refuseHalfRestored } from "@/lib/backup/restore-mark";
import { databasePassword } from "@/lib/data-folder/database-password";
import { refuseEmptyDatabase } from "@/lib/data-folder/hosts-database";
import { type Access, embeddedAccess, hostsAccess } from "@/lib/postgres/access";
import { DATABASE_NAME, startCluster } from "@/lib/postgres/cluster";
import type { Settings } from "@/lib/server/env";
import { proveDatabase } from "@/prisma/connection";
import { proveMigratable } from "@/prisma/ready";
import { tooMuchFor } from "@/prisma/too-much";

/** Starts the database that we bring, or takes the host's own. */
export async function accessTo(settings: Settings, undo: (() => Promise<void>)[]): Promise<Access> {
  const { dataDir, databaseUrl, siteDatabaseUrl } = settings;
  if (databaseUrl) return hostsAccess(databaseUrl, siteDatabaseUrl);
  const password = await databasePassword(dataDir);
  const cluster = await startCluster({ folder: dataDir, password, make: true, say: console.log });
  undo.push(cluster.stop);
  return embeddedAccess(cluster, DATABASE_NAME, password);
}

/** Refuses a database of the host's own that the site could not be started on, before anything is built. */
export async function proveHostsDatabase(databaseUrl: string, settings: Settings): Promise<void> {
  const { dataDir, siteDatabaseUrl } = settings;
  for (const one of [databaseUrl, siteDatabaseUrl]) if (one) await proveDatabase(one);
  await refuseHalfRestored(databaseUrl);
  await refuseEmptyDatabase(dataDir, databaseUrl);
  await proveMigratable(databaseUrl);
}

/** What a host should know of how this site runs, a sentence each. */
export async function notesOn(access: Access, settings: Settings): Promise<string[]> {
  const tooMuch = settings.databaseUrl ? await tooMuchFor(access.site) : null;
  return [
    ...(await begunRestoreNote(settings.dataDir)),
    ...(access.changes || settings.pageCacheMb === 0 ? [] : [POOLED]),
    ...(tooMuch
      ? [
          `The moderation record isn't protected from a fault in the site: ${tooMuch.role} ${MAY[tooMuch.why]}. ${SECOND_ROLE}`,
        ]
      : []),
  ];
}

const MAY = { superuser: "is a superuser", owner: "owns the tables", rights: "has rights to change it" };
const POOLED =
  "Readers' pages aren't kept: the database's pooler shares sessions, so changes can't be heard through it. Give DATABASE_URL the database's own address, and CAIRN_SITE_DATABASE_URL the pooler's.";
const SECOND_ROLE =
  "CAIRN_SITE_DATABASE_URL can name a role that owns nothing (lib/hosting/README.md, 'Your own PostgreSQL').";
