import ICAL from "ical.js";
import { beforeEach, expect, test } from "vitest";
import { bitOf, bitsOf } from "@/lib/groups/traits";
import { newId } from "@/lib/kernel/ids";
import { testDatabase } from "@/lib/testing/database";
import { groupsWorldOf } from "@/lib/testing/groups-world";
import { appointmentFile, appointmentSchema } from "./appointment";
import { groupPage } from "./group-page";

const db = await testDatabase();
const world = groupsWorldOf(db);
const NOW = new Date("2026-12-01T12:00:00Z");
beforeEach(async () => {
  await db.group.deleteMany();
  await db.source.deleteMany();
});
const page = (id: string) => groupPage(db, id, NOW);

test("a group is told with its times, those that begin soonest first, on the clocks there", async () => {
  const link = "https://us02web.zoom.us/j/1";
  const id = await world.aGroup({ website: "https://www.example.org/" }, [
    { day: 4, weeks: 1 | 32, yes: bitsOf(["free", "small"]), no: bitOf("faith") },
    { mode: "online", link, languages: ["en", "es"], name: "Late" },
    { day: null, minute: null, zoneFrom: "source" },
  ]);
  const group = await page(id);
  expect(group).toMatchObject({ programme: "na", list: null, invented: false, alsoListedBy: [] });
  expect(group?.website).toEqual({ address: "https://www.example.org/", service: "example.org" });
  const [tuesday, thursday, arranged] = group?.meetings ?? [];
  expect(tuesday?.link).toEqual({ address: link, service: "Zoom" });
  expect(tuesday?.starts.map(({ there }) => there.date)).toEqual(["2026-12-01", "2026-12-08", "2026-12-15"]);
  expect(thursday?.weeks).toEqual(["first", "last"]);
  expect(thursday?.starts.map(({ there }) => there.date)).toEqual(["2026-12-03", "2026-12-31", "2027-01-07"]);
  expect(thursday).toMatchObject({ yes: ["free", "small"], no: ["faith"] });
  expect(arranged).toMatchObject({ day: null, starts: [], zoneGuessed: true });
  expect(tuesday?.zoneGuessed).toBe(false);
});

test("what is hidden, proposed, a twin, out of its list or no id is not there", async () => {
  const seen = await world.aGroup();
  for (const facts of [{ hiddenOn: NOW }, { proposed: true }, { twinOfId: seen }, { outOn: NOW }])
    expect(await page(await world.aGroup(facts)), Object.keys(facts).join()).toBeNull();
  for (const odd of [newId(), "0", "%00", ""]) expect(await page(odd)).toBeNull();
  expect(await page(seen)).not.toBeNull();
});

test("while its list names it the list's own day counts, and other lists that have it are named", async () => {
  const [one, other] = [await world.aSource(), await world.aSource()];
  await db.source.update({ where: { id: one }, data: { listedOn: new Date("2026-11-30") } });
  await db.source.update({ where: { id: other }, data: { name: "Another list" } });
  const listedOn = new Date("2026-10-01");
  const listed = await world.aGroup({ sourceId: one, listedOn });
  await world.aGroup({ sourceId: other, twinOfId: listed });
  const group = await page(listed);
  expect(group).toMatchObject({ list: "A list", invented: true, alsoListedBy: ["Another list"] });
  expect(group?.listedOn).toEqual(new Date("2026-11-30"));
  const lost = await page(await world.aGroup({ sourceId: one, listedOn, lostOn: new Date("2026-11-29") }));
  expect(lost?.listedOn).toEqual(listedOn);
});

test("a file for a calendar holds the series or one date, by one's own name or 'Appointment', and nothing of the group", async () => {
  const groupId = await world.aGroup({}, [{ note: "Ring twice" }]);
  const meetingId = (await page(groupId))?.meetings[0]?.id ?? "";
  const file = async (when: string, title = "") => {
    const asked = appointmentSchema.parse({ groupId, when, title });
    const answer = await appointmentFile(db, asked, NOW);
    if (!answer.ok) return answer.refusal.code;
    expect(answer.value).not.toMatch(/Amber|Willow|Leeds|Ring/);
    const calendar = new ICAL.Component(ICAL.parse(answer.value));
    const [event] = calendar.getAllSubcomponents("vevent");
    return new ICAL.Event(event);
  };
  expect(await file(meetingId)).toMatchObject({ summary: "Appointment" });
  const once = await file(`${meetingId}.2026-12-08`, " Walk\nwith Sam ");
  expect(once).toMatchObject({ summary: "Walk with Sam" });
  expect(typeof once === "string" || once.isRecurring()).toBe(false);
  expect(await file(`${meetingId}.2026-12-09`)).toBe("not-found");
  expect(await file(newId())).toBe("not-found");
  await db.group.update({ where: { id: groupId }, data: { hiddenOn: NOW } });
  expect(await file(meetingId)).toBe("not-found");
  for (const when of ["", "a", `${meetingId}.2026`, `${meetingId}.2026-12-08.x`])
    expect(appointmentSchema.safeParse({ groupId, when, title: "" }).success, when).toBe(false);
});
