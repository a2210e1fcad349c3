import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { minutes } from "@/lib/kernel/time";
import { askedOfChoice, askedOfSearch, readersZone, wishOf } from "./asked";
import { valuesOfAsked } from "./asked-values";
import { chooseGroupsSchema, findGroupsSchema } from "./schema";
import { openAsked, openLasting, sealAsked, sealLasting } from "./sealed-asked";

const secret = randomBytes(32);
const now = new Date("2026-12-01T12:00:00Z");
const typed = {
  ...{ town: "Leeds", spot: "p1", spotFor: "Leeds", km: "10", zone: "", days: ["monday"], start: "tonight" },
  ...{ size: "+small", open: "-closed", like: ["+newcomers", "-camera"], language: "", checked: "90" },
};
const asked = askedOfSearch(findGroupsSchema.parse(typed), null);

test("what a form sends becomes a wish, and becomes what the form would send again", () => {
  expect(wishOf(asked, null)).toMatchObject({
    ...{ near: null, zone: "UTC", days: ["monday"], start: "tonight", languages: [], checkedWithin: 90 },
    ...{ yes: ["newcomers", "small"], no: ["closed", "camera"] },
  });
  const { spotFor: _, town: __, spot: ___, ...rest } = typed;
  const again = findGroupsSchema.parse({ ...rest, ...{ town: "", spot: "", spotFor: "" } });
  const values = valuesOfAsked(asked, null);
  const first = (field: string) => values[field]?.[0];
  expect(askedOfSearch(again, null)).toEqual(asked);
  expect([first("size"), first("open"), first("km"), first("checked"), first("language")]).toEqual([
    ...["+small", "-closed", "10", "90", ""],
  ]);
  expect(values.like).toEqual(["+newcomers", "-camera"]);
});

test("a form that says nothing asks for nothing, and one that was made up is refused", () => {
  expect(askedOfSearch(findGroupsSchema.parse({}), null)).toMatchObject({ km: 25, yes: [], no: [], answers: null });
  for (const wrong of [{ km: "7" }, { days: ["someday"] }, { size: "+huge" }, { zone: "Nowhere/Land" }, { more: "" }])
    expect(findGroupsSchema.safeParse(wrong).success, JSON.stringify(wrong)).toBe(false);
});

test("the reader's zone is that of their place, else the one they chose", () => {
  const place = { key: "p1", lat: 0, lng: 0, zone: "Europe/London", place: null, code: null };
  expect(readersZone({ zone: "Asia/Tokyo" }, place)).toBe("Europe/London");
  expect(readersZone({ zone: "Asia/Tokyo" }, { ...place, zone: null })).toBe("Asia/Tokyo");
  expect(readersZone({ zone: null }, null)).toBeNull();
});

test("an address opens for half an hour, one that lasts for good, and neither as the other", () => {
  const answers = askedOfChoice(chooseGroupsSchema.parse({ camera: "off" }), null);
  for (const one of [asked, answers]) {
    const sealed = sealAsked(secret, one, now);
    expect(openAsked(secret, sealed, new Date(now.getTime() + minutes(29)))).toEqual(one);
    expect(openAsked(secret, sealed, new Date(now.getTime() + minutes(30)))).toBeNull();
    expect(openLasting(secret, sealLasting(secret, one))).toEqual(one);
    expect(sealLasting(secret, one)).toBe(sealLasting(secret, one));
    expect(openLasting(secret, sealed)).toBeNull();
    expect(openAsked(secret, sealLasting(secret, one), now)).toBeNull();
  }
  const sealed = sealAsked(secret, asked, now);
  for (const wrong of ["", "x", sealed.slice(1), `${sealed}AAAA`, "x".repeat(9000)]) {
    expect(openAsked(secret, wrong, now)).toBeNull();
    expect(openLasting(secret, wrong)).toBeNull();
  }
});

test("an address does not tell how much was asked for", () => {
  const little = askedOfSearch(findGroupsSchema.parse({}), null);
  const more = askedOfSearch(findGroupsSchema.parse({ days: ["monday"], like: ["+newcomers"] }), null);
  expect(sealAsked(secret, more, now)).toHaveLength(sealAsked(secret, little, now).length);
});
