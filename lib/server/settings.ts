import { readSettings, type Settings } from "./env";

declare global {
  // Once in the process: the front server's modules and Next's bundle are two copies of this file.
  var __cairnSettings: Settings | undefined;
}

/**
 * What the host has set, read and checked: the one place of the site that looks at its environment. Once in the process,
 * but for the two settings that a start fills in itself where the host has set none.
 */
export function settings(): Settings {
  const known = globalThis.__cairnSettings;
  const { DATABASE_URL, CAIRN_SECRET } = process.env;
  if (known && known.databaseUrl === DATABASE_URL && known.secret === CAIRN_SECRET) return known;
  globalThis.__cairnSettings = readSettings();
  return globalThis.__cairnSettings;
}

/** Whether the site is reached over https, by the origin that the host set. */
export function overHttps(): boolean {
  return settings().origin?.startsWith("https:") ?? false;
}

export function sessionCookieName(): string {
  return overHttps() ? "__Host-cairn" : "cairn";
}
