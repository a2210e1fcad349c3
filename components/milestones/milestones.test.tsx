import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { GiveEncouragement, GivenEncouragements } from "@/components/encourage/encouragements";
import { type Encouragements, NO_ENCOURAGEMENTS } from "@/lib/encouragements/limits";
import type { FormState } from "@/lib/kernel/form-state";
import { RUNGS } from "@/lib/milestones/blur";
import { GROUPS } from "@/lib/milestones/groups";
import { OFFERED_LENGTHS } from "@/lib/milestones/lengths";
import { FIRSTS, MARKS, MILESTONE_KINDS } from "@/lib/milestones/limits";
import type { MilestonePreview } from "@/lib/milestones/preview-milestone";
import { SHARE_STEPS, type ShareStep } from "@/lib/milestones/share-steps";
import type { MilestoneView } from "@/lib/milestones/view";
import { milestoneLabel } from "./milestone-label";
import { PlacedPage, PlacedWithHelp } from "./placed-page";
import { screenTitle } from "./share/screen-title";
import { ShareFlow } from "./share/share-flow";
import { SharedWeek } from "./shared-week";
import { StoneAsk } from "./stone-ask";
import { StonePage } from "./stone-page";
import { StoneWords } from "./stone-words";
import { Wall } from "./wall";

const stone: MilestoneView = {
  id: "0123456789abcdef",
  profileId: null,
  name: "gentle lantern",
  avatarSeed: "a",
  stoneSeed: "b",
  kind: "months",
  first: null,
  amount: 3,
  about: true,
  onMedication: true,
  words: "Soup <b>and</b> an appointment",
  contentNotes: [],
  standing: "visible",
  onWall: true,
  shared: { week: new Date("2026-06-15"), weeksAgo: 0 },
  mine: false,
};
const ways = { groups: GROUPS, months: [] };
const forms = (html: string): string[] => html.match(/<form[^>]*>/g) ?? [];

