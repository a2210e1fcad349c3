import type { Tx } from "@/lib/kernel/context";
import { distanceKm } from "./distance";
import { foldName } from "./fold-name";
import { liesIn } from "./labels";
import { BEGINNING_MIN, PLACES_OFFERED, TYPED_PLACE_MAX } from "./limits";
import { type KnownPlace, PLACE_COLUMNS } from "./place";
import { codesMatching } from "./postcodes";
import { type PlaceSpot, spotOfCode, spotOfPlace } from "./spot";
import { readTypedCode } from "./typed-code";
import { readingsOf, type TypedPlace } from "./typed-place";

/**
 * `several`: the reader says which; the likeliest first, towns by their size. `guessed`: no place is called what was
 * typed, and these begin so.
 */
export type PlacesMatched =
  | { readonly kind: "none" }
  | { readonly kind: "one"; readonly spot: PlaceSpot; readonly guessed: boolean }
  | { readonly kind: "several"; readonly spots: readonly PlaceSpot[]; readonly guessed: boolean };

/** From so many people on a town is known by its names in other languages: 'Cologne' is not only one in Minnesota. */
const KNOWN_ABROAD = 200_000;
/** Two of one name so near to each other are one town and a part of it. */
const SAME_WITHIN_KM = 15;
/** Of one name there are a few hundred at most. */
const ROWS_MAX = 500;
/** Of those that begin alike the largest are enough. */
const BEGINNINGS_MAX = 200;

type Row = KnownPlace & { readonly folded: string };

/**
 * Which place somebody means: the start of a postcode ('LS6', '021'), the whole name of a town in any of its spellings,
 * narrowed by what stands behind it ('Leeds, UK', 'Paris TX'), or else the beginning of a name.
 */
export async function placesMatching(db: Tx, typed: string): Promise<PlacesMatched> {
  const text = typed.slice(0, TYPED_PLACE_MAX);
  const code = readTypedCode(text);
  const codes = code ? (await codesMatching(db, code)).map(spotOfCode) : [];
  const readings = readingsOf(text);
  const found = [...codes, ...(await wholeNames(db, readings)).map(spotOfPlace)];
  const guessed = found.length === 0;
  if (guessed) found.push(...(await beginnings(db, readings)).map(spotOfPlace));
  const [spot, ...others] = found.slice(0, PLACES_OFFERED);
  if (!spot) return { kind: "none" };
  return others.length === 0 ? { kind: "one", spot, guessed } : { kind: "several", spots: [spot, ...others], guessed };
}

async function wholeNames(db: Tx, readings: readonly TypedPlace[]): Promise<KnownPlace[]> {
  const names = [...new Set(readings.map(({ name }) => name))];
  const rows = await db.$queryRaw<Row[]>`
    SELECT n.folded, ${PLACE_COLUMNS} FROM place_name n JOIN place p ON p.id = n.place_id
    WHERE n.folded = ANY(${names}) ORDER BY p.population DESC, p.id LIMIT ${ROWS_MAX}`;
  return firstThatFits(
    readings,
    (name) => rows.flatMap(({ folded, ...place }) => (folded === name ? [place] : [])),
    (row, name) => foldName(row.name) === name,
  );
}

async function beginnings(db: Tx, readings: readonly TypedPlace[]): Promise<KnownPlace[]> {
  const long = readings.filter(({ name }) => name.length >= BEGINNING_MIN);
  for (const reading of long) {
    // Folded names hold nothing that LIKE would read as more than itself.
    const rows = await db.$queryRaw<KnownPlace[]>`
      WITH n AS MATERIALIZED (
        SELECT DISTINCT place_id, population FROM place_name WHERE folded LIKE ${`${reading.name}%`}
        ORDER BY population DESC, place_id LIMIT ${BEGINNINGS_MAX})
      SELECT ${PLACE_COLUMNS} FROM n JOIN place p ON p.id = n.place_id ORDER BY p.population DESC, p.id`;
    const found = firstThatFits(
      [reading],
      () => rows,
      (row, name) => foldName(row.name).startsWith(name),
    );
    if (found.length > 0) return found;
  }
  return [];
}

/** The places of the first reading that has any. Its own name counts first: other names are those of large towns. */
function firstThatFits(
  readings: readonly TypedPlace[],
  named: (name: string) => readonly KnownPlace[],
  isOwn: (place: KnownPlace, name: string) => boolean,
): KnownPlace[] {
  for (const { name, within } of readings) {
    const fitting = named(name).filter((place) => within === null || liesIn(place, within));
    const likely = fitting.filter((place) => place.population >= KNOWN_ABROAD || isOwn(place, name));
    if (fitting.length > 0) return apart(likely.length > 0 ? likely : fitting);
  }
  return [];
}

/** Without parts of a town that are called like it. Largest first, as they came. */
function apart(places: readonly KnownPlace[]): KnownPlace[] {
  const kept: KnownPlace[] = [];
  for (const place of places)
    if (
      !kept.some((other) => foldName(other.name) === foldName(place.name) && distanceKm(other, place) < SAME_WITHIN_KM)
    )
      kept.push(place);
  return kept;
}
