import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import { ThrowAwayForm } from "@/components/drafts/throw-away-form";
import { KeySteps } from "@/components/identity/key-steps";
import { WithdrawForm as WithdrawStoneForm } from "@/components/milestones/withdraw-form";
import { at, forms } from "@/lib/kernel/addresses";
import type { FormState } from "@/lib/kernel/form-state";
import { EditForm } from "./edit-form";
import { ReplyForm } from "./reply-form";
import { WithdrawForm } from "./withdraw-form";

const signedOut = vi.hoisted((): FormState => ({ refusal: { code: "sign-in-required" }, values: {} }));
// Every form begins as one whose sign-in had expired comes back.
vi.mock("@/lib/kernel/form-state", async (original) => ({
  ...(await original<typeof import("@/lib/kernel/form-state")>()),
  blankForm: signedOut,
}));

const id = "0123456789abcdef";
const TAKE_ALONG = `formAction="${forms.toJoin()}"`;

const wordless: [string, ReactElement][] = [
  ["to take a post back", <WithdrawForm key="post" threadId={id} postId={id} returned={null} />],
  ["to take a stone back", <WithdrawStoneForm key="stone" returned={null} id={id} label="" />],
  ["to throw a draft away", <ThrowAwayForm key="draft" returned={null} id={id} />],
  [
    "to confirm six new words, which are nobody's own",
    <KeySteps
      key="key"
      state={{ step: "confirm", ask: [0, 1], pending: "", form: signedOut, wrong: false }}
      action={forms.newKey()}
      finish="Finish"
    />,
  ],
];

test.each(wordless)(
  "the form %s asks whoever is signed out for the key, and has no words to take along",
  (_form, form) => {
    const html = renderToStaticMarkup(form);
    expect(html).toContain('name="key"');
    expect(html).not.toContain(TAKE_ALONG);
  },
);

test("a form in which somebody may write before they join takes their words along; a change of one's own does not", () => {
  const post = { id, revision: 1, body: "Words.", contentNotes: [], answers: null };
  const reply = (
    <ReplyForm
      threadId={id}
      here={at.thread(id)}
      returned={signedOut}
      submission={id}
      voice={null}
      saved={null}
      quoting={null}
    />
  );
  expect(renderToStaticMarkup(reply)).toContain(TAKE_ALONG);
  const change = <EditForm threadId={id} returned={signedOut} post={post} title={null} />;
  expect(renderToStaticMarkup(change)).not.toContain(TAKE_ALONG);
});
