import { describe, expect, it } from "vitest";
import seed from "@/seeds/help/help.json";
import { ageOf } from "./age";
import { hrefOf } from "./contact";
import { helpCountries, helpCountry, helpEverywhere } from "./queries";
import { helpSeedSchema } from "./schema";
import { guidanceSources } from "./sources";
import { aloneView, countryView, placesView } from "./view";
import { helpWarnings } from "./warnings";

const NOON = new Date("2026-11-23T12:00:00Z");
const lines = [...helpCountries.flatMap((country) => country.lines), ...helpEverywhere];
const numbers = helpCountries.flatMap((country) => country.emergency);

describe("the help lines", () => {
  it("all hold to the schema", () => {
    expect(helpSeedSchema.safeParse(seed).error).toBeUndefined();
  });

  it("never stand without a source, emergency numbers included", () => {
    for (const entry of [...lines, ...numbers]) expect(entry.source).toMatch(/^https:\/\/[^/]+\//);
    for (const source of guidanceSources) expect(source.address).toMatch(/^https:\/\//);
  });

  it("are refused when the source is missing, empty or not https", () => {
    const [country] = seed.countries;
    for (const source of [undefined, "", "http://example.org/"]) {
      const lame = { ...country, emergency: [{ number: "999", for: "Ambulance", source, verifiedOn: null }] };
      expect(helpSeedSchema.safeParse({ ...seed, countries: [lame] }).success).toBe(false);
    }
  });

  it("were not checked in the future", () => {
    for (const entry of [...lines, ...numbers]) {
      if (entry.verifiedOn) expect(Date.parse(entry.verifiedOn)).toBeLessThanOrEqual(NOON.getTime());
    }
  });

  it("have ids and countries of their own", () => {
    expect(new Set(lines.map((line) => line.id)).size).toBe(lines.length);
    expect(new Set(helpCountries.map((country) => country.code)).size).toBe(helpCountries.length);
  });
});

describe("the age of a check", () => {
  it.each([
    ["nobody checked", null, { kind: "unchecked" }],
    ["checked today", "2026-11-23", { kind: "fresh", on: "2026-11-23" }],
    ["checked 180 days ago still counts", "2026-05-27", { kind: "fresh", on: "2026-05-27" }],
    ["checked 181 days ago no longer does", "2026-05-26", { kind: "old", on: "2026-05-26" }],
  ])("%s", (_guarantee, verifiedOn, expected) => {
    expect(ageOf({ verifiedOn }, new Date("2026-11-23T00:00:00Z"))).toEqual(expected);
  });

  it("is said by the check for every line that is old or unchecked, and for no other", () => {
    const warned = [...lines, ...numbers].filter((entry) => ageOf(entry, NOON).kind !== "fresh");
    expect(helpWarnings(NOON)).toHaveLength(warned.length);
  });
});

describe("choosing a country", () => {
  it("finds it whatever the case, and nothing for what we do not know", () => {
    expect(helpCountry("gb")?.name).toBe("United Kingdom");
    expect(countryView("GB", NOON)?.emergency[0]?.href).toBe("tel:999");
    expect(helpCountry("zz")).toBeNull();
    expect(countryView("../gb", NOON)).toBeNull();
  });

  it("offers every country with an emergency number", () => {
    expect(placesView()).toHaveLength(helpCountries.length);
  });

  it("shows which lines stay on the phone, and where", () => {
    expect(aloneView(NOON).every(({ line, country }) => line.kind === "alone" && country.length > 0)).toBe(true);
  });

  it("dials digits alone", () => {
    expect(hrefOf({ kind: "phone", number: "0 800 23 13 13" })).toBe("tel:0800231313");
    expect(hrefOf({ kind: "text", number: "82111" })).toBe("sms:82111");
  });
});
