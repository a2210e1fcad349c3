import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aBmltRecord, aGuideRecord, aList } from "@/lib/testing/feed-records";
import type { ReadMeeting } from "./read-meeting";
import { kindOf, recordReader } from "./read-record";
import { RECORD_REFUSALS } from "./refusals";

const guide = (over: Record<string, unknown> = {}, list = aList()) =>
  recordReader("meeting_guide", list)(aGuideRecord(over));
const bmlt = (over: Record<string, unknown> = {}, list = aList({ programme: "na" })) =>
  recordReader("bmlt", list)(aBmltRecord(over));

function meeting(read: ReturnType<typeof guide>): ReadMeeting {
  if (!read.ok) throw new Error(`refused: ${read.refusal}`);
  const [first] = read.meetings;
  if (!first) throw new Error("nothing was read");
  return first;
}

describe("a record is refused", () => {
  test.each([
    ["no-id", { slug: "" }],
    ["no-id", { slug: undefined }],
    ["no-id", { slug: ["a"] }],
    ["no-name", { name: " <b></b> " }],
    ["bad-day", { day: 7 }],
    ["bad-day", { day: -1 }],
    ["bad-day", { day: "Monday" }],
    ["bad-day", { day: [1, 9] }],
    ["bad-day", { day: [] }],
    ["bad-day", { day: { a: 1 } }],
    ["bad-time", { time: "7pm" }],
    ["bad-time", { time: "24:00" }],
    ["bad-time", { time: "12:60" }],
    ["bad-zone", { timezone: "Mars/Olympus" }],
    ["bad-zone", { timezone: "+02:00" }],
    ["bad-number", { latitude: "north" }],
    ["bad-number", { latitude: 91 }],
    ["bad-number", { longitude: null }],
    ["no-place", { latitude: "", longitude: "", formatted_address: "" }],
    ["no-place", { latitude: 0, longitude: 0, formatted_address: "" }],
    ["bad-link", { conference_url: "javascript:alert(1)" }],
    ["bad-link", { conference_url: "data:text/html,x" }],
    ["bad-link", { conference_url: "https://name:word@zoom.us/j/1" }],
    ["bad-link", { conference_url: "ask Bob" }],
    ["bad-link", { conference_url: "http://localhost/x" }],
    ["too-long", { name: "n".repeat(256) }],
    ["too-long", { slug: "s".repeat(201) }],
    ["too-long", { name: "<i>".repeat(90_000) }],
    ["too-long", { conference_url: `https://zoom.us/j/${"1".repeat(1000)}` }],
  ])("%s (%#)", (refusal, over) => {
    expect(guide(over)).toMatchObject({ ok: false, refusal });
  });

  test.each([
    ["no-id", { id_bigint: "" }],
    ["no-name", { meeting_name: "" }],
    ["bad-day", { weekday_tinyint: "0" }],
    ["bad-day", { weekday_tinyint: "8" }],
    ["bad-day", { weekday_tinyint: "" }],
    ["bad-time", { start_time: "25:00:00" }],
    ["bad-zone", { time_zone: "Nowhere" }],
    ["bad-number", { latitude: "181" }],
    ["no-place", { latitude: "0", longitude: "0", location_street: "", location_municipality: "" }],
    ["bad-link", { virtual_meeting_link: "zoom id 123" }],
  ])("of a meeting server: %s (%#)", (refusal, over) => {
    expect(bmlt(over)).toMatchObject({ ok: false, refusal });
  });

  test.each([[null], [1], ["text"], [[]], [[aGuideRecord()]], [true]])("that is no object (%#)", (record) => {
    expect(recordReader("meeting_guide", aList())(record)).toMatchObject({ ok: false, refusal: "not-an-object" });
  });

  test("that comes twice, and that overlaps with the days of another", () => {
    const read = recordReader("meeting_guide", aList());
    expect(read(aGuideRecord()).ok).toBe(true);
    expect(read(aGuideRecord())).toEqual({ ok: false, refusal: "id-twice", id: "rivermouth-sunday-speakers" });
  });

  test("that has no zone in a list that has none", () => {
    const online = { types: ["ONL"], approximate: "yes" };
    expect(guide(online, aList({ zone: "" }))).toMatchObject({ ok: false, refusal: "bad-zone" });
  });
});

