import { describe, expect, it } from "vitest";
import seed from "@/seeds/help/help.json";
import { checkedOn } from "./age";
import { hrefOf } from "./contact";
import { helpCountries, helpCountry, helpEverywhere } from "./queries";
import { helpSeedSchema } from "./schema";
import { guidanceSources } from "./sources";
import { countryView, linesView, placesView } from "./view";
import { helpWarnings } from "./warnings";

const NOON = new Date("2026-11-30T12:00:00Z");
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
      const lame = {
        ...country,
        emergency: [{ number: "999", for: "Ambulance", source, official: true, checked: null }],
      };
      expect(helpSeedSchema.safeParse({ ...seed, countries: [lame] }).success).toBe(false);
    }
  });

  it("are borne out by a page of the past, with an address, or by none", () => {
    for (const { checked } of [...lines, ...numbers]) {
      if (!checked) continue;
      expect(checked.at).toMatch(/^https:\/\//);
      expect(Date.parse(checked.on)).toBeLessThanOrEqual(NOON.getTime());
    }
  });

  it("are refused when they say that they were checked, and not where", () => {
    const [country] = seed.countries;
    const lame = { ...country?.emergency[0], checked: { on: "2026-01-16" } };
    expect(helpSeedSchema.safeParse({ ...seed, countries: [{ ...country, emergency: [lame] }] }).success).toBe(false);
  });

  it("have ids and countries of their own", () => {
    expect(new Set(lines.map((line) => line.id)).size).toBe(lines.length);
    expect(new Set(helpCountries.map((country) => country.code)).size).toBe(helpCountries.length);
  });
});

describe("whether a number was checked", () => {
  const at = "https://example.org/";
  it.each([
    ["no page with a date: no", null, null],
    ["a page of today: yes", { on: "2026-11-30", at }, "2026-11-30"],
    ["a page of 365 days ago: yes", { on: "2025-11-30", at }, "2025-11-30"],
    ["a page of 366 days ago: no longer", { on: "2025-11-29", at }, null],
  ])("%s", (_guarantee, checked, expected) => {
    expect(checkedOn({ checked }, new Date("2026-11-30T00:00:00Z"))).toBe(expected);
  });

  it("is said by the command for every line that no page of the last year bears out, and for no other", () => {
    const warned = [...lines, ...numbers].filter((entry) => checkedOn(entry, NOON) === null);
    expect(helpWarnings(NOON)).toHaveLength(warned.length);
  });

  it("is so of some lines today, and with time of none", () => {
    const checked = (today: Date) => linesView("listening", today).filter(({ line }) => line.checkedOn !== null);
    expect(checked(NOON).map(({ line }) => line.id)).toContain("us-988");
    expect(checked(new Date("2030-01-01"))).toEqual([]);
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

  it("shows all lines of a kind, with the country of those that have one", () => {
    const alone = linesView("alone", NOON);
    expect(alone.every(({ line }) => line.kind === "alone")).toBe(true);
    expect(alone.map(({ country }) => country)).toContain("Canada");
    expect(linesView("family", NOON).at(-1)?.country).toBeUndefined();
  });

  it("knows where to get naloxone, or says nothing", () => {
    expect(countryView("au", NOON)?.naloxone?.sourceHost).toBe("health.gov.au");
    expect(countryView("es", NOON)?.naloxone).toBeNull();
  });

  it("dials digits alone", () => {
    expect(hrefOf({ kind: "phone", number: "0 800 23 13 13" })).toBe("tel:0800231313");
    expect(hrefOf({ kind: "text", number: "82111" })).toBe("sms:82111");
  });
});
