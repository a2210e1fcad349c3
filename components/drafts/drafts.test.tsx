import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { OpenForm } from "@/components/composer/open-form";
import { ReplyForm } from "@/components/composer/reply-form";
import { RefusalWords } from "@/components/refusal-words";
import { at, within } from "@/lib/kernel/addresses";
import type { FormState } from "@/lib/kernel/form-state";
import type { DraftLine } from "@/lib/notebook/draft-lines";
import { DraftList } from "./draft-list";
import { DraftPage } from "./draft-page";
import { SavedLine } from "./saved-words";

const line = (facts: Partial<DraftLine> = {}): DraftLine => ({
  id: "0123456789abcdef",
  composer: "thread",
  day: new Date("2026-06-15"),
  name: "Night owls",
  at: at.thread("1"),
  goOn: within(at.thread("1"), "reply"),
  title: "",
  words: "Words that wait.",
  ...facts,
});
const saved = { id: "0123456789abcdef", day: new Date("2026-06-15"), values: { body: ["Words that wait."] } };

describe("the list of drafts", () => {
  const list = (drafts: DraftLine[]) => renderToStaticMarkup(<DraftList drafts={drafts} thrownAway={false} />);

  test("words for a thread that is gone or closed can be read and copied, and lead to no form", () => {
    const gone = line({ name: null, at: null, goOn: null });
    expect(list([gone])).toContain("a thread that isn’t here any more");
    expect(list([gone])).not.toContain("/t/1");
    expect(list([line({ goOn: null })])).toContain("You can’t reply there at the moment");
    const whole = renderToStaticMarkup(<DraftPage draft={gone}>{null}</DraftPage>);
    expect(whole).toMatch(/<textarea[^>]*readOnly[^>]*>Words that wait\.<\/textarea>/i);
    expect(whole).not.toContain("Carry on writing");
  });

  test("no draft invites, twenty say that no more fit, a long one shows its first words", () => {
    expect(list([])).toContain("No drafts");
    const many = Array.from({ length: 20 }, (_, n) => line({ id: `00000000000000${10 + n}` }));
    expect(list(many)).toContain("You have 20 drafts, and there’s no room for more");
    expect(list(many.slice(1))).not.toContain("no room for more");
    expect(list([line({ words: "🪨".repeat(400) })])).toContain(`<bdi>${"🪨".repeat(80)}…`);
    expect(list([line({ composer: "milestone", name: null, at: null, words: "" })])).toContain("Nothing written yet");
    expect(renderToStaticMarkup(<RefusalWords refusal={{ code: "drafts-full" }} />)).toContain('href="/me/drafts"');
  });
});

describe("a composer with a draft", () => {
  const reply = () =>
    renderToStaticMarkup(
      <ReplyForm
        returned={null}
        threadId="t"
        here={at.thread("t")}
        submission="s"
        voice={null}
        saved={saved}
        quoting={null}
      />,
    );

  test("opens with the saved words, says so, and remembers which draft they are", () => {
    const html = reply();
    expect(html).toMatch(/<textarea[^>]*>Words that wait\.<\/textarea>/);
    expect(html).toContain('name="draft" value="0123456789abcdef"');
    expect(html).toContain('href="/me/drafts/0123456789abcdef"');
    expect(html).not.toContain("autofocus");
  });

  test("words of another tab are only written over after they have been told of", () => {
    const state: FormState = { refusal: { code: "conflict" }, values: { intent: ["draft"], draft: [""], body: ["b"] } };
    const html = renderToStaticMarkup(<SavedLine state={state} saved={saved} />);
    expect(html).toContain('value="0123456789abcdef"');
    expect(html).toContain("You’ve saved another draft here");
    const posting = { ...state, values: { ...state.values, intent: ["post"] } };
    expect(renderToStaticMarkup(<SavedLine state={posting} saved={saved} />)).toContain('name="draft" value=""');
  });

  test("nothing is required of a draft, and the length is counted, not cut", () => {
    const board = { id: "b", name: "Newcomers", stories: true, groundRules: [] };
    const html = renderToStaticMarkup(<OpenForm returned={null} board={board} submission="s" saved={null} />);
    expect(html).toMatch(/<button[^>]*formNoValidate[^>]*value="draft"|<button[^>]*value="draft"[^>]*formNoValidate/i);
    expect(html).toMatch(/<textarea[^>]*data-count="20000"/);
    expect(html.toLowerCase()).not.toContain("maxlength");
  });
});
