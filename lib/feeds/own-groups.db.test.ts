import { beforeAll, expect, test } from "vitest";
import { bitsOf } from "@/lib/groups/traits";
import { testDatabase } from "@/lib/testing/database";
import { groupsWorldOf } from "@/lib/testing/groups-world";
import { NOON } from "@/lib/testing/world";
import { ownGroups } from "./own-groups";
import { recordReader } from "./read-record";

let db: Awaited<ReturnType<typeof testDatabase>>;
let world: ReturnType<typeof groupsWorldOf>;
beforeAll(async () => {
  db = await testDatabase();
  world = groupsWorldOf(db);
});
const POINT = { lat: 53.79648, lng: -1.54785 };
const LINK = { link: "https://rooms.example.org/j/7" };

/** Every record, as our own reader of others' lists takes it. */
async function readBack() {
  // The letters of the specification itself are AA's.
  const read = recordReader("meeting_guide", { programme: "aa", zone: "Etc/UTC", zoneAt: () => null });
  const records: unknown[] = JSON.parse(JSON.stringify(await ownGroups(db, NOON)));
  return records.map(read).flatMap((one) => {
    if (!one.ok) throw new Error(one.refusal);
    return one.meetings;
  });
}

test("what is not our own, out of sight, paused or not sayable is not in it", async () => {
  const sourceId = await world.aSource();
  await world.aGroup({ sourceId });
  await world.aGroup({ hiddenOn: NOON });
  await world.aGroup({ proposed: true });
  await world.aGroup({ town: "" });
  await world.aGroup({}, [{ weeks: 1 }, { mode: "online" }, { mode: "hybrid" }, { mode: "phone" }]);
  const twinOfId = await world.aGroup({}, []);
  await world.aGroup({ twinOfId });
  const groupId = await world.aGroup();
  const { id: meetingId } = await db.meeting.findFirstOrThrow({ where: { groupId } });
  await db.pause.create({ data: { meetingId, from: new Date("2026-06-01"), until: new Date("2026-06-15") } });
  expect(await ownGroups(db, NOON)).toEqual([]);
});

test("our reader takes every record of it, as what it is", async () => {
  const facts = { venue: "Mill Hall", street: "4 Mill Lane", region: "Yorkshire", country: "GB", postcode: "LS1 4AP" };
  const yes = bitsOf(["newcomers", "women", "step_free", "proof"]);
  await world.aGroup({ ...facts, ...POINT, about: "Tea from half past.", website: "https://mill.example.org/" }, [
    { yes, no: bitsOf(["closed"]), length: 90, languages: ["en", "pl"], note: "Side door." },
    { mode: "hybrid", ...LINK, day: 0, minute: 23 * 60 + 30, length: 60, name: "Late Willow" },
    { mode: "inactive", day: null, minute: null },
    { mode: "in_person", ...LINK, day: 4 },
  ]);
  await world.aGroup({ ...POINT, approximate: true });
  await world.aGroup({ town: "", ...POINT });
  await world.aGroup({ town: "" }, [
    { mode: "online", ...LINK, dialIn: "+44 113 496 0000", zone: "Australia/Lord_Howe" },
    { mode: "phone", dialIn: "+44 113 496 0000", length: 24 * 60 },
  ]);
  const meetings = await db.meeting.findMany({
    where: { group: { hiddenOn: null, sourceId: null, proposed: false }, weeks: null },
    include: { group: true },
  });
  const found = await readBack();
  expect(found).toHaveLength(8);
  for (const { foreignId, name, day, minute, mode, zone, ...read } of found) {
    const meant = meetings.find(({ id }) => id === foreignId);
    const own = { name, day, minute, mode, zone, yes: read.yes, no: read.no, languages: [...read.languages] };
    expect({ ...own, zoneFrom: read.zoneFrom }).toEqual({
      name: meant?.name || meant?.group.name,
      ...{ day: meant?.day, minute: meant?.minute, mode: meant?.mode, zone: meant?.zone, zoneFrom: "said" },
      ...{ yes: meant?.yes, no: meant?.no, languages: meant?.languages },
    });
    expect([read.link, read.dialIn]).toEqual(mode === "in_person" ? [null, null] : [meant?.link, meant?.dialIn]);
  }
  const first = found.find(({ note }) => note === "Side door.");
  expect(first).toMatchObject({ ...facts, ...POINT, town: "Leeds", length: 90, about: "Tea from half past." });
  expect(first?.website).toBe("https://mill.example.org/");
  expect(found.find(({ name }) => name === "Late Willow")).toMatchObject({ length: 60, groupName: "Amber Willow" });
});

test("the fields that the format asks for are there, and no others than it knows", async () => {
  const known = new Set(
    (
      "slug name day time end_time timezone types location address city state postal_code country latitude longitude " +
      "approximate group group_notes notes url conference_url conference_phone"
    ).split(" "),
  );
  for (const record of await ownGroups(db, NOON)) {
    expect(Object.keys(record).filter((field) => !known.has(field))).toEqual([]);
    expect(record).toMatchObject({
      slug: expect.stringMatching(/^[\w-]{1,64}$/),
      name: expect.stringMatching(/^.{1,255}$/),
    });
  }
});
