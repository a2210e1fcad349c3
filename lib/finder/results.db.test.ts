import { beforeEach, expect, test } from "vitest";
import { bitOf, bitsOf } from "@/lib/groups/traits";
import { testDatabase } from "@/lib/testing/database";
import { groupsWorldOf } from "@/lib/testing/groups-world";
import type { GroupIndex } from "./group-index";
import { readGroupIndex } from "./read-index";
import { groupResults } from "./results";
import { searchGroups } from "./search";
import { anyGroup, type GroupWish } from "./wish";

const db = await testDatabase();
const world = groupsWorldOf(db);
const NOW = new Date("2026-12-01T12:00:00Z");
const ZONE = "America/New_York";
beforeEach(async () => {
  await db.group.deleteMany();
});

async function anIndex(): Promise<GroupIndex> {
  const index = await readGroupIndex(db, NOW);
  if (!index) throw new Error("groups expected");
  return index;
}
const found = (index: GroupIndex, wish: Partial<GroupWish> = {}) =>
  groupResults(db, searchGroups(index, { ...anyGroup(ZONE), ...wish }, NOW).hits, ZONE, NOW);

test("a row tells when it is there and here, what is known of it, and how far it is", async () => {
  const yes = bitsOf(["newcomers", "free"]);
  const meeting = { yes, no: bitOf("faith"), languages: ["en"], length: 90 };
  await world.aGroup({ lat: 53.8, lng: -1.5, listedOn: new Date("2026-11-30") }, [meeting, { day: 4 }]);
  const [row] = await found(await anIndex(), { near: { lat: 53.8, lng: -1.55, km: 10 }, yes: ["free"] });
  expect(row?.group).toMatchObject({
    name: "Amber Willow",
    programme: "na",
    town: "Leeds",
    mode: "in_person",
    yes: ["newcomers", "free"],
    // In a room no camera is on.
    no: ["camera", "faith"],
    length: 90,
    listedOn: new Date("2026-11-30"),
    lostOn: null,
    withinKm: 5,
    otherTimes: 1,
  });
  const [start] = row?.group.starts ?? [];
  expect(row?.group.starts.length).toBe(3);
  expect(start?.there).toEqual({ date: "2026-12-01", day: "tuesday", minute: 19 * 60, zone: "Europe/London" });
  expect(start?.here).toEqual({ date: "2026-12-01", day: "tuesday", minute: 14 * 60, zone: ZONE });
});

test("what has been hidden, taken in by a twin or deleted since the index was read is never shown", async () => {
  const ids = [await world.aGroup(), await world.aGroup(), await world.aGroup(), await world.aGroup()];
  const index = await anIndex();
  const [hidden = "", twin = "", deleted = "", seen = ""] = ids;
  await db.group.update({ where: { id: hidden }, data: { hiddenOn: NOW } });
  await db.group.update({ where: { id: twin }, data: { twinOfId: seen } });
  await db.group.delete({ where: { id: deleted } });
  expect(searchGroups(index, anyGroup(ZONE), NOW).fits).toBe(4);
  expect((await found(index)).map(({ group }) => group.id)).toEqual([seen]);
});

test("the meeting that was found is the one that is shown, and if it is gone the next one", async () => {
  const women = { day: 0, minute: 600, yes: bitOf("women") };
  const id = await world.aGroup({}, [{}, women, { day: 4 }]);
  const index = await anIndex();
  const shown = async () => (await found(index, { yes: ["women"] }))[0]?.group;
  expect((await shown())?.starts[0]?.there.day).toBe("sunday");
  await db.meeting.deleteMany({ where: { groupId: id, day: 0 } });
  expect((await shown())?.starts[0]?.there.day).toBe("tuesday");
});

test("a pause moves the next start, in the index and in the row", async () => {
  const id = await world.aGroup();
  const meeting = await db.meeting.findFirstOrThrow({ where: { groupId: id } });
  const [from, until] = [new Date("2026-11-20"), new Date("2026-12-08")];
  await db.pause.create({ data: { meetingId: meeting.id, from, until } });
  const [row] = await found(await anIndex());
  expect(row?.group.starts.map(({ there }) => there.date)).toEqual(["2026-12-15", "2026-12-22", "2026-12-29"]);
  expect(row?.hit.meeting.next).toBe(row?.group.starts[0]?.at.getTime());
});

test("by appointment there are no starts, and a reader's zone that nobody knows is UTC", async () => {
  await world.aGroup({ programme: "unheard of" }, [{ day: null, minute: null, mode: "phone" }]);
  const index = await anIndex();
  const { hits } = searchGroups(index, anyGroup("Nowhere/Land"), NOW);
  const [row] = await groupResults(db, hits, "Nowhere/Land", NOW);
  expect(row?.group).toMatchObject({ programme: "other", day: null, starts: [], withinKm: null, otherTimes: 0 });
});
