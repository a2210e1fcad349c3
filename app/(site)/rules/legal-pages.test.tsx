import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { communityRules } from "@/lib/cases/rules/rules";
import AboutPage from "../about/page";
import PrivacyPage from "../privacy/page";
import RulesPage from "./page";

const pages = { rules: <RulesPage />, privacy: <PrivacyPage />, about: <AboutPage /> };

describe.each(Object.entries(pages))("the page %s", (_name, page) => {
  const html = renderToStaticMarkup(page);

  it("has one h1 and no words that are missing from the catalogue", () => {
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).not.toMatch(/legal\.|(rules|privacy|about)\.[a-z]+[0-9]?</);
  });
});

describe("what the pages promise", () => {
  it("names every rule with its reason", () => {
    const text = renderToStaticMarkup(<RulesPage />);
    for (const rule of communityRules) expect(text).toContain(`id="${rule.id}"`);
  });

  it("says who can read this, and each limit that the design knows", () => {
    const text = renderToStaticMarkup(<PrivacyPage />);
    const limits = [
      /anyone on the internet/i,
      /breaks into/,
      /the order the last day’s posts/,
      /how you write/,
      /something you mention/,
      /joining again/,
    ];
    for (const limit of limits) expect(text).toMatch(limit);
  });

  it("sends whoever is in need from the about page to help", () => {
    expect(renderToStaticMarkup(<AboutPage />)).toContain('href="/help"');
  });
});
