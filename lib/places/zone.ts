import lookUp from "@photostructure/tz-lookup";
import type { GeoPoint } from "./distance";

/**
 * The time zone of a point, as IANA names it; null at sea, where nobody meets and the table knows only hours ("Etc/…"),
 * and where no point is. The table is small and rough: near a border it may name the neighbour's.
 */
export function zoneAt({ lat, lng }: GeoPoint): string | null {
  if (!(Math.abs(lat) <= 90 && Math.abs(lng) <= 180)) return null;
  const zone = lookUp(lat, lng);
  return zone.startsWith("Etc/") ? null : zone;
}
