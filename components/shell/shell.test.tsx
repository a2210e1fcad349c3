import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { at } from "@/lib/kernel/addresses";
import { PageShell } from "./page-shell";

function marked(here: string, viewer: { signedIn: boolean; moderates: boolean }): string[] {
  const whole = { ...viewer, unread: false, news: false };
  const html = renderToStaticMarkup(
    <PageShell viewer={whole} here={here} demo={false} exitUrl="https://example.org/">
      {null}
    </PageShell>,
  );
  return [...html.matchAll(/href="([^"]*)" aria-current="page"/g)].map(([, href = ""]) => href);
}

const reader = { signedIn: false, moderates: false };

test("the page one is on is marked in the ways through the site and in the foot, and no other", () => {
  for (const here of [at.home(), at.boards(), at.stories(), at.wall(), at.search(), at.join(), at.signIn()])
    expect(marked(here, reader)).toEqual([here]);
  for (const here of [at.about(), at.rules(), at.privacy()]) expect(marked(here, reader)).toEqual([here]);
  for (const here of [at.inbox(), at.me(), at.desk()])
    expect(marked(here, { signedIn: true, moderates: true })).toEqual([here]);
});

test("on a page that no way leads to nothing is marked", () => {
  for (const here of ["", at.thread("0123456789abcdef"), at.groupOfStones("3"), at.desk()])
    expect(marked(here, reader)).toEqual([]);
});
