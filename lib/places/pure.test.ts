import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { distanceKm } from "./distance";
import { liesIn } from "./labels";
import { readTypedCode, saysWhere } from "./typed-code";
import { readingsOf } from "./typed-place";
import { zoneAt } from "./zone";

describe("the zone of a point", () => {
  test.each([
    [-31.55, 159.08, "Australia/Lord_Howe"],
    [27.71, 85.32, "Asia/Kathmandu"],
    [47.56, -52.71, "America/St_Johns"],
    [53.8, -1.55, "Europe/London"],
    [42.36, -71.06, "America/New_York"],
  ])("%f, %f is %s", (lat, lng, zone) => {
    expect(zoneAt({ lat, lng })).toBe(zone);
  });

  test("at sea, and where no point is, there is none", () => {
    expect(zoneAt({ lat: 0, lng: -30 })).toBeNull();
    for (const lat of [91, -91, Number.NaN, Number.POSITIVE_INFINITY]) expect(zoneAt({ lat, lng: 0 })).toBeNull();
  });

  test("whatever it says, Node knows it", () => {
    const point = fc.record({
      lat: fc.double({ min: -90, max: 90, noNaN: true }),
      lng: fc.double({ min: -180, max: 180, noNaN: true }),
    });
    fc.assert(
      fc.property(point, (where) => {
        const timeZone = zoneAt(where);
        if (timeZone !== null) new Intl.DateTimeFormat("en", { timeZone });
      }),
      { numRuns: 1000 },
    );
  });
});

test("a distance is that of the great circle", () => {
  // A quarter of the way round, and across the line of the date.
  expect(distanceKm({ lat: 0, lng: 0 }, { lat: 90, lng: 0 })).toBeCloseTo((6371.0088 * Math.PI) / 2, 6);
  expect(distanceKm({ lat: 0, lng: 179.5 }, { lat: 0, lng: -179.5 })).toBeCloseTo((6371.0088 * Math.PI) / 180, 6);
  expect(distanceKm({ lat: 12, lng: 34 }, { lat: 12, lng: 34 })).toBe(0);
  expect(distanceKm({ lat: 10, lng: 20 }, { lat: -10, lng: -160 })).toBeCloseTo(6371.0088 * Math.PI, 2);
});

test.each([
  ["Leeds", [["leeds", null]]],
  [
    "Leeds, UK",
    [
      ["leeds uk", null],
      ["leeds", "uk"],
      ["leeds", null],
    ],
  ],
  [
    "Paris TX",
    [
      ["paris tx", null],
      ["paris", "tx"],
    ],
  ],
  [" , ", []],
])("%s is read as %j", (typed, readings) => {
  expect(readingsOf(typed).map(({ name, within }) => [name, within])).toEqual(readings);
});

test("however much is typed, it is read in a few ways", () => {
  fc.assert(fc.property(fc.string(), (typed) => readingsOf(typed).length <= 5));
  expect(readingsOf("one two three four five six seven").length).toBe(5);
});

describe("starts of postcodes", () => {
  const known = [
    ...["GB LS", "GB LS6", "GB L", "GB W1A", "GB M", "US 021", "US 02139", "US 101", "DE 101", "DE 10", "CA M5V"],
    ...["NL 1011", "NL 10", "DE 1"],
  ].map((one) => ({ country: one.slice(0, 2), prefix: one.slice(3) }));
  test.each([
    ["ls6", "GB LS6,GB LS"],
    ["LS6 2AB", "GB LS6,GB LS"],
    ["LS6 2", "GB LS6,GB LS"],
    ["ls", "GB LS"],
    ["L1", "GB L"],
    ["W1A 1AA", "GB W1A"],
    ["02139", "US 021,US 02139"],
    ["02139-1234", "US 021,US 02139"],
    ["021", "US 021"],
    ["10115", "DE 10,DE 101,US 101"],
    ["1011 AB", "NL 10,NL 1011,DE 10,DE 101"],
    ["m5v 2t6", "CA M5V"],
    ["Leeds", ""],
    ["12345678901", ""],
    ["", ""],
  ])("%s may be %s", (typed, may) => {
    const code = readTypedCode(typed);
    const found = known.filter((one) => code?.starts.includes(one.prefix) && saysWhere(code, one));
    expect(found.map(({ country, prefix }) => `${country} ${prefix}`).toSorted()).toEqual(
      may
        .split(",")
        .filter((one) => one !== "")
        .toSorted(),
    );
  });
});

describe("what stands behind a name", () => {
  const place = (region: string, country: string) => ({
    id: 1,
    name: "",
    region,
    country,
    lat: 0,
    lng: 0,
    population: 0,
    zone: "",
  });
  test.each([
    ["Illinois", "US", "il, illinois, illi, us, usa, united states, america, il usa, illinois united states"],
    ["District of Columbia", "US", "dc, d c, D.C."],
    ["Fife, Scotland", "GB", "fife, scotland, uk, united kingdom, gb, fife scotland, scotland uk, fife scotland uk"],
    ["Ontario", "CA", "on, canada, ontario canada, onta"],
    ["Bavaria", "DE", "germany, deutschland, de, bavaria germany, bava"],
    ["", "NP", "nepal, np"],
  ])("a place in %s, %s lies in %s", (region, country, typed) => {
    for (const one of typed.split(", ")) expect(liesIn(place(region, country), one), one).toBe(true);
    for (const one of ["", "tx", "texas", "fr", "ill", "sco"])
      expect(liesIn(place(region, country), one), one).toBe(false);
  });
});
