import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { HELP_PAGE_MAX_BYTES } from "@/lib/help/limits";
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
  it("weighs less than 15 kB", () => {
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

  it("says of an unchecked number that it is unchecked", () => {
    expect(html).toContain("Not yet checked by us");
  });
});
