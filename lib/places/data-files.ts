import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { z } from "zod";
import { foldName } from "./fold-name";
import { type CodeLine, codeOfLine, type PlaceLine, placeOfLine } from "./place-line";

export const PLACES_FOLDER = path.join(process.cwd(), "seeds", "places");
export const PLACES_FILE = path.join(PLACES_FOLDER, "places.tsv.gz");
export const CODES_FILE = path.join(PLACES_FOLDER, "codes.tsv.gz");
export const VERSION_FILE = path.join(PLACES_FOLDER, "version.json");

/** All places, one after another: the whole file would be 13 MB of text. */
export async function* readPlaces(): AsyncGenerator<PlaceLine> {
  for await (const line of linesOf(PLACES_FILE)) yield placeOfLine(line);
}

/** The starts of postcodes whose place is given. */
export async function* readCodes(): AsyncGenerator<CodeLine> {
  for await (const line of linesOf(CODES_FILE)) yield codeOfLine(line);
}

function linesOf(file: string): AsyncIterable<string> {
  return createInterface({ input: createReadStream(file).pipe(createGunzip()), crlfDelay: Number.POSITIVE_INFINITY });
}

/** Which rows the files make: it changes with them, and with how names are folded. */
export async function placesVersion(): Promise<string> {
  return z.strictObject({ version: z.string().min(1) }).parse(JSON.parse(await readFile(VERSION_FILE, "utf8"))).version;
}

/** What `version.json` must say of the files as they are. */
export async function versionOfFiles(): Promise<string> {
  const hash = createHash("sha256");
  for await (const { names, ...place } of readPlaces())
    hash.update(JSON.stringify([place, foldName(place.name), names.map(foldName)]));
  for await (const code of readCodes()) hash.update(JSON.stringify(code));
  return hash.digest("hex").slice(0, 16);
}
