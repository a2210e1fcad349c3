import path from "node:path";
import { settingsSchema } from "./env-schema";
import { isLocal } from "./env-values";
import type { ProofMode } from "./limits/limits";

export interface Settings {
  port: number;
  host: string;
  /** The operator's own PostgreSQL; none means the embedded one. */
  databaseUrl: string | undefined;
  /** The same for the role that serves pages and forms. */
  siteDatabaseUrl: string | undefined;
  /** Absolute. */
  dataDir: string;
  /** The public address, once the site has one. */
  origin: string | undefined;
  secret: string | undefined;
  exitUrl: string;
  /** Where whoever found a weakness writes to. */
  securityContact: string | undefined;
  trustedProxies: string[];
  /** Room for readers' finished pages, in megabytes. */
  pageCacheMb: number;
  /** When whoever is new is asked to work or to wait. */
  proofOfWork: ProofMode;
  /** Whether what comes too often is slowed. */
  limits: boolean;
  /** The public half of the age key that backups are encrypted to. */
  backupRecipient: string | undefined;
  /** The name of the folder that the site is built in. */
  buildDir: string;
  demo: boolean;
}

/** A setting that cannot be used: its message names the setting and says what it must be. */
export class SettingError extends Error {}

/** Reads and checks every setting. An empty one counts as not set. */
export function readSettings(source: Record<string, string | undefined> = process.env): Settings {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const read = settingsSchema.safeParse(given);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new SettingError(`The setting ${issue?.path.join(".")} can't be used: it ${issue?.message}.`);
  }
  const env = read.data;
  const open = env.CAIRN_ORIGIN !== undefined && !isLocal(env.CAIRN_ORIGIN);
  if (env.CAIRN_DEMO === "1" && open)
    throw new SettingError(
      "A demo can't have a public CAIRN_ORIGIN, because its people are made up. For a real site, use npm start.",
    );
  if (env.CAIRN_LIMITS === "off" && open)
    throw new SettingError(
      "CAIRN_LIMITS=off is only for measuring, so it can't be used with a public CAIRN_ORIGIN. Unset one of them.",
    );
  if (env.CAIRN_SITE_DATABASE_URL && !env.DATABASE_URL)
    throw new SettingError(
      "CAIRN_SITE_DATABASE_URL needs DATABASE_URL, which names the role that owns the tables. Set both or neither.",
    );
  return {
    port: env.PORT,
    host: env.HOST,
    databaseUrl: env.DATABASE_URL,
    siteDatabaseUrl: env.CAIRN_SITE_DATABASE_URL,
    dataDir: path.resolve(env.CAIRN_DATA_DIR),
    origin: env.CAIRN_ORIGIN,
    secret: env.CAIRN_SECRET,
    exitUrl: env.CAIRN_EXIT_URL,
    securityContact: env.CAIRN_SECURITY_CONTACT,
    trustedProxies: env.CAIRN_TRUSTED_PROXY,
    pageCacheMb: env.CAIRN_PAGE_CACHE_MB,
    proofOfWork: env.CAIRN_PROOF_OF_WORK,
    limits: env.CAIRN_LIMITS === "on",
    backupRecipient: env.CAIRN_BACKUP_RECIPIENT,
    buildDir: env.CAIRN_BUILD_DIR,
    demo: env.CAIRN_DEMO === "1",
  };
}
