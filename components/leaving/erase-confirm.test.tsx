import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ERASE_HOW } from "@/lib/leaving/limits";
import { EraseConfirm } from "./erase-confirm";

test.each(ERASE_HOW)("where nothing could be counted somebody can still leave: %s", (how) => {
  const state = { step: "confirm", how, ticket: "sealed", goes: null, notebook: { drafts: 0, follows: 2 } } as const;
  const page = renderToStaticMarkup(<EraseConfirm state={state} />);
  expect(page).toContain('action="/me/erase/step" method="post"');
  expect(page).toContain('value="sealed"');
  expect(page).toContain('value="erase"');
  expect(page).toContain("we haven’t counted your posts");
  expect(page).not.toMatch(/\b0\b/);
});
