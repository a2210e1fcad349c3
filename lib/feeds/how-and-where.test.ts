import { describe, expect, test } from "vitest";
import { bitsOf, type Trait } from "@/lib/groups/traits";
import { aBmltRecord, aGuideRecord, aList } from "@/lib/testing/feed-records";
import { countryCode } from "./countries";
import { postalParts } from "./postal";
import { recordReader } from "./read-record";
import { lengthUntil } from "./when";

function guide(over: Record<string, unknown> = {}, list = aList()) {
  const read = recordReader("meeting_guide", list)(aGuideRecord(over));
  const [first] = read.ok ? read.meetings : [];
  if (!first) throw new Error(read.ok ? "nothing was read" : read.refusal);
  return first;
}
function bmlt(over: Record<string, unknown> = {}, list = aList({ programme: "na" })) {
  const read = recordReader("bmlt", list)(aBmltRecord(over));
  const [first] = read.ok ? read.meetings : [];
  if (!first) throw new Error(read.ok ? "nothing was read" : read.refusal);
  return first;
}

describe("how one can be there", () => {
  test.each([
    ["in_person", ["O"], "no", {}],
    ["inactive", ["O"], "yes", {}],
    ["inactive", ["TC"], "no", {}],
    ["hybrid", ["ONL"], "no", { conference_url: "https://zoom.us/j/1" }],
    ["hybrid", [], "no", { conference_url: "https://zoom.us/j/1" }],
    ["online", ["ONL"], "yes", { conference_url: "https://zoom.us/j/1" }],
    ["online", ["TC", "ONL"], "no", { conference_url: "https://zoom.us/j/1", conference_phone: "+1 555 010 0" }],
    ["phone", ["TC", "ONL"], "no", { conference_phone: "+1 555 010 0199,,123#" }],
    ["online", ["ONL"], "yes", {}],
  ])("is %s with %j, approximate %s, %j", (mode, types, approximate, over) => {
    expect(guide({ types, approximate, ...over }).mode).toBe(mode);
  });

  test.each([
    ["in_person", { venue_type: "1" }],
    ["online", { venue_type: "2", virtual_meeting_link: "https://zoom.us/j/1" }],
    ["hybrid", { venue_type: "3" }],
    ["online", { venue_type: "", formats: "VM" }],
    ["hybrid", { venue_type: "", formats: "HY" }],
    ["inactive", { venue_type: "1", formats: "VG" }],
    ["phone", { venue_type: "2", phone_meeting_number: "+49 30 0199" }],
  ])("is %s at a meeting server with %j", (mode, over) => expect(bmlt(over).mode).toBe(mode));
});

describe("the zone", () => {
  test("that is said counts before all", () => {
    expect(guide({ timezone: "US/Pacific" })).toMatchObject({ zone: "America/Los_Angeles", zoneFrom: "said" });
  });
  test("of a room is its point's, and the list's own where the point has none, on the sea or nowhere", () => {
    expect(guide().zoneFrom).toBe("point");
    for (const at of [null, "Etc/GMT+5", "Nowhere/None"]) {
      expect(guide({}, aList({ zoneAt: () => at }))).toMatchObject({ zone: "America/Chicago", zoneFrom: "source" });
    }
  });
  test("of a meeting on a screen is never its point's: that may lie on another continent", () => {
    const online = { venue_type: "2", location_street: "", location_municipality: "" };
    const far = bmlt({ ...online, latitude: "34.2", longitude: "-118.5" });
    expect(far).toMatchObject({ zoneFrom: "source", lat: null, lng: null });
    expect(bmlt({ venue_type: "2" })).toMatchObject({ zoneFrom: "source", lat: 52.52537, approximate: true });
  });
});

