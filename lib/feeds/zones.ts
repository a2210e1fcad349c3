import type { MeetingMode } from "@/lib/groups/limits";
import { type ListContext, type ReadMeeting, RecordError } from "./read-meeting";

const known = new Map<string, string | null>();
/** Zones have names of places; an offset has no summer time. */
const NAMED = /^[A-Za-z_]{2,40}(\/[A-Za-z0-9_+-]{1,40}){0,2}$/;

/** A zone by the name that this machine's calendar has for it; null where it has none. */
export function knownZone(name: string): string | null {
  const before = known.get(name);
  if (before !== undefined) return before;
  const found = NAMED.test(name) ? zoneNamed(name) : null;
  // Of names by the thousand, in a list that makes them up, none need be remembered.
  if (known.size < 1000) known.set(name, found);
  return found;
}

function zoneNamed(name: string): string | null {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}

/**
 * The zone on whose clock a meeting begins: the one it says; in a room, its point's; else the list's own. The point of a
 * meeting on a screen says nothing: it may lie on another continent.
 */
export function zoneOf(
  said: string,
  mode: MeetingMode,
  point: { lat: number; lng: number } | null,
  { zone, zoneAt }: ListContext,
): Pick<ReadMeeting, "zone" | "zoneFrom"> {
  if (said !== "") return { zone: knownOrRefused(said), zoneFrom: "said" };
  const at = point && mode !== "online" && mode !== "phone" ? zoneAt(point) : null;
  // 'Etc/GMT+3' is the sea.
  const of = at !== null && !at.startsWith("Etc/") ? knownZone(at) : null;
  if (of !== null) return { zone: of, zoneFrom: "point" };
  return { zone: knownOrRefused(zone), zoneFrom: "source" };
}

function knownOrRefused(name: string): string {
  const zone = knownZone(name);
  if (zone === null) throw new RecordError("bad-zone");
  return zone;
}
