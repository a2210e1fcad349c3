import type { Tx } from "@/lib/kernel/context";
import type { GeoPoint } from "./distance";
import { type KnownPlace, placeById } from "./place";
import { type KnownCode, knownCodes } from "./postcodes";
import { zoneAt } from "./zone";

/**
 * Where somebody looks for groups: a town, or where the start of a postcode is. `key` stands for it in a form and is
 * read back by `spotByKey`. `place`: the town, or the one that a postcode is in or near; null where none is known.
 */
export type PlaceSpot = GeoPoint & {
  readonly key: string;
  readonly zone: string | null;
  readonly place: KnownPlace | null;
  /** As it was found: 'LS6', 'GB'. Null for a town. */
  readonly code: { readonly prefix: string; readonly country: string } | null;
};

export function spotOfPlace(place: KnownPlace): PlaceSpot {
  return { key: `p${place.id}`, lat: place.lat, lng: place.lng, zone: place.zone, place, code: null };
}

export function spotOfCode({ prefix, country, lat, lng, place }: KnownCode): PlaceSpot {
  const zone = place?.zone ?? zoneAt({ lat, lng });
  return { key: `c${country}${prefix}`, lat, lng, zone, place, code: { prefix, country } };
}

/** The spot of a key that a form sent; null for any other text, and for what is no longer known. */
export async function spotByKey(db: Tx, key: string): Promise<PlaceSpot | null> {
  const { id, country, prefix } =
    /^(?:p(?<id>\d{1,9})|c(?<country>[A-Z]{2})(?<prefix>[A-Z0-9]{1,10}))$/.exec(key)?.groups ?? {};
  if (id !== undefined) {
    const place = await placeById(db, Number(id));
    return place && spotOfPlace(place);
  }
  if (prefix === undefined) return null;
  const code = (await knownCodes(db, [prefix])).find((one) => one.country === country);
  return code ? spotOfCode(code) : null;
}
