import { expect, test } from "vitest";
import { isZone } from "@/lib/finder/rhythm";
import { PROGRAMMES } from "@/lib/groups/limits";
import { type SampleTown, sampleGroups } from "./sample";
import { COUNTRIES } from "./sample-words";

const towns: SampleTown[] = COUNTRIES.map(({ country }) => ({
  ...{ name: `Town of ${country}`, region: "", country, lat: 53.8, lng: -1.55, zone: "Europe/London" },
}));
const groups = sampleGroups(towns);
const meetings = groups.flatMap((group) => group.meetings);

test("the same seed makes the same groups, and another makes others", () => {
  expect(sampleGroups(towns)).toEqual(groups);
  expect(sampleGroups(towns, "other")).not.toEqual(groups);
  expect(sampleGroups([])).toEqual([]);
});

test("there are about 300, of every kind, by every way, at many times, and of each some thing is not known", () => {
  expect(groups.length).toBeGreaterThan(295);
  expect(groups.length).toBeLessThan(315);
  expect(new Set(groups.map(({ programme }) => programme))).toEqual(new Set(PROGRAMMES));
  expect(new Set(meetings.map(({ mode }) => mode))).toEqual(
    new Set(["in_person", "online", "hybrid", "phone", "inactive"]),
  );
  expect(new Set(meetings.map(({ weeks }) => weeks)).size).toBeGreaterThan(3);
  expect(new Set(meetings.flatMap(({ languages }) => languages)).size).toBeGreaterThan(5);
  expect(meetings.some(({ day }) => day === null)).toBe(true);
  expect(groups.some(({ lostAgo }) => lostAgo !== null)).toBe(true);
  expect(
    groups.filter(({ listedAgo, checkedAgo }) => listedAgo === null && checkedAgo === null).length,
  ).toBeGreaterThan(3);
});

test("no key stands twice, names are many, and what is said is never said both ways", () => {
  expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length);
  const first = groups.filter(({ twinOf }) => twinOf === null);
  expect(new Set(first.map(({ name }) => name)).size).toBe(first.length);
  expect(meetings.filter(({ yes, no }) => (yes & no) !== 0)).toEqual([]);
  expect(meetings.every(({ zone }) => isZone(zone))).toBe(true);
});

test("nothing of it leads anywhere real", () => {
  const links = [...groups.map(({ website }) => website), ...meetings.map(({ link }) => link)].filter(Boolean);
  expect(links.length).toBeGreaterThan(100);
  expect(links.filter((link) => !/^https:\/\/(?:groups|meet)\.example\.org\/group-\d+$/.test(link ?? ""))).toEqual([]);
  expect(new Set(meetings.map(({ dialIn }) => dialIn))).toEqual(new Set([null, "555 0100 (made up)"]));
});
