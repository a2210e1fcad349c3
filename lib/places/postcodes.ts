import type { Tx } from "@/lib/kernel/context";
import type { GeoPoint } from "./distance";
import { type KnownPlace, PLACE_COLUMNS } from "./place";
import { saysWhere, type TypedCode } from "./typed-code";

/** Where the start of a postcode is. `rooms`: from how many it was learned; null where it was given. */
export type KnownCode = GeoPoint & {
  readonly country: string;
  readonly prefix: string;
  readonly rooms: number | null;
  readonly place: KnownPlace | null;
};

type Row = KnownPlace &
  Omit<KnownCode, "place"> & { readonly codeCountry: string; readonly codeLat: number; readonly codeLng: number };

/** All that is known of these starts of postcodes, in whatever country. */
export async function knownCodes(db: Tx, prefixes: readonly string[]): Promise<KnownCode[]> {
  const rows = await db.$queryRaw<(Omit<Row, "id"> & { id: number | null })[]>`
    SELECT c.country AS "codeCountry", c.prefix, c.lat AS "codeLat", c.lng AS "codeLng", c.rooms, ${PLACE_COLUMNS}
    FROM place_code c LEFT JOIN place p ON p.id = c.place_id WHERE c.prefix = ANY(${[...prefixes]})`;
  return rows.map(
    ({ codeCountry, prefix, codeLat, codeLng, rooms, id, name, region, country, lat, lng, population, zone }) => ({
      ...{ country: codeCountry, prefix, lat: codeLat, lng: codeLng, rooms },
      place: id === null ? null : { id, name, region, country, lat, lng, population, zone },
    }),
  );
}

/** Where what was typed may be: one for each country that has such postcodes, the closest known start of each. */
export async function codesMatching(db: Tx, typed: TypedCode): Promise<KnownCode[]> {
  const known = (await knownCodes(db, typed.starts)).filter((code) => saysWhere(typed, code));
  const longest = known.toSorted((a, b) => b.prefix.length - a.prefix.length || compare(a.country, b.country));
  return longest.filter(({ country }, place) => longest.findIndex((other) => other.country === country) === place);
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
