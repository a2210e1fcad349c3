import { expect, test } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { openThreadSchema, replySchema } from "@/lib/threads/schema";
import { previewOf } from "./post-form";

function sent(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries({ submission: newId(), ...fields })) form.set(name, value);
  return form;
}

test("a preview shows what will be posted: contact details covered, and the field as it was typed", () => {
  const body = "  Ring me on 07700 900123 some time.";
  const reply = previewOf(replySchema, sent({ threadId: newId(), body }));
  expect(reply).toMatchObject({
    refusal: null,
    preview: { title: null, body: "Ring me on [contact details covered] some time." },
    values: { body: [body] },
  });
  const opening = { boardId: newId(), title: "Ring  07700 900123", body: "It rained.", speakAs: "alias" };
  expect(previewOf(openThreadSchema, sent(opening)).preview).toEqual({
    ...{ title: "Ring [contact details covered]", body: "It rained." },
  });
});

test("words that could not be posted have no preview, and say why", () => {
  const state = previewOf(replySchema, sent({ threadId: newId(), body: " " }));
  expect(state.refusal).toMatchObject({ code: "invalid" });
  expect(state.preview).toBeUndefined();
});
