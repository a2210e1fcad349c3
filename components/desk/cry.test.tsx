import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { forms } from "@/lib/kernel/addresses";
import type { FormState } from "@/lib/kernel/form-state";
import type { CaseView } from "@/lib/moderation/case-view";
import { ruleChoices } from "@/lib/moderation/rules";
import { answering, refused, view } from "./case-example";
import { CasePage } from "./case-page";
import { CaseSignedOut } from "./case-signed-out";
import { flagTexts } from "./flag-words";
import { MarkedWords } from "./marked-words";

const reply = { id: "r", revision: 4, name: "brave kettle", byVolunteers: false, body: "I am here.", daysAgo: 1 };
const cry: Partial<CaseView> = {
  standing: "visible",
  severity: 1,
  signals: ["crisis:suicide", "crisis:made-up"],
  cry: { replied: "nobody", replies: [] },
  history: [],
};
const page = (more: Partial<CaseView> = {}, returned: FormState | null = null) =>
  renderToStaticMarkup(
    <CasePage view={{ ...view, ...cry, ...more }} rules={ruleChoices} answering={answering} returned={returned} />,
  );
const buttonTo = (to: string) => new RegExp(`<button[^>]* formNoValidate=""[^>]* formAction="${to}"`);

describe("a cry for help", () => {
  test("shows first that nobody has replied, then the reply, which the form posts; all of it is one form", () => {
    const html = page();
    expect(html).toMatch(/<h1>Reply to <bdi>amber willow<\/bdi>/);
    expect(html).toMatch(/<strong>Nobody has replied yet<\/strong>/);
    expect(html.match(/<form [^>]*action="([^"]*)"/g)).toHaveLength(1);
    expect(html).toContain(`action="${forms.answerCase("c")}"`);
    expect(html).toContain('name="submission" value="s"');
    expect(html.indexOf('name="answer"')).toBeLessThan(html.indexOf('name="decision"'));
    expect(html.match(/<button[^>]*>/)?.[0]).toMatch(/formAction="\/desk\/case\/c\/claim"/);
    expect(html.replace(/<form .*<\/form>/s, "")).not.toMatch(/<(button|input|select|textarea)\b/);
  });

  test("each other way is a button of the same form with an address of its own, whatever is missing in the fields", () => {
    const html = page({ cry: { replied: "member", replies: [reply] } });
    const to = [forms.startAnswer, forms.writeToAuthor, forms.acceptReply, forms.excuseCase, forms.decide, forms.pause];
    for (const form of to) expect(html).toMatch(buttonTo(form("c")));
    expect(html).toContain('value="r.4"');
    expect(html).toContain("A member has replied");
    expect(html).toContain("I am here.");
  });

  test("releasing what everybody sees is not offered, holding what is held neither", () => {
    const offered = (html: string) =>
      [...html.matchAll(/<button[^>]* value="(release|hold|remove)"/g)].map(([, one]) => one);
    expect(offered(page())).toEqual(["hold", "remove"]);
    expect(offered(page({ standing: "held" }))).toEqual(["release", "remove"]);
  });

  test("its words are open to whoever has it, and folded to others, who can only claim it", () => {
    expect(page()).not.toContain("Show the post");
    const html = page({ claim: null });
    expect(html).toContain("<summary>Show the post");
    expect(html).toContain("Take this on");
    expect(html).not.toContain('name="answer"');
  });

  test("a sentence that was added is followed by the cursor; a refusal is read first", () => {
    const values = { answer: ["I typed. Are you safe?"], start: ["0"] };
    expect(page({}, { refusal: null, values })).toMatch(/<textarea[^>]* autofocus=""[^>]*>I typed. Are you safe\?</i);
    const issues = [{ field: "answer", message: "make-own" }];
    const html = page({}, { refusal: { code: "invalid", issues }, values });
    expect(html).not.toMatch(/<textarea[^>]* autofocus/i);
    expect(html).toContain('href="#answer"');
    expect(html).toContain("make them your own");
  });

  test("what was typed stands there though somebody else has the case, answered it, or the sign-in ended", () => {
    const values = { ...refused.values, answer: ["I am with you"], why: ["They rang"] };
    const claimed: FormState = { refusal: { code: "claimed" }, values };
    const elsewhere = page({ claim: { mine: false, minutes: 3 } }, claimed);
    const answered = page({ cry: null, closed: true, claim: null }, { refusal: { code: "conflict" }, values });
    const signedOut = renderToStaticMarkup(
      <CaseSignedOut
        caseId="c"
        rules={ruleChoices}
        answering={answering}
        returned={{ refusal: { code: "sign-in-required" }, values: { ...values, offered: ["answer decide handOn"] } }}
      />,
    );
    for (const html of [elsewhere, answered, signedOut]) {
      expect(html).toContain("I am with you");
      expect(html).toContain('value="They rang"');
    }
    expect(elsewhere).not.toContain("Post reply");
    expect(signedOut).toContain("Post reply");
  });
});

test("every sign is a plain sentence, said once", () => {
  expect(
    flagTexts(["crisis:suicide", "crisis:despair", "crisis:new-one", "crisis:old-one", "contact:phone", "odd:rule"]),
  ).toEqual([
    "They may want to die.",
    "They sound as if they’ve lost hope.",
    "It sounds like a cry for help.",
    "It may give contact details.",
    "Our software noticed: odd rule.",
  ]);
});

test("places are marked across paragraphs, and nothing is lost or made markup", () => {
  const body = "One <b>two</b> three.\n\nFour five.\nSix.";
  const shown = (marks: [number, number][]) => renderToStaticMarkup(<MarkedWords body={body} marks={marks} />);
  const text = (html: string) =>
    html
      .replaceAll(/<[^>]*>/g, "")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">");
  expect(shown([])).not.toContain("<mark>");
  const html = shown([
    [0, 3],
    [body.indexOf("three"), body.indexOf("Four") + 4],
    [900, 910],
  ]);
  expect([...html.matchAll(/<mark>([^<]*)<\/mark>/g)].map(([, words]) => words?.trim())).toEqual([
    "One",
    "three.",
    "Four",
  ]);
  expect(text(html).replaceAll("\n", "")).toBe(body.replaceAll("\n", ""));
});
