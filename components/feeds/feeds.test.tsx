import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { RunLine } from "@/lib/groups-desk/run-line";
import type { SourceAtDesk } from "@/lib/groups-desk/source-at-desk";
import type { TriedSource } from "@/lib/groups-desk/tried-source";
import { blankForm, type FormState } from "@/lib/kernel/form-state";
import { AddFeed } from "./add-feed";
import { FeedPage } from "./feed-page";
import { FeedSignedOut } from "./feed-signed-out";

const NONE = { read: null, accept: null, change: null, pause: null, resume: null };
const counts = { read: 70, added: 1, changed: 2, gone: 40, refused: 3 };
const look: RunLine = {
  ...{ id: "r", hour: new Date("2026-06-15T12:00:00Z"), outcome: "look", why: "many-gone", sum: "ab".repeat(32) },
  ...{ ...counts, refusals: [{ refusal: "no-name", count: 3, examples: "slug-a, slug-b" }] },
};
const source = (over: Partial<SourceAtDesk> = {}): SourceAtDesk => ({
  ...{ id: "s", name: "NA, Leeds", programme: "na", kind: "bmlt", address: "https://lists.example/", state: "look" },
  ...{ zone: "Europe/London", hours: 24, terms: "By letter.", listedOn: null, groups: 12, lead: true },
  ...{ runs: [look], waiting: [look], ...over },
});
const page = (over: Partial<SourceAtDesk> = {}, returned: Partial<Record<keyof typeof NONE, FormState>> = {}) =>
  renderToStaticMarkup(<FeedPage source={source(over)} returned={{ ...NONE, ...returned }} />);
const signedOut: FormState = { refusal: { code: "sign-in-required" }, values: { sum: ["cd".repeat(32)] } };

describe("who may press what", () => {
  test("a volunteer who is no lead sees all of it, and no button", () => {
    const html = page({ lead: false });
    expect(html).toContain("Changes waiting for you");
    expect(html).toContain("By letter.");
    expect(html).not.toMatch(/<form|<button|remove/);
  });
  test("a list from a file is not read from here", () => {
    expect(page()).toContain('action="/desk/feeds/s/read"');
    expect(page({ address: null })).not.toMatch(/feeds\/s\/(?:read|accept)"/);
  });
  test("only one of pausing and resuming is offered", () => {
    expect(page()).not.toContain('feeds/s/resume"');
    expect(page({ state: "paused" })).not.toContain('feeds/s/pause"');
  });
  test("before a list was tried it cannot be added", () => {
    const html = renderToStaticMarkup(<AddFeed returned={null} adding={false} />);
    expect(html).not.toContain("Add this list");
    expect(html).not.toContain('"/desk/feeds/add/keep"');
  });
});

test("what waits is told in words, and taken by its sum", () => {
  const html = page();
  expect(html).toContain("It would bring 1 new, 2 changed, 40 gone. More than 3 in 10 of its meetings would go.");
  expect(html).toContain("3 records: no name.");
  expect(html).toContain("slug-a, slug-b");
  expect(html).toContain(`name="sum" value="${look.sum}"`);
});

test("a list that was tried says what it would bring, and may then be added", () => {
  const tried: TriedSource = {
    ...{ outcome: "dry", kind: "meeting_guide", why: "many-refused", read: 9, added: 6, refused: 3 },
    refusals: look.refusals,
  };
  const html = renderToStaticMarkup(<AddFeed returned={{ form: blankForm, tried }} adding={false} />);
  for (const said of ["9 records in Meeting Guide. 6 meetings would be added.", "3 records were left out", "no name."])
    expect(html).toContain(said);
  expect(html).toContain("More than a fifth of its records can’t be read.");
  expect(html).toContain('action="/desk/feeds/add/keep"');
  expect(html).toContain('formAction="/desk/feeds/add/test"');
});

test("after the sign-in had ended the button that was pressed comes back with the key field, and no other", () => {
  const html = renderToStaticMarkup(<FeedSignedOut id="s" returned={{ ...NONE, accept: signedOut }} />);
  expect(html.match(/<form/g)).toHaveLength(1);
  expect(html).toContain(`value="${"cd".repeat(32)}"`);
  expect(html).toContain('name="key"');
  expect(html).not.toContain("By letter.");
});
