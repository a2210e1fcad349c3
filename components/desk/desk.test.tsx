import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { ReportForm } from "@/components/report/report-form";
import { at } from "@/lib/kernel/addresses";
import type { CaseView } from "@/lib/moderation/case-view";
import { ruleChoices } from "@/lib/moderation/rules";
import { reasonChoices } from "@/lib/reports/reasons";
import { answering, view } from "./case-example";
import { CasePage } from "./case-page";
import { DeskPage } from "./desk-page";
import { InviteForm } from "./invite-form";
import { ThreadSwitches } from "./thread-switches";

const page = (more: Partial<CaseView>) =>
  renderToStaticMarkup(
    <CasePage answering={answering} view={{ ...view, ...more }} rules={ruleChoices} returned={null} />,
  );

describe("who may press what", () => {
  test("without the lease there is nothing to decide with", () => {
    for (const more of [{ claim: null }, { claim: { mine: false, minutes: 3 } }, { closed: true, claim: null }]) {
      expect(page(more)).not.toContain('name="decision"');
      expect(page(more)).not.toContain('name="hours"');
    }
  });

  test("nobody is offered to decide about their own words", () => {
    expect(page({ own: true })).not.toContain('name="decision"');
    expect(page({ own: true })).toContain("You wrote this yourself");
  });

  test("nobody is offered to close a thread that they opened, or to open it again", () => {
    const lock = "Lock the thread";
    expect(page({})).toContain(lock);
    expect(page({ ownThread: true })).not.toContain(lock);
    const thread = { id: "t", title: "A night", board: "Cravings", locked: false, pinned: false };
    const switches = (own: boolean) =>
      renderToStaticMarkup(
        <ThreadSwitches thread={{ ...thread, own }} returned={{ lock: null, unlock: null, pin: null, unpin: null }} />,
      );
    expect(switches(false)).toContain(lock);
    expect(switches(true)).not.toContain(lock);
    expect(switches(true)).toContain("another volunteer needs to decide");
  });

  test("the decision carries the revision that was read", () => {
    expect(page({})).toContain('name="revision" value="3"');
  });

  test("words that were posted nowhere can only be seen, and are marked so", () => {
    const html = page({ kind: "unposted", standing: "unposted", name: "", title: null, board: null, threadId: null });
    expect(html).not.toContain('name="decision"');
    expect(html).toContain("I’ve read it. Delete it");
    expect(html).toContain("We don’t show where it was meant to go");
    expect(html).not.toContain("By <bdi>");
  });

  test("withdrawn words are marked, and say how long they are there", () => {
    const html = page({ standing: "withdrawn", keptUntil: new Date("2026-06-22T00:00:00Z") });
    expect(html).toMatch(/author deleted this.*22 June/s);
    const gone = page({ standing: "withdrawn", body: "", title: "", gone: true });
    expect(gone).toContain("nothing is left of it");
    expect(gone).toContain("a thread whose title was deleted, Cravings");
  });

  test("where nothing is left there is one way on, and whoever left is neither named nor paused", () => {
    const gone = page({ standing: "withdrawn", body: "", gone: true });
    expect(gone.match(/name="decision"/g)).toHaveLength(1);
    expect(gone).toMatch(/<button[^>]*value="release"[^>]*name="decision"[^>]*>Close it: nothing is left/);
    expect(gone).not.toContain("Which guideline (needed to hold or remove)");
    expect(gone).toContain('name="hours"');
    const left = page({ standing: "withdrawn", body: "", gone: true, name: "", left: true });
    expect(left).toContain("By someone who’s left");
    expect(left).not.toContain('name="hours"');
    expect(page({}).match(/name="decision"/g)).toHaveLength(3);
  });

  test("a case leads to where its words stand, if they stand anywhere", () => {
    expect(page({})).toContain('<a href="/r/p">Read it in its thread</a>');
    expect(page({ href: null })).not.toContain("Read it in its thread");
  });

  test("what was decided before names the rule as people read it", () => {
    const held = { act: "held", rule: "be-kind", hour: new Date("2026-06-01T12:00:00Z"), words: null };
    expect(page({ history: [held] })).toContain("put on hold (Be kind)");
  });

  test("a case of the lowest rank is named by its reports, its signals or as one to read again", () => {
    const low = { severity: 4, signals: [] };
    expect(page(low)).toContain(">Reported: It is spam</h1>");
    expect(page({ ...low, reasons: [] })).toContain(">Needs another look</h1>");
    expect(page({ ...low, reasons: [], signals: ["repeat:same"] })).toContain(">Spam, repeats, off topic</h1>");
    expect(page({ severity: 1 })).toContain(">In crisis, or someone’s worried about them</h1>");
    expect(page({ rule: "Be kind" })).toContain(">Be kind</h1>");
  });

  test("words are folded, and never markup", () => {
    expect(page({})).toContain("&lt;script&gt;");
    expect(page({})).toMatch(/<details class="fold"><summary>Show the post/);
  });
});

