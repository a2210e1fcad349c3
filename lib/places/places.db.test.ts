import { beforeAll, describe, expect, test } from "vitest";
import type { PrismaClient } from "@/lib/generated/prisma/client";
import { patientPrisma, testDatabaseUrl } from "@/lib/testing/database";
import { isOfTheFew } from "@/lib/testing/few-places";
import { distanceKm } from "./distance";
import { foldName } from "./fold-name";
import { fillPlaces, hasPlaces, needsPlaces, PLACES_MARK, providePlaces } from "./load-places";
import { placesMatching } from "./matching";
import { type KnownPlace, nearestPlace, PLACE_COLUMNS, placeById } from "./place";
import { spotByKey } from "./spot";

let db: PrismaClient;
let url: string;
beforeAll(async () => {
  url = await testDatabaseUrl();
  db = patientPrisma(url);
  return () => db.$disconnect();
});

/** 'Leeds, England' and the like, as they are offered. */
async function offered(typed: string): Promise<string[]> {
  const matched = await placesMatching(db, typed);
  if (matched.kind === "none") return [];
  const spots = matched.kind === "one" ? [matched.spot] : matched.spots;
  return spots.map(
    ({ code, place }) => `${code ? `${code.country} ${code.prefix}: ` : ""}${place?.name}, ${place?.country}`,
  );
}

describe("a town", () => {
  test.each([
    ["Leeds, UK", ["Leeds, GB"]],
    ["leeds  uk", ["Leeds, GB"]],
    ["Leeds, England", ["Leeds, GB"]],
    ["Leeds, Alabama", ["Leeds, US"]],
    ["Paris TX", ["Paris, US"]],
    ["Paris, Texas, USA", ["Paris, US"]],
    ["PARIS France", ["Paris, FR"]],
    ["stoke on trent", ["Stoke-on-Trent, GB"]],
    ["st johns", ["St. John's, CA"]],
    ["Saint John’s, Newfoundland", ["St. John's, CA"]],
    ["München", ["Munich, DE"]],
    ["muenchen", ["Munich, DE"]],
    ["koln", ["Köln, DE"]],
    ["Cologne", ["Köln, DE"]],
    ["Lodz", ["Łódź, PL"]],
    ["Москва", ["Moscow, RU"]],
    ["काठमाडौं", ["Kathmandu, NP"]],
    ["Kathm", ["Kathmandu, NP"]],
    ["Kathm, Nepal", ["Kathmandu, NP"]],
    ["nowhere at all", []],
    ["", []],
    ["%", []],
    ["ka%du", []],
    ["x".repeat(5000), []],
  ])("'%s' is %j", async (typed, found) => {
    expect(await offered(typed)).toEqual(found);
  });

  test("of several of one name the reader chooses, the largest first, eight at most", async () => {
    const matched = await placesMatching(db, "Springfield");
    if (matched.kind !== "several") throw new Error("one Springfield");
    const found = matched.spots.flatMap(({ place }) => place ?? []);
    expect(found.map(({ region }) => region).slice(0, 3)).toEqual(["Missouri", "Massachusetts", "Illinois"]);
    expect(found.length).toBe(8);
    expect(found.map(({ population }) => population)).toEqual(
      found.map(({ population }) => population).toSorted((a, b) => b - a),
    );
    expect((await offered("Springfield, IL")).length).toBe(1);
    expect((await offered("Paris")).slice(0, 2)).toEqual(["Paris, FR", "Paris, US"]);
  });

  test("a region that is not known does not hide the town", async () => {
    expect((await offered("Leeds, Yorkshire"))[0]).toBe("Leeds, GB");
  });

  test("whoever types a name as it is written finds the place", async () => {
    const places = await db.place.findMany({ select: { id: true, name: true } });
    const names = new Set((await db.placeName.findMany()).map(({ placeId, folded }) => `${placeId} ${folded}`));
    expect(places.length).toBeGreaterThan(400);
    expect(places.filter(({ id, name }) => !names.has(`${id} ${foldName(name)}`))).toEqual([]);
  });
});

