import path from "node:path";
import { z } from "zod";
import {
  isAgeRecipient,
  isLocal,
  isNetwork,
  isNobodysNetwork,
  isOrigin,
  isPort,
  isPostgres,
  isWebAddress,
} from "./env-values";
import { PROOF_MODES, type ProofMode } from "./limits/limits";

const origin = z.string().refine(isOrigin, "must be an origin such as https://cairn.example, with no path");

/** Every setting under its name. */
export const settingSchema = z.object({
  PORT: z.string().refine(isPort, "must be a whole number from 0 to 65535").transform(Number).default(3000),
  HOST: z.string().default("127.0.0.1"),
  DATABASE_URL: z.string().refine(isPostgres, "must look like postgresql://user:password@host:5432/name").optional(),
  CAIRN_DATA_DIR: z.string().default(".data"),
  CAIRN_ORIGIN: origin.optional(),
  CAIRN_SECRET: z.string().min(32, "must have at least 32 characters").optional(),
  CAIRN_EXIT_URL: z
    .string()
    .refine(isWebAddress, "must be an http or https address")
    .default("https://www.bbc.co.uk/weather"),
  CAIRN_TRUSTED_PROXY: z
    .string()
    .transform((value) => value.split(",").map((part) => part.trim()))
    .refine((parts) => parts.every(isNetwork), "must be IP addresses or networks, such as 127.0.0.1 or 10.0.0.0/8")
    .refine(
      (parts) => !parts.some(isNobodysNetwork),
      "must name your own proxies: no network wider than /8, or /16 in IPv6",
    )
    .default([]),
  CAIRN_PAGE_CACHE_MB: z
    .string()
    .refine((value) => /^\d{1,5}$/.test(value), "must be a whole number of megabytes, 0 for none")
    .transform(Number)
    .default(128),
  CAIRN_PROOF_OF_WORK: z.enum(PROOF_MODES, "must be off, auto or on").default("auto"),
  // Off only where load is measured: one account then writes as fast as it can.
  CAIRN_LIMITS: z.enum(["on", "off"], "must be on or off").default("on"),
  CAIRN_BACKUP_RECIPIENT: z
    .string()
    .refine(isAgeRecipient, "must be the public half of an age key: it begins with age1 and was mistyped")
    .optional(),
  // A build empties its folder first: nothing but a build may be there.
  CAIRN_BUILD_DIR: z
    .string()
    .regex(/^\.next[\w.-]*$/, "must be the name of a folder that begins with .next, such as .next-two")
    .default(".next"),
  // Set by `npm run demo` itself.
  CAIRN_DEMO: z.enum(["0", "1"]).default("0"),
});

export interface Settings {
  port: number;
  host: string;
  /** The operator's own PostgreSQL; none means the embedded one. */
  databaseUrl: string | undefined;
  /** Absolute. */
  dataDir: string;
  /** The public address, once the site has one. */
  origin: string | undefined;
  secret: string | undefined;
  exitUrl: string;
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
  const read = settingSchema.safeParse(given);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new SettingError(`The setting ${issue?.path.join(".")} cannot be used: it ${issue?.message}.`);
  }
  const env = read.data;
  const open = env.CAIRN_ORIGIN !== undefined && !isLocal(env.CAIRN_ORIGIN);
  if (env.CAIRN_DEMO === "1" && open)
    throw new SettingError(
      "The demonstration's people are invented: it cannot have a public CAIRN_ORIGIN. Use npm start.",
    );
  if (env.CAIRN_LIMITS === "off" && open)
    throw new SettingError("CAIRN_LIMITS=off is for measuring: it cannot go with a public CAIRN_ORIGIN.");
  return {
    port: env.PORT,
    host: env.HOST,
    databaseUrl: env.DATABASE_URL,
    dataDir: path.resolve(env.CAIRN_DATA_DIR),
    origin: env.CAIRN_ORIGIN,
    secret: env.CAIRN_SECRET,
    exitUrl: env.CAIRN_EXIT_URL,
    trustedProxies: env.CAIRN_TRUSTED_PROXY,
    pageCacheMb: env.CAIRN_PAGE_CACHE_MB,
    proofOfWork: env.CAIRN_PROOF_OF_WORK,
    limits: env.CAIRN_LIMITS === "on",
    backupRecipient: env.CAIRN_BACKUP_RECIPIENT,
    buildDir: env.CAIRN_BUILD_DIR,
    demo: env.CAIRN_DEMO === "1",
  };
}
