import { beforeAll, expect, test } from "vitest";
import type { PrismaClient } from "@/lib/generated/prisma/client";
import { testDatabase } from "@/lib/testing/database";
import { learnPostcodes } from "./learn-postcodes";
import { placesMatching } from "./matching";

let db: PrismaClient;
beforeAll(async () => {
  db = await testDatabase();
});

let rooms = 0;
const room = (country: string, postcode: string, lat: number, lng: number, approximate = false) => {
  rooms += 1;
  return {
    id: `g${rooms}`,
    key: `k${rooms}`,
    name: "A group",
    programme: "na",
    country,
    postcode,
    lat,
    lng,
    approximate,
  };
};

test("the middle of the rooms that begin alike is where a postcode is", async () => {
  await db.group.createMany({
    data: [
      room("GB", "LS6 2AB", 53.81, -1.56),
      room("GB", "ls6 3cd", 53.82, -1.57),
      // The same room twice is one room, and one far away does not pull the middle along.
      room("UK", "LS6 3CD", 53.82, -1.57),
      room("GB", "LS6", 55.9, -3.2),
      // The town's point, not the room's.
      room("GB", "LS7 1AA", 1, 1, true),
      room("DE", "10115", 52.5, 13.25),
      room("DE", "10117", 52.5, 13.5),
      room("NL", "1012 AB", 52.37, 4.89),
      room("CA", "A1C 5M2", 47.56, -52.71),
      room("US", "02139", 10, 10),
      room("", "12345", 10, 10),
      room("DE", "?", 10, 10),
    ],
  });
  expect(await learnPostcodes(db)).toBe(6);
  const learned = await db.placeCode.findMany({
    where: { rooms: { not: null } },
    orderBy: [{ country: "asc" }, { prefix: "asc" }],
    select: { country: true, prefix: true, rooms: true, lat: true, placeId: true },
  });
  expect(learned).toEqual([
    { country: "CA", prefix: "A1C", rooms: 1, lat: 47.56, placeId: 6324733 },
    { country: "DE", prefix: "10", rooms: 2, lat: 52.5, placeId: 2950159 },
    { country: "DE", prefix: "101", rooms: 2, lat: 52.5, placeId: 2950159 },
    { country: "GB", prefix: "LS6", rooms: 3, lat: 53.82, placeId: 6695247 },
    { country: "NL", prefix: "10", rooms: 1, lat: 52.37, placeId: null },
    { country: "NL", prefix: "1012", rooms: 1, lat: 52.37, placeId: null },
  ]);
});

test("a postcode of several countries is offered for each", async () => {
  const matched = await placesMatching(db, "10115");
  expect(matched.kind === "several" && matched.spots.map(({ key }) => key)).toEqual(["cDE101", "cUS101"]);
  const near = await placesMatching(db, "1012 AB");
  expect(near).toMatchObject({
    kind: "several",
    spots: [{ key: "cNL1012", zone: "Europe/Amsterdam", place: null }, { key: "cDE101" }],
  });
  expect(await placesMatching(db, "LS6 1ZZ")).toMatchObject({ kind: "one", spot: { key: "cGBLS6" } });
});

test("what no room bears out any longer goes, and what is given stays", async () => {
  const given = await db.placeCode.count({ where: { rooms: null } });
  await db.group.deleteMany({ where: { country: { not: "DE" } } });
  expect(await learnPostcodes(db)).toBe(2);
  expect(await db.placeCode.count({ where: { rooms: null } })).toBe(given);
  expect(await db.placeCode.count({ where: { rooms: { not: null } } })).toBe(2);
});