test("whatever a record holds, it is read or refused for a reason of the list, and never throws", () => {
  const fields = Object.keys({ ...aGuideRecord(), ...aBmltRecord(), conference_url: "", timezone: "", group_id: "" });
  const record = fc.dictionary(fc.constantFrom(...fields), fc.jsonValue(), { maxKeys: 40 });
  fc.assert(
    fc.property(record, fc.constantFrom("meeting_guide" as const, "bmlt" as const), (over, kind) => {
      const whole = kind === "bmlt" ? aBmltRecord(over) : aGuideRecord(over);
      const read = recordReader(kind, aList())(whole);
      if (!read.ok) expect(RECORD_REFUSALS).toContain(read.refusal);
      for (const one of read.ok ? read.meetings : []) {
        expect(one.link ?? "https://").toMatch(/^https?:\/\//);
        expect(one.yes & one.no).toBe(0);
        expect(JSON.stringify(one)).not.toMatch(/\\u0000/);
      }
    }),
  );
});

test("nothing of people, of e-mail and of payments is read, wherever it stands", () => {
  const secret = "never-read-this";
  const people = [
    "contact_1_name",
    "contact_1_email",
    "contact_2_phone",
    "venmo",
    "square",
    "paypal",
    "author",
    "email",
  ];
  const more = ["phone", "feedback_emails", "mailing_address", "homegroup_online", "last_contact", "entity_email"];
  const theirs = ["email_contact", "contact_name1", "contact_email2", "contact_phone_1"];
  const over = Object.fromEntries([...people, ...more, ...theirs].map((field) => [field, secret]));
  for (const read of [guide(over), bmlt(over)]) expect(JSON.stringify(read)).not.toContain(secret);
});

test("a record that says days as a list becomes a meeting for each, with one group", () => {
  const read = guide({ day: [1, 3, 5, 3] });
  if (!read.ok) throw new Error(read.refusal);
  expect(read.meetings.map(({ day, foreignId }) => [day, foreignId])).toEqual([
    [1, "rivermouth-sunday-speakers#1"],
    [3, "rivermouth-sunday-speakers#3"],
    [5, "rivermouth-sunday-speakers#5"],
  ]);
  expect(new Set(read.meetings.map(({ key }) => key)).size).toBe(1);
});

test("a record without a day is by appointment", () => {
  expect(meeting(guide({ day: undefined, time: "" }))).toMatchObject({ day: null, minute: null });
});

test("a record is read as it says", () => {
  expect(meeting(guide())).toMatchObject({
    foreignId: "rivermouth-sunday-speakers",
    name: "Rivermouth Sunday Speakers",
    venue: "St Aldate's Hall",
    street: "18 Olive Ave",
    town: "Rivermouth",
    region: "DE",
    postcode: "19971",
    country: "US",
    lat: 38.71868,
    lng: -75.07802,
    ...{ day: 0, minute: 1140, length: 90, weeks: null, mode: "in_person" },
    ...{ zone: "America/New_York", zoneFrom: "point", codes: ["O", "SP", "X"], note: "Side door, by the bins." },
  });
  expect(meeting(bmlt())).toMatchObject({
    ...{ foreignId: "90210", name: "Abendrunde", street: "Musterstraße 6", town: "Berlin", country: "DE" },
    ...{ day: 0, minute: 1110, length: 90, weeks: 1, mode: "in_person", languages: ["de"] },
    codes: ["Beh", "O", "Wo1", "XX", "de"],
    note: "3. OG\n\nU8 Musterplatz",
  });
});

test("HTML and its signs are gone, and so are scripts, and marks that turn text around", () => {
  const notes = "<p>Tea &amp; biscuits</p><script>alert(1)</script><p>Ring <b>twice</b>\u202e</p>&#x3C;i&#x3E;";
  const { note, name } = meeting(guide({ notes, name: "Men&#8217;s <em>Step</em>\u0000 Group" }));
  expect(note).toBe("Tea & biscuits\n\nRing twice\n<i>");
  expect(name).toBe("Men’s Step Group");
});

test("a long note is cut, and its meeting is read all the same", () => {
  expect(meeting(guide({ notes: "word ".repeat(1000) })).note.length).toBeLessThanOrEqual(1500);
});

test("links that people leave the scheme out of are links", () => {
  expect(meeting(guide({ types: ["ONL"], conference_url: "zoom.us/j/123" })).link).toBe("https://zoom.us/j/123");
});

test("a format is told by its fields", () => {
  expect([aGuideRecord(), aBmltRecord(), { name: "x" }, null].map(kindOf)).toEqual([
    "meeting_guide",
    "bmlt",
    null,
    null,
  ]);
});
