import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Client } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import type { Db, Tx } from "@/lib/kernel/context";
import { withClient } from "@/prisma/connection";
import { placesVersion, readCodes, readPlaces } from "./data-files";
import { foldName } from "./fold-name";
import { learnPostcodes } from "./learn-postcodes";
import type { PlaceLine } from "./place-line";

/** Where the site remembers which data its tables hold. A backup leaves places out, and a restore forgets this. */
export const PLACES_MARK = "places";

/** Characters sent at once. */
const PART = 64 * 1024;
const ALL = (): boolean => true;

/** Whether this site has a group or a list of groups: one that has none never pays for places. */
export async function needsPlaces(db: Tx): Promise<boolean> {
  return (await db.source.count({ take: 1 })) > 0 || (await db.group.count({ take: 1 })) > 0;
}

/** Whether the tables hold the places of this version. */
export async function hasPlaces(db: Tx): Promise<boolean> {
  const mark = await db.siteState.findUnique({ where: { key: PLACES_MARK }, select: { value: true } });
  return mark?.value === (await placesVersion());
}

/**
 * Fills the tables of places if they don't hold this version's yet; to be called before a site's first group or list of
 * groups is added, and at its starts. Answers whether it did. `databaseUrl`: best the owner's, else the site's.
 */
export async function providePlaces(db: Db, databaseUrl: string): Promise<boolean> {
  if ((await hasPlaces(db)) || !(await fillPlaces(databaseUrl))) return false;
  await learnPostcodes(db);
  return true;
}

/**
 * Fills the tables, unless another process did meanwhile. By COPY, a part at a time: through Prisma it takes twice as
 * long and 300 MB. Whoever reads meanwhile finds what was there before. `wanted` is for tests, which need a few towns.
 */
export async function fillPlaces(databaseUrl: string, wanted: (place: PlaceLine) => boolean = ALL): Promise<boolean> {
  const version = await placesVersion();
  return withClient(databaseUrl, async (client) => {
    await client.query("BEGIN; SET LOCAL statement_timeout = 0");
    await client.query("SELECT pg_advisory_xact_lock(hashtext('cairn|places'))");
    const { rows } = await client.query("SELECT value FROM site_state WHERE key = $1", [PLACES_MARK]);
    if (rows[0]?.value === version) return false;
    await client.query("DELETE FROM place_code; DELETE FROM place_name; DELETE FROM place");
    await fill(client, wanted);
    await client.query(
      "INSERT INTO site_state (key, value) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
      [PLACES_MARK, version],
    );
    await client.query("COMMIT");
    // Whoever owns the tables: else the database does it by itself within minutes, and searches are slow till then.
    for (const table of ["place", "place_name", "place_code"]) await client.query(`ANALYZE ${table}`);
    return true;
  });
}

async function fill(client: Client, wanted: (place: PlaceLine) => boolean): Promise<void> {
  const ids = new Set<number>();
  await copyInto(client, "place (id, name, region, country, lat, lng, population, zone)", readPlaces(), (place) => {
    if (!wanted(place)) return [];
    ids.add(place.id);
    const { id, name, region, country, lat, lng, population, zone } = place;
    return [[id, name, region, country, lat, lng, population, zone]];
  });
  await copyInto(
    client,
    "place_name (place_id, folded, population)",
    readPlaces(),
    ({ id, name, names, population }) =>
      ids.has(id) ? [foldName(name), ...names].map((folded) => [id, folded, population]) : [],
  );
  await copyInto(client, "place_code (country, prefix, lat, lng, place_id)", readCodes(), (code) => {
    const { country, prefix, lat, lng, placeId } = code;
    if (placeId !== null && !ids.has(placeId)) return [];
    return [[country, prefix, lat, lng, placeId ?? "\\N"]];
  });
}

/** No value of the files holds a backslash or a tab, so that none needs to be escaped. */
type CopyRow = readonly (string | number)[];

function copyInto<T>(
  client: Client,
  table: string,
  all: AsyncIterable<T>,
  rowsOf: (one: T) => readonly CopyRow[],
): Promise<void> {
  const into = client.query(copyFrom(`COPY ${table} FROM STDIN`));
  return pipeline(Readable.from(inParts(all, rowsOf)), into);
}

async function* inParts<T>(all: AsyncIterable<T>, rowsOf: (one: T) => readonly CopyRow[]): AsyncGenerator<string> {
  let part = "";
  for await (const one of all) {
    for (const row of rowsOf(one)) part += `${row.join("\t")}\n`;
    if (part.length < PART) continue;
    yield part;
    part = "";
  }
  yield part;
}
