import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { at, forms } from "@/lib/kernel/addresses";
import { blankForm, type FormState } from "@/lib/kernel/form-state";
import type { CaseView } from "@/lib/moderation/case-view";
import { ruleChoices } from "@/lib/moderation/rules";
import { answering, refused, travelled, unposted, view, written } from "./case-example";
import { offerOf } from "./case-offer";
import { CasePage } from "./case-page";
import { CaseSignedOut } from "./case-signed-out";
import { ThreadSwitches } from "./thread-switches";

const page = (more: Partial<CaseView>, returned: FormState | null) =>
  renderToStaticMarkup(
    <CasePage answering={answering} view={{ ...view, ...more }} rules={ruleChoices} returned={returned} />,
  );
const sent = (html: string) => [...html.matchAll(/<form[^>]* action="([^"]*)"/g)].map(([, action]) => action);
const elsewhere: Partial<CaseView> = { claim: { mine: false, minutes: 3 } };

describe("what comes back", () => {
  test("whatever was pressed, everything stands in its field again", () => {
    for (const returned of [travelled, refused]) {
      const html = page({}, returned);
      expect(html).toMatch(/<textarea id="words"[^>]*>My words</);
      expect(html).toMatch(/<textarea id="pauseWords"[^>]*>Please rest</);
      expect(html).toContain('<option value="be-kind" selected="">');
      expect(html).toMatch(/value="72"[^>]* checked=""|checked=""[^>]* value="72"/);
      expect(html).toContain('name="revision" value="2"');
    }
    expect(page(unposted, travelled)).toMatch(/<textarea id="words"[^>]*>My words</);
  });

  test("after a pause its fields are fresh, and one of its lengths is chosen", () => {
    const html = page({}, { refusal: null, values: { words: ["My words"] } });
    expect(html).toMatch(/value="12"[^>]* checked=""|checked=""[^>]* value="12"/);
  });

  test("words are there though the case went to somebody else, with why, and with nothing but a way to claim it", () => {
    expect(sent(page(elsewhere, null))).toEqual([]);
    const html = page(elsewhere, refused);
    expect(html).toContain("My words");
    expect(html).toContain("Please rest");
    expect(html).toContain("We don’t allow that here.");
    expect(html).toContain("Take this on");
    expect(html).not.toContain('name="decision"');
    const closed = page({ closed: true, claim: null }, refused);
    expect(closed).toContain("My words");
    expect(closed).not.toContain("Take this on");
  });

  test("words that were shown to be old are read anew", () => {
    const conflict = page({}, { refusal: { code: "conflict" }, values: written });
    expect(conflict).toContain('name="revision" value="3"');
  });

  test("that somebody else was faster is said once", () => {
    const html = page(elsewhere, { refusal: { code: "claimed" }, values: {} });
    expect(sent(html)).toEqual([]);
    expect(html).not.toContain("A lot of people");
  });

  test("a refusal is said once", () => {
    expect(page({}, refused).match(/role="alert"/g)).toHaveLength(1);
    expect(page({ closed: true, claim: null }, { ...refused, values: {} }).match(/role="alert"/g)).toHaveLength(1);
  });

  test("before words are left behind that is asked, and pressing again says so", () => {
    const asked = page({}, { refusal: null, values: { ...written, asked: ["handOn"] } });
    expect(asked).toContain("Hand this on without it?");
    expect(asked).toContain('name="without" value="handOn"');
    expect(page({}, { refusal: null, values: { ...written, without: ["handOn"] } })).not.toContain('name="without"');
  });

  test("whoever is signed out gets what they could press before, the key field and every word, and nothing of the case", () => {
    const again = (more: Partial<CaseView>) => {
      const { offered } = offerOf({ ...view, ...more }, blankForm);
      const values = { ...refused.values, offered: [offered.join(" ")] };
      return renderToStaticMarkup(
        <CaseSignedOut
          answering={answering}
          caseId="c"
          rules={ruleChoices}
          returned={{ refusal: { code: "sign-in-required" }, values }}
        />,
      );
    };
    const html = again({ locked: true });
    expect(html).toContain('name="key"');
    expect(html).toContain('name="threadId" value="t9"');
    for (const text of ["My words", "Please rest", "Unlock the thread", "Hand this on"]) expect(html).toContain(text);
    expect(html).not.toContain("Lock the thread");
    expect(sent(again(unposted))).toEqual([forms.seen("c")]);
    const claiming = again({ claim: null });
    expect(claiming).toContain("Take this on");
    expect(claiming).not.toContain('name="decision"');
  });

  test("a switch of a thread that was switched meanwhile is there beside the one that is offered", () => {
    const thread = { id: "t", title: "A night", board: "Cravings", locked: true, pinned: false, own: false };
    const html = renderToStaticMarkup(
      <ThreadSwitches thread={thread} returned={{ lock: refused, unlock: null, pin: null, unpin: null }} />,
    );
    expect(sent(html)).toEqual([forms.pinThread("t"), forms.lockThread("t"), forms.unlockThread("t")]);
    expect(html).toContain(`href="${at.thread("t")}"`);
  });
});
