import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { at, forms } from "@/lib/kernel/addresses";
import type { FormState } from "@/lib/kernel/form-state";
import type { CaseView } from "@/lib/moderation/case-view";
import { ruleChoices } from "@/lib/moderation/rules";
import { nothing, view } from "./case-example";
import { CasePage } from "./case-page";
import type { CaseReturned } from "./case-returned";
import { CaseSignedOut } from "./case-signed-out";
import { ThreadSwitches } from "./thread-switches";

const page = (more: Partial<CaseView>, returned: Partial<CaseReturned>) =>
  renderToStaticMarkup(
    <CasePage
      view={{ ...view, ...more }}
      rules={ruleChoices}
      leaseMinutes={15}
      returned={{ ...nothing, ...returned }}
    />,
  );

describe("what comes back", () => {
  const refused: FormState = { refusal: { code: "not-allowed" }, values: { words: ["My words"], threadId: ["t9"] } };
  const elsewhere = { claim: { mine: false, minutes: 3 } };
  const sent = (html: string) => [...html.matchAll(/<form[^>]* action="([^"]*)"/g)].map(([, action]) => action);

  test("a form is there again though the case went to somebody else, with its words and why, and no other", () => {
    expect(sent(page(elsewhere, {}))).toEqual([]);
    const decided = page(elsewhere, { decide: refused });
    expect(sent(decided)).toEqual([forms.decide("c")]);
    expect(decided).toContain("My words");
    expect(decided).toContain("This cannot be done here.");
    expect(sent(page(elsewhere, { pause: refused }))).toEqual([forms.pause("c")]);
    for (const more of [elsewhere, { closed: true, claim: null }, { own: true }]) {
      const html = page(more, { lock: refused });
      expect(sent(html)).toContain(forms.lockCaseThread("c"));
      expect(html).toContain('value="t9"');
    }
    expect(sent(page(elsewhere, { handOn: refused }))).toEqual([forms.handOn("c")]);
    expect(sent(page(elsewhere, { claim: refused }))).toEqual([forms.claim("c")]);
  });

  test("that somebody else was faster is said once", () => {
    const html = page(elsewhere, { claim: { refusal: { code: "busy" }, values: {} } });
    expect(sent(html)).toEqual([]);
    expect(html).not.toContain("Very many people");
  });

  test("each form says its own refusal, and those beside it nothing", () => {
    expect(page({}, { claim: refused }).match(/role="alert"/g)).toHaveLength(1);
    expect(sent(page({}, { claim: refused }))).toEqual(sent(page({}, {})));
  });

  test("whoever is signed out gets the one form that they sent", () => {
    const html = renderToStaticMarkup(
      <CaseSignedOut caseId="c" rules={ruleChoices} returned={{ ...nothing, unlock: refused }} />,
    );
    expect(sent(html)).toEqual([forms.unlockCaseThread("c")]);
    expect(html).toContain('value="t9"');
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
