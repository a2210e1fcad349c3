import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, test } from "vitest";
import { HELP_PAGE_MAX_BYTES } from "@/lib/help/limits";
import { helpCountries, helpEverywhere } from "@/lib/help/queries";
import { takeIn } from "@/lib/intake/intake";
import HelpLayout from "../layout";
import CountryHelpPage, { generateStaticParams } from "./[country]/page";
import HelpPage from "./page";

/** What the framework's head adds around a page once its scripts are cut. */
const HEAD = 1_000;

const countries = await Promise.all(
  generateStaticParams().map(async ({ country }) => {
    const page = await CountryHelpPage({ params: Promise.resolve({ country }) });
    return [country, renderToStaticMarkup(<HelpLayout>{page}</HelpLayout>)] as const;
  }),
);
const chooser = renderToStaticMarkup(
  <HelpLayout>
    <HelpPage />
  </HelpLayout>,
);

describe.each([["all countries", chooser] as const, ...countries])("the help page of %s", (_name, html) => {
  it("weighs less than 15 kB, even uncompressed", () => {
    expect(Buffer.byteLength(html) + HEAD).toBeLessThan(HELP_PAGE_MAX_BYTES);
  });

  it("carries no script, no picture and nothing from elsewhere", () => {
    expect(html).not.toMatch(/<script|<img|<link|<iframe|\bon[a-z]+=/i);
  });

  it("has the way out, one h1, and an emergency number before the first step", () => {
    expect(html).toContain("Leave now");
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html.indexOf("tel:")).toBeGreaterThan(0);
    expect(html.indexOf("tel:")).toBeLessThan(html.indexOf('id="overdose"'));
  });

  it("tells no site that a link leads to where the reader came from", () => {
    for (const [link] of html.matchAll(/<a [^>]*href="https:[^>]*>/g)) expect(link).toContain('rel="noreferrer"');
  });

  it("leads from its top to an overdose, to whoever might use, to tolerance and to families", () => {
    for (const id of ["overdose", "alone", "tolerance", "families", "naloxone"]) expect(html).toContain(`id="${id}"`);
    for (const id of ["overdose", "alone", "tolerance", "families"]) {
      expect(html.indexOf(`href="#${id}"`)).toBeGreaterThan(0);
      expect(html.indexOf(`href="#${id}"`)).toBeLessThan(html.indexOf('id="overdose"'));
    }
  });

  it("says of no number that it was not checked, and of none that it was without a dated page", () => {
    expect(html).not.toMatch(/not (?:yet )?checked|unchecked|not verified/i);
    expect(html).toContain("Other services");
    const lines = [...helpCountries.flatMap((country) => country.lines), ...helpEverywhere];
    const dated = new Set(lines.map(({ checked }) => checked?.at.replaceAll("&", "&amp;")));
    for (const [, source] of html.matchAll(/Checked in [^<]*<a href="([^"]+)"/g)) expect(dated).toContain(source);
  });

  it("shows numbers and sites that may be passed on in a post", () => {
    const shown = [
      ...[...html.matchAll(/href="(?:tel|sms):\d+"[^>]*>(?:Call |Text )?([\d -]+)</g)].map(([, number]) => number),
      ...[...html.matchAll(/>(?:Chat|Website): ([a-z.-]+)</g)].map(([, site]) => site),
    ];
    expect(shown.length).toBeGreaterThanOrEqual(html.match(/href="(?:tel|sms):/g)?.length ?? 1);
    for (const one of shown) {
      const body = `They were kind to me: ${one}, any time.`;
      const taken = takeIn({ title: null, body, acknowledged: [] });
      expect([one, taken.nudges, taken.body]).toEqual([one, [], body]);
    }
  });
});

test("a number whose page has a date says the month; the others stand apart and say where they come from", () => {
  const [, html = ""] = countries.find(([country]) => country === "ca") ?? [];
  expect(html).toMatch(/Call 988<\/a>[\s\S]*?Checked in January 2026: <a/);
  expect(html.indexOf("Call 988")).toBeLessThan(html.indexOf("Other services"));
  expect(html.indexOf("Call 1-888-688-6677")).toBeGreaterThan(html.indexOf("Other services"));
  const [, british = ""] = countries.find(([country]) => country === "gb") ?? [];
  expect(british).not.toContain("Checked in");
  expect(british).toContain("Official source:");
});

test("help in Spanish is named where a page shows it", () => {
  const [, html = ""] = countries.find(([country]) => country === "us") ?? [];
  expect(html).toContain("Spanish: press 2, or text AYUDA to 988");
});