describe("words for a stone", () => {
  test("time is said in words; medication is no part of the headline, and no lesser one", () => {
    expect(milestoneLabel(stone)).toBe("About three months");
    expect(milestoneLabel({ ...stone, about: false, amount: 97, kind: "days" })).toBe("97 days");
    expect(milestoneLabel({ ...stone, about: false, amount: 30, kind: "days" })).toBe("30 days");
    expect(milestoneLabel({ ...stone, about: false, amount: 1, kind: "days" })).toBe("One day");
  });
  test("every kind and every blurred stretch has its words", () => {
    for (const { kind, amount } of RUNGS)
      expect(milestoneLabel({ ...stone, kind, amount })).toMatch(/^(About|The first days)/);
    for (const kind of MILESTONE_KINDS) expect(milestoneLabel({ ...stone, kind })).not.toMatch(/label|\{/);
    const firsts = FIRSTS.map((first) => milestoneLabel({ ...stone, kind: "first", first }));
    expect(new Set(firsts).size).toBe(FIRSTS.length);
    expect(milestoneLabel({ ...stone, kind: "first", first: null })).toBe("A first");
  });
  test("own words are their own headline, said once; under a content note they are not", () => {
    const own = { ...stone, kind: "own_words" as const, words: "I swam.\nIn the sea, in April." };
    expect(milestoneLabel(own)).toBe("‘I swam.’");
    expect(milestoneLabel({ ...own, contentNotes: ["violence"] })).toBe("In their own words");
    const html = (words: string) => renderToStaticMarkup(<StoneWords milestone={{ ...own, words }} />);
    expect(html("I swam.")).not.toContain("I swam.");
    expect(html(own.words)).toContain("In the sea, in April.");
    expect(html(own.words)).not.toContain("I swam.");
    // A first line that is cut for the headline is read in full.
    expect(html(`${"A long way. ".repeat(20)}\nAnd home.`)).toContain("A long way. A long way.");
  });
});

describe("when a stone was shared", () => {
  const said = (weeksAgo: number, week: string) =>
    renderToStaticMarkup(<SharedWeek shared={{ week: new Date(week), weeksAgo }} />).replaceAll(/<[^>]*>/g, "");
  test("is this week, last week, then the month it began in, and never a day", () => {
    expect(said(0, "2026-11-30")).toBe("this week");
    expect(said(1, "2026-11-23")).toBe("last week");
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
    const rest = { notice: null, care: null, encouragements: undefined, encourage: false, talk: null };
    for (const html of [
      renderToStaticMarkup(<Wall page={page} given={new Map()} encourage={false} here="wall" {...ways} />),
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
    const said = (encouragements: Encouragements) =>
      renderToStaticMarkup(<GivenEncouragements encouragements={encouragements} />);
    expect(said(given)).toContain(
      "<b>With you</b> from you and two others, and <b>Sending strength</b> from one person.",
    );
    expect(said(given)).not.toMatch(/button|form|Me too/);
    const theirs = { with_you: 0, proud_of_you: 1, strength: 0, me_too: 11, thank_you: 10 };
    expect(said({ counts: theirs, mine: [] }).replaceAll(/<[^>]*>/g, "")).toBe(
      "Thank you from ten people, Proud of you from one, and Me too from 11.",
    );
    expect(said({ counts: { ...NO_ENCOURAGEMENTS.counts, with_you: 3 }, mine: [] })).toContain(
      "<b>With you</b>, from three people.",
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
    const html = renderToStaticMarkup(<Wall page={page} given={new Map()} encourage={false} here="wall" {...ways} />);
    expect(html).toContain("No milestones yet. Be the first to share one.");
  });
  test("a page past the end says so above the last page", () => {
    const page = { items: [stone], before: null, after: null, pastEnd: true };
    const html = renderToStaticMarkup(<Wall page={page} given={new Map()} encourage={false} here="wall" {...ways} />);
    expect(html).toMatch(/role="status"[^>]*>That page isn’t there any more, so here’s the last one\./);
  });
  test("nobody can encourage their own stone from the wall, and its words are text", () => {
    const page = { items: [{ ...stone, mine: true }], before: null, after: null };
    const html = renderToStaticMarkup(<Wall page={page} given={new Map()} encourage here="wall" {...ways} />);
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
          talk={null}
        />,
      );
    expect(shown(true)).toMatch(/Keep contact details out[\s\S]*a phone number[\s\S]*Please leave the number out/);
    expect(shown(false)).not.toMatch(/Please leave the number|contact details/);
  });
  test("words under a content note are folded for whoever did not write them", () => {
    const html = (mine: boolean) =>
      renderToStaticMarkup(<StoneWords milestone={{ ...stone, mine, contentNotes: ["withdrawal"] }} />);
    expect(html(false)).toMatch(/<details(?![^>]* open)[^>]*>.*withdrawal.*Soup/);
    expect(html(true)).not.toContain("<details");
  });
});

describe("sharing, one question a screen", () => {
  const flow = (step: ShareStep, values: FormState["values"], preview: MilestonePreview | null = null) =>
    renderToStaticMarkup(
      <ShareFlow
        state={{ refusal: null, values }}
        step={step}
        mark={values.mark ? "time" : undefined}
        lengths={OFFERED_LENGTHS}
        preview={preview}
        submission={stone.id}
        profileName={null}
        saved={null}
        returned={null}
      />,
    );
  const chosen = { mark: ["time"], length: ["months-3"], words: ["Soup"], contentNotes: ["violence"] };
  test("each screen has its question, what was answered before travels along, and nothing is sent twice", () => {
    for (const step of SHARE_STEPS) {
      const html = flow(step, chosen, { milestone: stone });
      expect(html.match(/<h1/g)).toHaveLength(1);
      expect(html).toContain('value="draft"');
      for (const field of ["mark", "length", "words"]) {
        const hidden = new RegExp(`type="hidden" name="${field}"`, "g");
        // Where the answers are buttons, the one given before stands behind them: what else is pressed loses nothing.
        const written = field === "words" && step === "words";
        expect(html.match(hidden)?.length ?? 0, `${field} on ${step}`).toBe(written ? 0 : 1);
        const [button, before] = [html.indexOf(`<button type="submit" name="${field}"`), html.search(hidden)];
        expect(button < before || button === -1 || before === -1).toBe(true);
      }
    }
    expect(flow("mark", {})).not.toContain('value="back"');
  });
  test("the title of each screen is its question", () => {
    const titles = MARKS.flatMap((mark) => SHARE_STEPS.map((step) => screenTitle(step, mark)));
    expect(new Set(titles).size).toBe(7);
    for (const step of SHARE_STEPS)
      expect(flow(step, chosen, { milestone: stone })).toContain(`<h1>${screenTitle(step, "time")}</h1>`);
  });
  test("the group that somebody came from travels along, until they choose another sort", () => {
    const from = { ...chosen, group: ["4"] };
    for (const step of SHARE_STEPS) expect(flow(step, from).includes('name="group"')).toBe(step !== "mark");
  });
  test("Enter goes on, and on the last screen shares", () => {
    const first = (html: string) => /<button[^>]*>/.exec(html)?.[0];
    expect(first(flow("words", chosen))).toMatch(/value="next"/);
    expect(first(flow("place", chosen, { milestone: stone }))).toMatch(/value="share"/);
  });
  test("no field is filled in by the browser", () => {
    for (const step of SHARE_STEPS) {
      const html = flow(step, chosen, { milestone: stone });
      for (const tag of [...forms(html), ...(html.match(/<(?:input|textarea|select)[^>]*>/g) ?? [])])
        if (!/type="(?:hidden|radio|checkbox)"/.test(tag)) expect(tag.toLowerCase()).toContain('autocomplete="off"');
    }
  });
  test("two lengths under one name are pointed out; a first beside a length is not", () => {
    const place = (milestone: MilestoneView) =>
      renderToStaticMarkup(
        <ShareFlow
          {...{
            state: { refusal: null, values: {} },
            step: "place",
            submission: stone.id,
            profileName: "amber willow",
            mark: "time",
            lengths: OFFERED_LENGTHS,
          }}
          {...{ counted: true, saved: null, returned: null, preview: { milestone } }}
        />,
      );
    expect(place(stone)).toContain("easier to work out when it began");
    expect(place({ ...stone, kind: "helping", amount: null })).not.toContain("easier to work out when it began");
  });
});

test("three weeks on one is asked how it has been, by what was marked; every answer is allowed", () => {
  const asked = (of: Partial<MilestoneView>) =>
    renderToStaticMarkup(<StoneAsk stone={{ ...stone, shared: { ...stone.shared, weeksAgo: 3 }, ...of }} />);
  expect(asked({ kind: "coming_back", amount: null })).toContain("Three weeks ago you came back.");
  const html = asked({});
  expect(html).toContain("Three weeks ago you shared a milestone: About three months.");
  for (const answer of ["later", "never"]) expect(html).toContain(`value="${answer}"`);
  expect(html).toContain(`href="/m/${stone.id}/line"`);
});

test("beside words that may be a cry for help stand help and the way to the stone, and nothing is celebrated", () => {
  const care = { help: { folded: false, next: "later", places: [] }, words: [] } as const;
  const html = renderToStaticMarkup(<PlacedWithHelp milestoneId={stone.id} care={care} />);
  expect(html).toContain(`href="/m/${stone.id}">See your stone`);
  expect(html).toContain("<h1>Your stone is here</h1>");
  expect(html).not.toMatch(/Make a card|What now|three weeks|<svg/);
  const glad = renderToStaticMarkup(
    <PlacedPage milestone={stone} nearby={{ ahead: { ...stone, id: "b" }, behind: null }} />,
  );
  expect(glad).toContain("Make a card");
  expect(glad).toContain('<a href="/m/b">Read one from further along</a>');
});
