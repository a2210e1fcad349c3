import type { Settings } from "@/lib/server/env";
import type { Kind } from "./kind";
import { limitsLine } from "./limits-line";

type Opened = {
  kind: Kind;
  settings: Pick<Settings, "origin" | "dataDir" | "databaseUrl" | "limits" | "trustedProxies">;
  /** Where it listens on this machine. */
  address: string;
  /** Whether a person reads this: not where it goes into a service's log. */
  seen: boolean;
  /** How somebody becomes the first moderator; null once there is one. */
  moderator: string | null;
  notes: readonly string[];
};

/** What a start says once the site is open: its address and the next step first, what can be read later last. */
export function openingWords({ kind, settings, address, seen, moderator, notes }: Opened): string {
  const { origin } = settings;
  const open = `Cairn is open: ${origin ?? address}${origin ? ` (on this machine: ${address})` : ""}`;
  const next = "Open that address in your browser and choose 'Join'. To stop Cairn, press Ctrl-C here.";
  const first = [open, ...(seen ? [next] : [])].join("\n");
  const later = [
    keptWhere(kind, settings),
    ...notes,
    limitsLine(settings),
    ...(seen ? ["To change settings, see 'Settings' in README.md."] : []),
  ].join("\n");
  return [first, moderator, later].filter(Boolean).join("\n\n");
}

function keptWhere(kind: Kind, { dataDir, databaseUrl }: Opened["settings"]): string {
  if (kind === "demo") return `This is a demo: its people and posts are made up. They're kept in ${dataDir}.`;
  const where = databaseUrl ? `your own PostgreSQL, and the secret in ${dataDir}` : dataDir;
  return `Accounts and posts are kept in ${where}. To back them up: npm run backup`;
}
