import { readFile } from "node:fs/promises";

/** A line of GeoNames' list of towns (the columns that are used of http://download.geonames.org/export/dump/). */
export type City = {
  readonly id: number;
  readonly name: string;
  readonly plainName: string;
  readonly otherNames: readonly string[];
  readonly lat: number;
  readonly lng: number;
  /** GeoNames' kind of place: PPL a town, PPLA2 the seat of a county, PPLX a part of a town … */
  readonly feature: string;
  readonly country: string;
  /** State and county, by GeoNames' codes. */
  readonly state: string;
  readonly county: string;
  readonly population: number;
  readonly zone: string;
};

/** Places of fewer people are kept where they are this: a part of a town, or the seat of a land, state or county. */
const KEPT = ["PPLX", "PPLC", "PPLA", "PPLA2"];
/** No longer there. */
const GONE = ["PPLH", "PPLQ", "PPLW", "PPLCH"];
const PEOPLE_MIN = 500;
/** Seats whose people nobody counted are kept too, boroughs of London among them, but for the townships of these two. */
const TOWNSHIPS = ["CN", "ID"];

/** Zones that have become another's since the list was made. */
const ZONES: Readonly<Record<string, string>> = {
  "America/Yellowknife": "America/Edmonton",
  "Asia/Choibalsan": "Asia/Ulaanbaatar",
};

/** The towns of `cities500.txt` that are worth finding. */
export async function readCities(file: string): Promise<City[]> {
  const lines = (await readFile(file, "utf8")).trimEnd().split("\n");
  return lines.map(cityOf).filter(isWorthFinding);
}

function isWorthFinding({ feature, country, population }: City): boolean {
  if (feature === "" || GONE.includes(feature)) return false;
  return population >= PEOPLE_MIN || KEPT.includes(feature) || (population === 0 && !TOWNSHIPS.includes(country));
}

function cityOf(line: string): City {
  const columns = line.split("\t");
  const at = (place: number): string => columns[place] ?? "";
  const zone = at(17);
  return {
    id: Number(at(0)),
    name: at(1),
    plainName: at(2),
    otherNames: at(3)
      .split(",")
      .filter((name) => name !== ""),
    lat: Number(at(4)),
    lng: Number(at(5)),
    feature: at(7),
    country: at(8),
    state: at(10),
    county: at(11),
    population: Number(at(14)),
    zone: ZONES[zone] ?? zone,
  };
}