describe("what codes say", () => {
  const bits = (...traits: Trait[]) => bitsOf(traits);
  test("is said by fellowship: MED is meditation, and nothing of medication", () => {
    expect(guide({ types: ["MED", "BE", "LGBTQ", "XB", "A"] })).toMatchObject({
      yes: bits("newcomers", "lgbtq"),
      no: bits("faith"),
    });
    const na = aList({ programme: "na" });
    expect(guide({ types: ["BEG", "CW", "BE", "W"] }, na).yes).toBe(bits("newcomers", "parents", "women"));
    expect(guide({ types: ["WA", "X"] }, aList({ programme: "recovery_dharma" })).yes).toBe(bits("step_free"));
  });
  test("is nothing in a programme whose letters are its own, except languages", () => {
    const smart = guide({ types: ["W", "BE", "S", "ITA"] }, aList({ programme: "smart" }));
    expect(smart).toMatchObject({ yes: 0, no: 0, languages: ["es", "it"], codes: ["BE", "ITA", "S", "W"] });
  });
  test("is not known where two say the opposite", () => {
    expect(guide({ types: ["O", "C"] })).toMatchObject({ yes: 0, no: 0 });
  });
  test("of Al-Anon is that it is for who loves somebody", () => {
    expect(guide({ types: ["LGBTQIA"] }, aList({ programme: "al_anon" })).yes).toBe(bits("family", "lgbtq"));
  });
  test("of German formats: weeks, ramp, children; 'open in the third week' says nothing of the others", () => {
    expect(bmlt({ formats: "Wo1,WoL,Beh,KK,F,O3" })).toMatchObject({
      weeks: 33,
      yes: bits("women", "step_free"),
      no: bits("parents"),
    });
  });
  test("is never what a list of codes inherits from its language", () => {
    expect(bmlt({ formats: "constructor,__proto__,toString" })).toMatchObject({ yes: 0, no: 0, languages: [] });
  });
});

describe("one group", () => {
  const keyOf = (over: Record<string, unknown>) => guide(over).key;
  const group = { group_id: 9, group: "Early Birds", location_id: 301 };
  test("is one group id in one room, whatever its times are called", () => {
    expect(keyOf({ ...group, name: "Big Book" })).toBe(keyOf({ ...group, name: "Grapevine", slug: "other", day: 3 }));
  });
  test("is two in two rooms, and two on the screen by their names", () => {
    expect(keyOf(group)).not.toBe(keyOf({ ...group, location_id: 302 }));
    const online = { ...group, types: ["ONL"], approximate: "yes" };
    expect(keyOf({ ...online, name: "Big Book" })).not.toBe(keyOf({ ...online, name: "Grapevine" }));
  });
  test("is no district: lists that keep districts as groups have many groups in one", () => {
    const district = { ...group, district: "Early Birds" };
    expect(keyOf({ ...district, name: "One" })).not.toBe(keyOf({ ...district, name: "Two" }));
    expect(guide(district).groupName).toBe("");
  });
  test("without an id is one name in one room, however it is spelled", () => {
    expect(keyOf({ name: "Café  Früh" })).toBe(keyOf({ name: "cafe fruh!", day: 4 }));
    expect(keyOf({ name: "A" })).not.toBe(keyOf({ name: "B" }));
    expect(bmlt().key).toBe(bmlt({ id_bigint: "2", weekday_tinyint: "4" }).key);
  });
});

test.each([
  ["18 Olive Ave, Rivermouth, DE 19971, USA", ["18 Olive Ave", "Rivermouth", "DE", "19971", "US"]],
  ["Flat 2, 10 High St, Leeds LS1 4AP, UK", ["Flat 2, 10 High St", "Leeds", "", "LS1 4AP", "GB"]],
  ["Musterstraße 6, 10249 Berlin, Germany", ["Musterstraße 6", "Berlin", "", "10249", "DE"]],
  ["5 Rue X, Ottawa, ON K1A 0B1, Canada", ["5 Rue X", "Ottawa", "ON", "K1A 0B1", "CA"]],
  ["Sussex County, DE, USA", ["", "Sussex County", "DE", "", "US"]],
  ["Behind the church", ["", "Behind the church", "", "", ""]],
  ["", ["", "", "", "", ""]],
])("an address in one line: %s", (line, [street, town, region, postcode, country]) => {
  expect(postalParts(line)).toEqual({ street, town, region, postcode, country });
});

test("countries are known by their names in several languages, and by those they have today", () => {
  expect(["Deutschland", "germany", "DE", "USA", "Österreich", "Irlande", "UK"].map(countryCode)).toEqual([
    ...["DE", "DE", "DE", "US", "AT", "IE", "GB"],
  ]);
  expect(["", "Deutschlang", "EU"].map(countryCode)).toEqual(["", "", ""]);
});

test("a meeting may end after midnight, and an end that is none leaves the usual hour", () => {
  expect([lengthUntil(1380, "00:30"), lengthUntil(1380, "soon"), lengthUntil(600, "10:00")]).toEqual([90, 60, 60]);
});
