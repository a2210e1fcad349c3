import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { GiveEncouragement, GivenEncouragements } from "@/components/encourage/encouragements";
import { NO_ENCOURAGEMENTS } from "@/lib/encouragements/limits";
import { RUNGS } from "@/lib/milestones/blur";
import { MILESTONE_KINDS } from "@/lib/milestones/limits";
import type { MilestoneView } from "@/lib/milestones/view";
import { milestoneLabel } from "./milestone-label";
import { ShareForm } from "./share-form";
import { SharedWeek } from "./shared-week";
import { StonePage } from "./stone-page";
import { Wall } from "./wall";

const stone: MilestoneView = {
  id: "0123456789abcdef",
  profileId: null,
  name: "gentle lantern",
  avatarSeed: "a",
  stoneSeed: "b",
  kind: "months",
  amount: 3,
  about: true,
  onMedication: true,
  words: "Soup <b>and</b> an appointment",
  standing: "visible",
  shared: { week: new Date("2026-06-15"), weeksAgo: 0 },
  mine: false,
};
const forms = (html: string): string[] => html.match(/<form[^>]*>/g) ?? [];

describe("words for a stone", () => {
  test("time is said in words, medication beside it and never against it", () => {
    expect(milestoneLabel(stone)).toBe("About three months, with medication");
    expect(milestoneLabel({ ...stone, about: false, amount: 97, kind: "days", onMedication: false })).toBe("97 days");
  });
  test("every kind and every blurred stretch has its words", () => {
    for (const { kind, amount } of RUNGS)
      expect(milestoneLabel({ ...stone, kind, amount })).toMatch(/^(About|The first days)/);
    for (const kind of MILESTONE_KINDS) expect(milestoneLabel({ ...stone, kind })).not.toMatch(/label|\{/);
  });
});

describe("when a stone was shared", () => {
  const said = (weeksAgo: number, week: string) =>
    renderToStaticMarkup(<SharedWeek shared={{ week: new Date(week), weeksAgo }} />).replaceAll(/<[^>]*>/g, "");
  test("is this week, last week, then the month it began in, and never a day", () => {
    expect(said(0, "2026-11-30")).toBe("This week");
    expect(said(1, "2026-11-23")).toBe("Last week");
    expect(said(2, "2026-11-16")).toBe("November 2026");
    expect(said(60, "2025-09-29")).toBe("September 2025");
  });
  test("no page of a stone holds a day, not even for machines", () => {
    const page = {
      items: [{ ...stone, shared: { week: new Date("2026-06-15"), weeksAgo: 3 } }],
      before: null,
      after: null,
    };
    const [of] = page.items;
    if (!of) throw new Error("no stone");
    const rest = { notice: null, care: null, encouragements: undefined, encourage: false };
    for (const html of [
      renderToStaticMarkup(<Wall page={page} given={new Map()} encourage={false} here="wall" />),
      renderToStaticMarkup(<StonePage milestone={of} {...rest} />),
    ]) {
      expect(html).toContain("June 2026");
      expect(html).not.toMatch(/<time|\d{4}-\d{2}|\d{1,2} June/);
    }
  });
});

describe("encouraging", () => {
  const given = { counts: { ...NO_ENCOURAGEMENTS.counts, with_you: 3, strength: 1 }, mine: ["with_you"] as const };
  test("what was given is a sentence, and never a number on a button", () => {
    const html = renderToStaticMarkup(<GivenEncouragements encouragements={given} />);
    expect(html).toContain("<b>With you</b>, from you and two others.");
    expect(html).toContain("<b>Sending strength</b>, from one person.");
    expect(html).not.toMatch(/button|form|Me too/);
    const theirs = { counts: { ...NO_ENCOURAGEMENTS.counts, me_too: 11, thank_you: 10 }, mine: [] };
    expect(renderToStaticMarkup(<GivenEncouragements encouragements={theirs} />)).toMatch(
      /Thank you<\/b>, from ten people\. .*Me too<\/b>, from 11 people\./,
    );
    expect(renderToStaticMarkup(<GivenEncouragements encouragements={undefined} />)).toBe("");
  });
  test("one's own is pressed and belongs to the form that takes it back; the order never follows counts", () => {
    const html = renderToStaticMarkup(<GiveEncouragement id={stone.id} encouragements={given} />);
    const buttons = html.match(/<button.*?<\/button>/g) ?? [];
    expect(buttons.map((button) => button.replaceAll(/<[^>]*>/g, ""))).toEqual([
      "✓ With you",
      "Thank you",
      "Proud of you",
      "Me too",
      "Sending strength",
    ]);
    expect(buttons[0]).toMatch(/value="take-back .*aria-pressed="true"|aria-pressed="true".*value="take-back /);
    expect(buttons[4]).toMatch(/value="give .*aria-pressed="false"|aria-pressed="false".*value="give /);
  });
});

describe("pages", () => {
  test("an empty wall invites", () => {
    const page = { items: [], before: null, after: null };
    const html = renderToStaticMarkup(<Wall page={page} given={new Map()} encourage={false} here="wall" />);
    expect(html).toContain("No milestones yet. Be the first to share one.");
  });
  test("a page past the end says so above the last page", () => {
    const page = { items: [stone], before: null, after: null, pastEnd: true };
    const html = renderToStaticMarkup(<Wall page={page} given={new Map()} encourage={false} here="wall" />);
    expect(html).toMatch(/role="status"[^>]*>That page isn’t there any more, so here’s the last one\./);
  });
  test("nobody can encourage their own stone from the wall, and its words are text", () => {
    const page = { items: [{ ...stone, mine: true }], before: null, after: null };
    const html = renderToStaticMarkup(<Wall page={page} given={new Map()} encourage here="wall" />);
    expect(html).not.toContain("<button");
    expect(html).toContain("Soup &lt;b&gt;and&lt;/b&gt; an appointment");
  });
  test("the author of a hidden stone reads why; nobody else is told anything", () => {
    const notice = {
      waiting: false,
      rule: { title: "Keep contact details out", removed: "It showed a phone number." },
      words: "Please leave the number out.",
    };
    const shown = (mine: boolean) =>
      renderToStaticMarkup(
        <StonePage
          milestone={{ ...stone, mine, standing: "held" }}
          notice={notice}
          care={null}
          encouragements={undefined}
          encourage
        />,
      );
    expect(shown(true)).toMatch(/Keep contact details out[\s\S]*a phone number[\s\S]*Please leave the number out/);
    expect(shown(false)).not.toMatch(/Please leave the number|contact details/);
  });
  test("no field of the form is filled in by the browser", () => {
    const html = renderToStaticMarkup(
      <ShareForm submission={stone.id} profileName={null} saved={null} returned={null} />,
    );
    for (const tag of [...forms(html), ...(html.match(/<(?:input|textarea|select)[^>]*>/g) ?? [])])
      if (!/type="(?:hidden|radio|checkbox)"/.test(tag)) expect(tag.toLowerCase()).toContain('autocomplete="off"');
    expect(html).toMatch(/value="preview"/);
  });
});