describe("the start of a postcode", () => {
  test.each([
    ["LS6 2AB", ["GB LS: Leeds, GB"]],
    ["ls", ["GB LS: Leeds, GB"]],
    ["02139", ["US 02139: Cambridge, US"]],
    ["021", ["US 021: Boston, US"]],
    ["02139-4307", ["US 02139: Cambridge, US"]],
    ["WC1", ["GB WC: Holborn, GB"]],
    ["99", []],
  ])("'%s' is %j", async (typed, found) => {
    expect(await offered(typed)).toEqual(found);
  });
});

test("what a form sends back is the same spot again, and nothing else is one", async () => {
  for (const typed of ["Leeds, UK", "02139", "LS6"]) {
    const matched = await placesMatching(db, typed);
    if (matched.kind !== "one") throw new Error(typed);
    expect(await spotByKey(db, matched.spot.key)).toEqual(matched.spot);
  }
  for (const key of ["", "p", "p0", "p999999999999", "cGBLS6 2AB", "cUSLS", "2644688", "cZZ1"])
    expect(await spotByKey(db, key)).toBeNull();
});

describe("the nearest place", () => {
  test.each([
    [53.83, -1.54, "Chapel Allerton"],
    [53.8, -1.54, "Leeds"],
    [-18.14, 178.44, "Suva"],
    [-17, -179.9, "Suva"],
    [0, -30, null],
    [90, 0, null],
    [-90, 180, null],
  ])("to %d, %d is %s", async (lat, lng, name) => {
    expect((await nearestPlace(db, { lat, lng }))?.name ?? null).toBe(name);
  });

  test("is the nearest of all, as counted one by one", async () => {
    const all = await db.$queryRaw<KnownPlace[]>`SELECT ${PLACE_COLUMNS} FROM place p`;
    const some = all.filter((_, place) => place % 5 === 0);
    const points = some.flatMap(({ lat, lng }) => [
      { lat: lat + 0.05, lng: lng - 0.03 },
      { lat: lat - 0.3, lng: lng + 0.9 },
    ]);
    for (const point of points) {
      const found = await nearestPlace(db, point);
      const least = Math.min(...all.map((place) => distanceKm(place, point)));
      // A degree is flat to the search, which is a little wrong far away from the point.
      if (found) expect(distanceKm(found, point) / least).toBeLessThan(1.03);
      else expect(least).toBeGreaterThan(250);
    }
  });

  test("is found again by its number", async () => {
    expect(await placeById(db, 2644688)).toMatchObject({ name: "Leeds", country: "GB", zone: "Europe/London" });
    expect(await placeById(db, 1)).toBeNull();
  });
});

describe("loading", () => {
  test("a site without a group needs no places, and one with a list of groups does", async () => {
    expect(await needsPlaces(db)).toBe(false);
    const source = {
      id: "s",
      name: "A list",
      kind: "sample",
      programme: "na",
      zone: "Europe/London",
      terms: "",
    } as const;
    await db.source.create({ data: source });
    expect(await needsPlaces(db)).toBe(true);
  });

  test("what is there is not loaded again", async () => {
    expect(await hasPlaces(db)).toBe(true);
    expect(await providePlaces(db, url)).toBe(false);
  });

  test("another version takes the place of the earlier one, however many processes want it", async () => {
    const before = await counts();
    await db.siteState.update({ where: { key: PLACES_MARK }, data: { value: "earlier" } });
    await db.placeName.create({ data: { placeId: 1, folded: "no longer there", population: 0 } });
    expect(await hasPlaces(db)).toBe(false);
    const loaded = await Promise.all([fillPlaces(url, isOfTheFew), fillPlaces(url, isOfTheFew)]);
    expect(loaded.toSorted()).toEqual([false, true]);
    expect(await counts()).toEqual(before);
  });

  const counts = async () => [await db.place.count(), await db.placeName.count(), await db.placeCode.count()];
});
