import { z } from "zod";
import {
  isAgeRecipient,
  isContact,
  isNetwork,
  isNobodysNetwork,
  isOrigin,
  isPort,
  isPostgres,
  isWebAddress,
} from "./env-values";
import { PROOF_MODES } from "./limits/limits";

const origin = z.string().refine(isOrigin, "must be an origin such as https://cairn.example, with no path");

/** Every setting by the name of its environment variable, what it must look like, and what it is when it is not set. */
export const settingsSchema = z.object({
  PORT: z.string().refine(isPort, "must be a whole number from 0 to 65535").transform(Number).default(3000),
  HOST: z.string().default("127.0.0.1"),
  DATABASE_URL: z.string().refine(isPostgres, "must look like postgresql://user:password@host:5432/name").optional(),
  // Of a role that may not change tables; the same database as DATABASE_URL, whose role owns them.
  CAIRN_SITE_DATABASE_URL: z
    .string()
    .refine(isPostgres, "must look like postgresql://user:password@host:5432/name")
    .optional(),
  // A shell or systemd put something in their place; in a file of settings nobody does.
  CAIRN_DATA_DIR: z
    .string()
    .refine(
      (value) => !/(^|\/)~|\$|%h/.test(value),
      "must be the whole path, such as /home/name/cairn-data: ~, $ and %h stand for nothing here",
    )
    .default(".data"),
  CAIRN_ORIGIN: origin.optional(),
  CAIRN_SECRET: z.string().min(32, "must have at least 32 characters").optional(),
  CAIRN_EXIT_URL: z
    .string()
    .refine(isWebAddress, "must be an http or https address")
    .default("https://www.bbc.co.uk/weather"),
  CAIRN_SECURITY_CONTACT: z
    .string()
    .refine(isContact, "must begin with mailto:, https: or tel:, such as mailto:safety@cairn.example")
    .optional(),
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
    .refine(isAgeRecipient, "must be the public half of an age key (it begins with age1), and this one was mistyped")
    .optional(),
  // A build empties its folder first: nothing but a build may be there.
  CAIRN_BUILD_DIR: z
    .string()
    .regex(/^\.next[\w.-]*$/, "must be the name of a folder that begins with .next, such as .next-two")
    .default(".next"),
  // Set by `npm run demo` itself.
  CAIRN_DEMO: z.enum(["0", "1"]).default("0"),
});
