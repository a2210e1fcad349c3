import { Prisma } from "@/lib/generated/prisma/client";
import type { Db } from "@/lib/kernel/context";

/**
 * How much of a postcode says about where it is, by how many letters and digits it has: of five, as in Germany or
 * France, the first three and, wider, the first two. British codes are cut before their space, Dutch before their letters.
 */
const STARTS: readonly { length: number; take: number }[] = [
  { length: 3, take: 3 },
  { length: 4, take: 4 },
  { length: 4, take: 2 },
  { length: 5, take: 3 },
  { length: 5, take: 2 },
  { length: 6, take: 3 },
  { length: 7, take: 3 },
  { length: 8, take: 5 },
  { length: 8, take: 3 },
];

/** How far, in degrees, a town may lie from a postcode that is said to be near it: some 30 km. */
const NEAR = 0.25;

/**
 * Learns where postcodes are from the rooms of groups that say both their postcode and their point: the middle (median)
 * of all rooms that begin alike. To be called when an import has ended. What is given stays as it is, and what no room
 * bears out any longer goes. Answers how many starts are known by it.
 */
export async function learnPostcodes(db: Db): Promise<number> {
  const lengths = STARTS.map(({ length, take }) => Prisma.sql`(${length}::int, ${take}::int)`);
  const [, learned] = await db.$transaction([
    db.$executeRaw`DELETE FROM place_code WHERE rooms IS NOT NULL`,
    db.$executeRaw`
      WITH room AS (
        SELECT DISTINCT CASE upper(country) WHEN 'UK' THEN 'GB' ELSE upper(country) END AS country,
          upper(regexp_replace(postcode, '[^A-Za-z0-9]', '', 'g')) AS code, lat, lng
        FROM support_group WHERE postcode <> '' AND lat IS NOT NULL AND NOT approximate AND NOT proposed
          AND hidden_on IS NULL AND out_on IS NULL
      ), start AS (
        SELECT country, lat, lng, coalesce(
          substring(code FROM '^([A-Z]{1,2}[0-9][A-Z0-9]?)[0-9][A-Z]{2}$'),
          substring(code FROM '^[A-Z]{1,2}[0-9][A-Z0-9]?$')) AS prefix
        FROM room WHERE country = 'GB'
        UNION ALL
        SELECT country, lat, lng, left(code, of.take)
        FROM (SELECT country, lat, lng, CASE country WHEN 'NL' THEN left(code, 4) ELSE code END AS code FROM room) room
        JOIN (VALUES ${Prisma.join(lengths)}) AS of (length, take) ON of.length = length(code)
        WHERE country ~ '^[A-Z]{2}$' AND country NOT IN ('GB', 'US')
      ), middle AS (
        SELECT country, prefix, count(*)::int AS rooms,
          percentile_cont(0.5) WITHIN GROUP (ORDER BY lat) AS lat, percentile_cont(0.5) WITHIN GROUP (ORDER BY lng) AS lng
        FROM start WHERE prefix IS NOT NULL GROUP BY country, prefix
      )
      INSERT INTO place_code (country, prefix, lat, lng, rooms, place_id)
      SELECT country, prefix, lat, lng, rooms, (
        SELECT p.id FROM place p
        WHERE p.lat BETWEEN m.lat - ${NEAR}::float8 AND m.lat + ${NEAR}::float8 AND p.lng BETWEEN m.lng - ${2 * NEAR}::float8 AND m.lng + ${2 * NEAR}::float8
        ORDER BY power(p.lat - m.lat, 2) + power((p.lng - m.lng) * cosd(m.lat), 2), p.id LIMIT 1)
      FROM middle m ON CONFLICT DO NOTHING`,
  ]);
  return learned;
}
