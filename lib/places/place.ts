import { Prisma } from "@/lib/generated/prisma/client";
import type { Tx } from "@/lib/kernel/context";
import type { GeoPoint } from "./distance";

/** A town or a part of one. `region` tells two of one name apart and may be empty; `population` is 0 where not known. */
export type KnownPlace = GeoPoint & {
  readonly id: number;
  readonly name: string;
  readonly region: string;
  /** ISO 3166-1, two capitals. */
  readonly country: string;
  readonly population: number;
  /** IANA, such as Europe/London. */
  readonly zone: string;
};

/** The columns of `p`, a place. */
export const PLACE_COLUMNS = Prisma.sql`p.id, p.name, p.region, p.country, p.lat, p.lng, p.population, p.zone`;

/** How many degrees to the north and south are looked at, each next if nothing lies within the one before: 11 to 270 km. */
const WITHIN_DEGREES = [0.1, 0.4, 2.4];

export async function placeById(db: Tx, id: number): Promise<KnownPlace | null> {
  const [place] = await db.$queryRaw<KnownPlace[]>`SELECT ${PLACE_COLUMNS} FROM place p WHERE p.id = ${id}`;
  return place ?? null;
}

/** The nearest place to a point, to name it by; null where none lies within some 270 km. */
export async function nearestPlace(db: Tx, { lat, lng }: GeoPoint): Promise<KnownPlace | null> {
  // A degree to the east is shorter the farther from the equator; at a pole all are near.
  const narrow = Math.max(0.02, Math.cos((lat * Math.PI) / 180));
  for (const north of WITHIN_DEGREES) {
    const east = Math.min(180, north / narrow);
    // A box's edge is as near as its corners are far: what lies beyond the edge may be nearer than what is in a corner.
    const [place] = await db.$queryRaw<KnownPlace[]>`
      SELECT ${PLACE_COLUMNS} FROM place p
      WHERE p.lat BETWEEN ${lat - north} AND ${lat + north}
        AND (p.lng BETWEEN ${lng - east} AND ${lng + east} OR abs(p.lng - ${lng}) >= ${360 - east})
        AND ${squaredDegrees({ lat, lng }, narrow)} <= ${north ** 2}
      ORDER BY ${squaredDegrees({ lat, lng }, narrow)}, p.id LIMIT 1`;
    if (place) return place;
  }
  return null;
}

/** How far `p` is, squared, in degrees of latitude: right enough to say which is nearest. Round the earth the short way. */
function squaredDegrees({ lat, lng }: GeoPoint, narrow: number): Prisma.Sql {
  return Prisma.sql`(
    power(p.lat - ${lat}, 2) + power(least(abs(p.lng - ${lng}), 360 - abs(p.lng - ${lng})) * ${narrow}, 2))`;
}