test("the desk lists cases without anyone's words", () => {
  const line = {
    id: "c",
    kind: "milestone" as const,
    severity: 4,
    minutes: 200,
    standing: "visible",
    signals: [],
    reasons: ["It is cruel"],
    rule: null,
    reportCount: 2,
    readerReports: 0,
    claim: "other" as const,
    replied: null,
  };
  const html = renderToStaticMarkup(
    <DeskPage
      desk={{ waiting: [line], held: [{ ...line, rule: "Be kind" }], waitingCount: 1, nightMissed: false }}
      returned={null}
      noneLeft
    />,
  );
  expect(html).toContain("1 is waiting.");
  expect(html).toContain("3 hours");
  // Of a decided case only the day is kept, so no hour is said of it.
  expect(html).toContain("Be kind, from today");
  // The lowest rank is where readers' reports stand: the case is named by what they said.
  expect(html).toContain("Reported: It is cruel, 3 hours");
  expect(html).not.toContain("Spam");
  expect(html).toContain("with another volunteer");
  // What is so of most is said once, above the list.
  expect(html).toContain("posts that everyone can see, unless a line says otherwise");
  expect(html).not.toMatch(/class="meta">a post|everyone can see it/);
});

test("every reason to report is one button; what most are about is in view, the rest is folded until it is chosen", () => {
  const subject = { kind: "post" as const, id: "p", name: "amber willow", href: at.permalink("p") };
  const about = { subject, reasons: reasonChoices, signedIn: true };
  const html = renderToStaticMarkup(<ReportForm {...about} returned={null} carried={null} />);
  const sent = [...html.matchAll(/<button[^>]*value="([\w-]+)"/g)].map(([, id]) => id);
  expect(sent.toSorted()).toEqual(reasonChoices.map(({ id }) => id).toSorted());
  expect(html.match(/<button/g)).toHaveLength(reasonChoices.length);
  const folded = html.slice(html.indexOf("Something else"));
  expect(sent.slice(0, 4)).toEqual(["worried", "unkind", "sourcing", "preying"]);
  for (const id of sent.slice(0, 4)) expect(folded).not.toContain(`value="${id}"`);
  expect(html.indexOf("may be dying")).toBeLessThan(html.indexOf('value="worried"'));
  const open = (reason: string, carried: string | null) =>
    renderToStaticMarkup(
      <ReportForm
        {...about}
        carried={carried}
        returned={{ refusal: { code: "busy" }, values: { reason: [reason] } }}
      />,
    ).includes('<details class="fold" open=""><summary>Something else');
  for (const carried of [null, "sealed"])
    expect([open("medical", carried), open("unkind", carried)]).toEqual([true, false]);
});

test("an invitation is taken with a button, never by opening its page", () => {
  expect(renderToStaticMarkup(<InviteForm token="abc" returned={null} />)).toMatch(
    /<form[^>]* action="\/desk\/invite\/abc\/accept" method="post".*<button/s,
  );
});
