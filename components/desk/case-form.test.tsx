import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { forms } from "@/lib/kernel/addresses";
import type { FormState } from "@/lib/kernel/form-state";
import type { CaseView } from "@/lib/moderation/case-view";
import { ruleChoices } from "@/lib/moderation/rules";
import { answering, refused, travelled, unposted, view } from "./case-example";
import { CasePage } from "./case-page";
import { CaseSignedOut } from "./case-signed-out";

const page = (more: Partial<CaseView>, returned: FormState | null) =>
  renderToStaticMarkup(
    <CasePage answering={answering} view={{ ...view, ...more }} rules={ruleChoices} returned={returned} />,
  );
const sent = (html: string) => [...html.matchAll(/<form[^>]* action="([^"]*)"/g)].map(([, action]) => action);
describe("the page of a case is one form", () => {
  const states: Partial<CaseView>[] = [
    {},
    { locked: true },
    { claim: null },
    { own: true },
    { gone: true, body: "" },
    { left: true },
    unposted,
  ];

  test("every control of it belongs to that form", () => {
    for (const more of states)
      for (const returned of [null, travelled, refused]) {
        const html = page(more, returned);
        expect(html.match(/<form /g)).toHaveLength(1);
        expect(html).toContain('<form id="case"');
        const outside = html.replace(/<form .*<\/form>/s, "");
        expect(outside).not.toMatch(/<(button|input|select|textarea)\b/);
        for (const [, id] of html.matchAll(/ form="([^"]*)"/g)) expect(id).toBe("case");
      }
  });

  test("no two fields in it have one name, but for the choices of one question", () => {
    const html = page({}, travelled);
    const fields = [...html.matchAll(/<(?:input|select|textarea)\b[^>]*?\bname="([^"]*)"/g)].map(([, name]) => name);
    const once = fields.filter((name) => name !== "hours");
    expect(once).toEqual([...new Set(once)]);
    expect(once).toEqual(expect.arrayContaining(["composer", "here", "revision", "words", "rule", "pauseWords"]));
  });

  test("Enter decides nothing: the first of its buttons keeps the case", () => {
    for (const html of [
      page({}, null),
      page(unposted, null),
      renderToStaticMarkup(
        <CaseSignedOut
          answering={answering}
          caseId="c"
          rules={ruleChoices}
          returned={{ ...travelled, refusal: { code: "sign-in-required" } }}
        />,
      ),
    ])
      expect(html.match(/<button[^>]*>/)?.[0]).toMatch(/formNoValidate="".* formAction="\/desk\/case\/c\/claim"/);
  });

  test("what decides is sent to the form's own address, all else to its own, whatever is missing in the fields", () => {
    expect(sent(page({}, null))).toEqual([forms.decide("c")]);
    expect(sent(page(unposted, null))).toEqual([forms.seen("c")]);
    const html = page({}, null);
    for (const to of [forms.pause("c"), forms.lockCaseThread("c"), forms.claim("c"), forms.handOn("c")])
      expect(html).toMatch(new RegExp(`<button[^>]* formNoValidate=""[^>]* formAction="${to}"`));
  });
});
