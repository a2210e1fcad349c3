import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { StoryTags } from "@/components/thread/story-tags";
import { STAGES, THEMES } from "@/lib/threads/limits";
import { askedOf, chosenOf } from "./chosen-stories";
import { Narrowed } from "./story-choice";

test("what stories are chosen by has a number in an address, and none of its words", () => {
  for (const stage of STAGES)
    for (const theme of THEMES) {
      const asked = askedOf({ stage, theme });
      expect(Object.values(asked).join()).toMatch(/^\d+,\d+$/);
      expect(chosenOf(asked)).toEqual({ stage, theme });
    }
  expect(chosenOf({ stage: "first-year", theme: "grief" })).toEqual({ stage: "first-year", theme: "grief" });
  expect(chosenOf({ stage: "99", theme: ["1", "2"] })).toEqual({ stage: undefined, theme: undefined });
  expect(askedOf({})).toEqual({ stage: undefined, theme: undefined });
});

test("on a story its stage and themes lead to others like it, by number; in a list they are words", () => {
  const of = { stage: "first-year", themes: ["grief", "no longer a theme"] };
  const links = renderToStaticMarkup(<StoryTags {...of} links />);
  const [stage, grief] = [STAGES.indexOf("first-year") + 1, THEMES.indexOf("grief") + 1];
  expect([...links.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
    `/stories?stage=${stage}`,
    `/stories?theme=${grief}`,
  ]);
  expect(renderToStaticMarkup(<StoryTags {...of} />)).not.toContain("<a");
});

test("a narrowed list says by what, with a way back to all stories", () => {
  const narrowed = (chosen: Parameters<typeof Narrowed>[0]["chosen"]) =>
    renderToStaticMarkup(<Narrowed chosen={chosen} />);
  expect(narrowed({ stage: "first-year", theme: "grief" })).toContain("Stage: first year. About: grief.");
  expect(narrowed({ theme: "grief" })).toMatch(
    />\s*About: grief\. <a class="target" href="\/stories">Show all stories/,
  );
  expect(narrowed({})).toBe("");
});
