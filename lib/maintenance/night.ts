import { DAY, dayOf, later } from "@/lib/kernel/time";
import type { Ask } from "./ask";

/** `site_state`: the day of the last night whose work was done; of a new or upgraded site, that of its first start. */
export const NIGHT = "night";

/** A night's work is due once a day from this hour (UTC). */
const FROM_HOUR = 2;
/** Until then it may take, or fail and be tried again, before anybody is told. */
const TOLD_HOUR = 6;

/** `renewed`: whether a night's work was ever done; the first is due at the first look. */
export type Nights = { readonly night: string | null; readonly renewed: boolean };

/** Whether the work of a night is to be begun. */
export function nightDue({ night, renewed }: Nights, now: Date): boolean {
  if (!renewed || night === null) return true;
  return night !== isoDay(now) && now.getUTCHours() >= FROM_HOUR;
}

/** Whether the last night that should be over is not; a day to come is a fault, too. */
export function nightMissed(night: string | null, now: Date): boolean {
  const expected = now.getUTCHours() >= TOLD_HOUR ? now : later(now, -DAY);
  return night !== null && (night < isoDay(expected) || night > isoDay(now));
}

/** What is known of the nights of this database. */
export async function nightsOf(ask: Ask): Promise<Nights> {
  const rows = await ask(`SELECT key, value FROM site_state WHERE key IN ('${NIGHT}', 'renewed-nightly')`);
  const found = new Map(rows.map(({ key, value }) => [String(key), String(value)]));
  return { night: found.get(NIGHT) ?? null, renewed: found.has("renewed-nightly") };
}

/** Has leads told of a first night that is missed, too. To be called when a site starts. */
export async function expectNights(ask: Ask, now: Date): Promise<void> {
  await ask(`INSERT INTO site_state (key, value) VALUES ('${NIGHT}', '${isoDay(now)}') ON CONFLICT (key) DO NOTHING`);
}

/** A day as `site_state` has it. */
export const isoDay = (now: Date): string => dayOf(now).toISOString().slice(0, 10);
