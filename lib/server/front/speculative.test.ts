import { expect, test } from "vitest";
import { isSpeculative } from "./speculative";

test.each([
  { "sec-purpose": "prefetch" },
  { "sec-purpose": "Prefetch;Prerender" },
  { "sec-purpose": "prefetch;anonymous-client-ip" },
  { purpose: "prefetch" },
  { purpose: "PREVIEW" },
  { "x-purpose": "preview" },
  { "x-moz": "prefetch" },
  { "x-moz": "Prefetch", "sec-fetch-site": "same-origin" },
])("what a browser fetches in advance is told apart: %j", (headers) => {
  expect(isSpeculative(headers)).toBe(true);
});

test.each([{}, { purpose: "" }, { "sec-fetch-site": "same-origin", "sec-fetch-mode": "navigate" }])(
  "what a person opened is not: %j",
  (headers) => expect(isSpeculative(headers)).toBe(false),
);
