import { readFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import {
  CODES_FILE,
  PLACES_FILE,
  PLACES_FOLDER,
  placesVersion,
  readCodes,
  readPlaces,
  versionOfFiles,
} from "./data-files";
import { distanceKm } from "./distance";
import { foldName } from "./fold-name";
import { liesIn } from "./labels";
import type { CodeLine, PlaceLine } from "./place-line";
import { zoneAt } from "./zone";

async function all<T>(lines: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const line of lines) found.push(line);
  return found;
}

const STATES: Readonly<Record<string, string>> = {
  US: "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY",
  CA: "AB BC MB NB NL NS NT NU ON PE QC SK YT",
  AU: "ACT NSW NT QLD SA TAS VIC WA",
};

let places: PlaceLine[];
let codes: CodeLine[];
let byId: Map<number, PlaceLine>;
beforeAll(async () => {
  [places, codes] = [await all(readPlaces()), await all(readCodes())];
  byId = new Map(places.map((place) => [place.id, place]));
});

const isPoint = ({ lat, lng }: { lat: number; lng: number }) => Math.abs(lat) <= 90 && Math.abs(lng) <= 180;

describe("places", () => {
  test("there are as many as there should be, each once, and each is whole", () => {
    expect(places.length).toBeGreaterThan(160_000);
    expect(byId.size).toBe(places.length);
    const wrong = places.filter(
      (place) =>
        !Number.isInteger(place.id) ||
        place.name === "" ||
        !/^[A-Z]{2}$/.test(place.country) ||
        !isPoint(place) ||
        !(place.population >= 0) ||
        foldName(place.name) === "",
    );
    expect(wrong).toEqual([]);
  });

  test("their zones are known here, and none is an hour's at sea", () => {
    const zones = [...new Set(places.map(({ zone }) => zone))];
    expect(zones.length).toBeGreaterThan(350);
    expect(zones.filter((timeZone) => !/^[A-Z]\w+\/\w/.test(timeZone) || timeZone.startsWith("Etc/"))).toEqual([]);
    for (const timeZone of zones) expect(() => new Intl.DateTimeFormat("en", { timeZone })).not.toThrow();
  });

  test("other names are folded, none twice, and none the place's own", () => {
    const wrong = places.filter(
      ({ name, names }) =>
        new Set(names).size < names.length ||
        names.includes(foldName(name)) ||
        names.some((one) => foldName(one) !== one),
    );
    expect(wrong).toEqual([]);
  });

  test("no line holds what COPY would read as more than itself", () => {
    expect(places.filter(({ name, region }) => /[\\\t\n\r]/.test(name + region))).toEqual([]);
  });

  test("every state that an address may cut short is one of theirs", () => {
    const regions = new Map(places.map((place) => [`${place.country} ${place.region.split(", ").at(-1)}`, place]));
    const inside = (country: string, letters: string) =>
      [...regions.values()].some((place) => place.country === country && liesIn(place, letters));
    const states = Object.entries(STATES).flatMap(([country, all]) =>
      all.split(" ").map((letters) => ({ country, letters })),
    );
    expect(states.length).toBe(51 + 13 + 8);
    expect(states.filter(({ country, letters }) => !inside(country, letters))).toEqual([]);
  });

  test("a point's zone has the hour of the town that is there, but near borders", () => {
    const hourOf = (timeZone: string, at: Date) =>
      new Intl.DateTimeFormat("en", { timeZone, dateStyle: "short", timeStyle: "short" }).format(at);
    const same = new Map<string, boolean>();
    const alike = (one: string, other: string): boolean => {
      const key = `${one} ${other}`;
      const known =
        same.get(key) ??
        [0, 6].every((month) => {
          const at = new Date(Date.UTC(2026, month, 15, 12));
          return hourOf(one, at) === hourOf(other, at);
        });
      same.set(key, known);
      return known;
    };
    const large = places.filter(({ population }) => population >= 50_000);
    const wrong = large.filter((place) => !alike(zoneAt(place) ?? "UTC", place.zone));
    expect(large.length).toBeGreaterThan(8000);
    expect(wrong.length / large.length).toBeLessThan(0.02);
  });
});

describe("starts of postcodes", () => {
  test("each stands once, with a point, and with a place that is there", () => {
    expect(codes.length).toBeGreaterThan(42_000);
    expect(new Set(codes.map(({ country, prefix }) => country + prefix)).size).toBe(codes.length);
    expect(codes.filter((code) => !isPoint(code) || !/^[A-Z0-9]{1,5}$/.test(code.prefix))).toEqual([]);
    expect(codes.filter(({ placeId }) => placeId !== null && !byId.has(placeId))).toEqual([]);
  });

  test("hardly any of the United States is far from every town, and none has a town that is far away", () => {
    const american = codes.filter(({ country }) => country === "US");
    expect(american.filter(({ placeId }) => placeId === null).length / american.length).toBeLessThan(0.02);
    const far = american.filter((code) => {
      const place = byId.get(code.placeId ?? 0);
      return place && distanceKm(place, code) > 60;
    });
    expect(far).toEqual([]);
  });

  test("all 124 areas of the United Kingdom have their post town", async () => {
    const british = codes.filter(({ country }) => country === "GB");
    const areas = Object.entries<string>(JSON.parse(await readFile(path.join(PLACES_FOLDER, "uk-areas.json"), "utf8")));
    expect(areas.length).toBe(124);
    const towns = british.map(({ prefix, placeId }) => [prefix, foldName(byId.get(placeId ?? 0)?.name ?? "")]);
    expect(towns).toEqual(areas.map(([prefix, town]) => [prefix, foldName(town)]));
    // Between the Channel Islands and Shetland.
    expect(british.filter(({ lat, lng }) => lat < 49 || lat > 61 || lng < -8 || lng > 2)).toEqual([]);
  });
});

test("the version is that of the files; if not, run seeds/places/make (its first lines say how)", async () => {
  expect(await placesVersion()).toBe(await versionOfFiles());
});

test("the files stay small", async () => {
  for (const [file, most] of [
    [PLACES_FILE, 5_000_000],
    [CODES_FILE, 500_000],
  ] as const)
    expect((await readFile(file)).length).toBeLessThan(most);
});
