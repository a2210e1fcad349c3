import { describe, expect, test } from "vitest";
import { type Own, putTogether } from "./own-page";

const ID = "0123456789abcdef";
const none: Own = { spoke: false, posts: [], encouragements: [], following: false, goOn: null, mark: null };
const page = (inside: string) => Buffer.from(`<header><h1>Title</h1></header>${inside}`);
const article = (inside: string) => `<article class="post" id="${ID}">${inside}</article>`;
const together = (nothing: string, other: string, own: Partial<Own>) =>
  putTogether({ nothing: page(nothing), words: page(other), encouragements: page(other) }, { ...none, ...own });

describe("a page is not put together", () => {
  test.each<[string, Partial<Own>]>([
    ["a post", { posts: [{ id: ID, mayEdit: false }] }],
    ["an encouragement", { encouragements: [{ postId: ID, kind: "strength" }] }],
    ["a form to follow", { following: true }],
    ["the line to go on", { goOn: "#x" }],
    ["how far was read", { mark: ID }],
  ])("from a page in which %s is not found", (_what, own) => {
    expect(together(article("there"), "", own)).toBeNull();
    expect(together("", article("there"), own)).toBeNull();
  });

  test("without the name that somebody speaks under here", () => {
    const form = '<form id="reply"><span class="voice"><svg></svg><bdi>-</bdi></span></form>';
    expect(together(form, form, { spoke: true })).toBeNull();
  });

  test("without the page that its pieces are from", () => {
    const pieces = { nothing: page(article("")), words: null, encouragements: null };
    expect(putTogether(pieces, { ...none, posts: [{ id: ID, mayEdit: true }] })).toBeNull();
  });
});

describe("a page that is put together", () => {
  test("is the kept one where nothing is somebody's own", () => {
    expect(String(together(article("kept"), article("own"), {}))).toBe(String(page(article("kept"))));
  });

  test("takes a post from where it is somebody's own, and how far they read before it", () => {
    const own = { posts: [{ id: ID, mayEdit: true }], mark: ID };
    const words = `<p class="read-to">new</p>${article("own")}`;
    expect(String(together(`before${article("kept")}after`, words, own))).toBe(
      String(page(`before<p class="read-to">new</p>${article("own")}after`)),
    );
  });

  test("has no form for somebody who spoke where the thread is locked", () => {
    expect(String(together('<p id="reply">locked</p>', "", { spoke: true }))).toContain("locked");
  });

  test("says a name as it is written, dollar signs and all", () => {
    const name = "Willow $& $1 &lt;b&gt;";
    const words = `${article(`<span class="voice"><svg>s</svg><bdi>${name}</bdi></span>`)}<form id="reply"><span class="voice"><svg>-</svg><bdi>-</bdi></span></form>`;
    const own = { spoke: true, posts: [{ id: ID, mayEdit: true }] };
    const kept = `${article("")}<form id="reply">speak as</form>`;
    expect(String(together(kept, words, own))).toContain(
      `<form id="reply"><span class="voice"><svg>s</svg><bdi>${name}</bdi></span></form>`,
    );
  });
});
