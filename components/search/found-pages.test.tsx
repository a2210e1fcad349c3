import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { DecisionLines } from "@/components/inbox/decision-lines";
import { FollowForm } from "@/components/inbox/follow-form";
import { InboxPage } from "@/components/inbox/inbox-page";
import { ProfileForm } from "@/components/profile/profile-form";
import { ProfilePage } from "@/components/profile/profile-page";
import { RefusalWords } from "@/components/refusal-words";
import { at } from "@/lib/kernel/addresses";
import type { Hit } from "@/lib/search/search-threads";
import type { ContentNote } from "@/lib/threads/limits";
import { SearchForm } from "./search-form";
import { SearchHelp } from "./search-help";
import { SearchResults } from "./search-results";

const day = new Date("2026-06-15T00:00:00Z");
const hit: Hit = {
  postId: "p1",
  threadId: "t1",
  seq: 3,
  title: [{ text: "Nights", hit: true }],
  board: "Sleep",
  name: "kind otter",
  day,
  underStone: false,
  contentNotes: ["suicide"],
  titleNotes: [],
  excerpt: [
    { text: "<i>not", hit: false },
    { text: "night", hit: true },
  ],
};
const notes = (...contentNotes: ContentNote[]) => ({ contentNotes, titleNotes: [] });
const found = {
  searchable: true,
  hits: [hit],
  more: false,
  further: null,
  similar: [],
  stones: [],
  ties: { wanted: [], without: [] },
};

test("an excerpt is never HTML, and stays folded behind its content notes", () => {
  const html = renderToStaticMarkup(<SearchResults found={found} here={at.searchResults("x")} page={1} />);
  expect(html).toContain("&lt;i&gt;not<mark>night</mark>");
  expect(html).toContain("<details");
  expect(html).toContain("Content note: suicide");
  expect(html).toContain('href="/r/p1"');
  expect(html).toContain("1 result");
});

test("nothing found offers the next thing to do, and help", () => {
  const html = renderToStaticMarkup(
    <SearchResults found={{ ...found, hits: [] }} here={at.searchResults("x")} page={1} />,
  );
  expect(html).toContain('href="/help"');
  expect(html).toContain('href="/"');
  const small = renderToStaticMarkup(
    <SearchResults found={{ ...found, hits: [], searchable: false }} here={at.searchResults("x")} page={1} />,
  );
  expect(small).toContain("Type at least one word");
});

test("milestones stand in a section of their own, without a day, and are something found", () => {
  const stone = {
    id: "m1",
    kind: "months",
    amount: 4,
    about: true,
    onMedication: true,
    first: null,
    contentNotes: [],
    name: "calm wren",
  } as const;
  const stones = [{ ...stone, words: [{ text: "<b>slip", hit: true }] }];
  const html = renderToStaticMarkup(
    <SearchResults found={{ ...found, hits: [], stones }} here={at.searchResults("x")} page={1} />,
  );
  expect(html).toContain('href="/m/m1">About four months</a></h3><p class="tags"><span class="tag">with medication');
  expect(html).toContain("<mark>&lt;b&gt;slip</mark>");
  expect(html).toContain('href="/milestones"');
  expect(html).not.toMatch(/<time|No results/);
});

test("what else was looked for and left out is said", () => {
  const ties = { wanted: ["slip", "return to use"], without: ["narcan"] };
  const html = renderToStaticMarkup(<SearchResults found={{ ...found, ties }} here={at.searchResults("x")} page={1} />);
  expect(html).toContain("We also searched for: slip, return to use.");
  expect(html).toContain("also left out: narcan.");
});

test("where words speak of a life in danger there are numbers to call", () => {
  const calls = [{ kind: "phone", number: "116 123", href: "tel:116123", name: "Samaritans", hours: null }] as const;
  const emergency = { number: "999", href: "tel:999" };
  const places = [{ slug: "gb", name: "United Kingdom", calls, emergency }];
  const html = renderToStaticMarkup(<SearchHelp danger={{ kind: "life", heard: null }} places={places} />);
  expect(html).not.toContain("ambulance");
  expect(html).toContain('href="tel:116123"');
  expect(html).toContain('href="tel:999"');
  expect(html).toContain('href="/help"');
});

test("a bare word for an overdose brings the ambulance, and speaks of nobody's wish to die", () => {
  const html = renderToStaticMarkup(<SearchHelp danger={{ kind: "overdose", heard: null }} places={[]} />);
  expect(html).toContain("Call an ambulance");
  expect(html).not.toContain("ending your life");
});

test("a hard night is one line with the way to people, and no panel", () => {
  const html = renderToStaticMarkup(<SearchHelp danger={{ kind: "hard-night", heard: "low" }} places={[]} />);
  expect(html).toContain('href="/help"');
  expect(html).not.toMatch(/section|fieldset/);
});

test("where they speak of an overdose the ambulance comes first, then what to do, then whom to talk to", () => {
  const calls = [{ kind: "phone", number: "116 123", href: "tel:116123", name: "Samaritans", hours: null }] as const;
  const places = [{ slug: "gb", name: "United Kingdom", calls, emergency: { number: "999", href: "tel:999" } }];
  const html = renderToStaticMarkup(<SearchHelp danger={{ kind: "overdose", heard: "high" }} places={places} />);
  const order = ["Call an ambulance", 'href="/help#overdose"', 'href="tel:999"', 'href="tel:116123"'];
  const found = order.map((one) => html.indexOf(one));
  expect(found).not.toContain(-1);
  expect(found).toEqual([...found].sort((one, other) => one - other));
});

test("titles that look alike come with the word that nothing matched, and only a search cut short says so", () => {
  const similar = [{ threadId: "t2", title: "Nightmares", board: "Sleep", titleNotes: [] }];
  const alike = renderToStaticMarkup(
    <SearchResults found={{ ...found, hits: [], similar }} here={at.searchResults("x")} page={1} />,
  );
  expect(alike).toContain("No results for exactly that");
  expect(alike).toContain('href="/t/t2"');
  const whole = renderToStaticMarkup(
    <SearchResults found={{ ...found, similar, more: true }} here={at.searchResults("x")} page={1} />,
  );
  expect(whole).not.toContain("exactly that");
  expect(whole).not.toContain("only sorted the newest");
  const cut = (
    <SearchResults
      found={{ ...found, more: true }}
      here={at.searchResults("x")}
      page={1}
      further={at.searchResults("y")}
    />
  );
  expect(renderToStaticMarkup(cut)).toContain("only sorted the newest");
});

test("a search that was stopped says so, and what to try", () => {
  const html = renderToStaticMarkup(<RefusalWords refusal={{ code: "took-too-long" }} />);
  expect(html).toContain("took too long");
  expect(html).toContain("Try fewer words");
});

test("more than a page leads on, and back to the start", () => {
  const html = renderToStaticMarkup(
    <SearchResults found={{ ...found, more: true }} here={at.searchResults("x")} page={2} />,
  );
  expect(html).toContain('href="/search/x?page=3"');
  expect(html).toContain('href="/search/x"');
});

test("what was not looked through is said, and leads further back", () => {
  const html = renderToStaticMarkup(
    <SearchResults
      found={{ ...found, hits: [] }}
      here={at.searchResults("x")}
      page={1}
      further={at.searchResults("y")}
    />,
  );
  expect(html).toContain('href="/search/y"');
  expect(html).toContain("We haven’t searched older posts yet");
  expect(html).not.toContain("No results.");
  expect(renderToStaticMarkup(<SearchResults found={found} here={at.searchResults("x")} page={1} />)).not.toContain(
    "further back",
  );
});

test("no field here lets a browser keep what was typed", () => {
  const html = renderToStaticMarkup(
    <>
      <SearchForm returned={null} query="sleep" />
      <ProfileForm returned={null} bio="Hello" showsCairn named />
      <FollowForm threadId="t1" following returned={null} />
    </>,
  );
  expect(html.match(/autoComplete="off"/gi)?.length).toBeGreaterThanOrEqual(5);
  expect(html).toContain('value="sleep"');
  expect(html).toContain("Hello");
  expect(html).toMatch(/<input[^>]*type="checkbox"[^>]*checked/);
  expect(html).toContain("Stop following");
});

const stonesUnderName = ["a", "b"].map((id) => ({
  ...{ id, stoneSeed: id, profileId: "p", name: "steadfast heron", avatarSeed: "s", kind: "months" as const },
  ...{ first: null, amount: 3, about: true, onMedication: true, words: "", contentNotes: [], mine: false },
  ...{ standing: "visible" as const, onWall: true, shared: { week: day, weeksAgo: 0 } },
}));

test("a profile shows what it wrote, and hides what has a content note", () => {
  const html = renderToStaticMarkup(
    <ProfilePage
      profile={{ id: "p", name: "steadfast heron", avatarSeed: "s", bio: null, showsCairn: true }}
      cairn={{ older: 0, stones: stonesUnderName }}
      stones={{ items: stonesUnderName, before: null, after: "b", leftOut: [] }}
      written={{
        items: [
          {
            postId: "x",
            threadId: "t",
            seq: 0,
            title: "A day",
            day,
            underStone: false,
            ...notes(),
            opening: "It began",
          },
          { postId: "y", threadId: "t", seq: 2, title: "", day, underStone: true, ...notes("suicide"), opening: "" },
        ],
        before: null,
        after: "y",
        leftOut: [],
      }}
    />,
  );
  expect(html).toContain("It began");
  expect(html).toContain("has a content note");
  expect(html).toContain("a thread its author deleted");
  expect(html).toContain('href="/p/p?after=y"');
  expect(html).toContain('href="/p/p?stones-after=b"');
  expect(html).toContain("A cairn of 2 stones");
  expect(html).toContain('<a href="/m/a">About three months</a>');
});

test("a profile without its cairn lists in words what was shared under its name, and draws none of it", () => {
  const html = renderToStaticMarkup(
    <ProfilePage
      profile={{ id: "p", name: "steadfast heron", avatarSeed: "s", bio: null, showsCairn: false }}
      cairn={null}
      stones={{ items: stonesUnderName, before: null, after: null, leftOut: [] }}
      written={{ items: [], before: null, after: null, leftOut: [] }}
    />,
  );
  expect(html).toContain("Milestones steadfast heron has shared");
  expect(html).toContain('<a href="/m/b">About three months</a><p class="meta">with medication</p>');
  expect(html).not.toMatch(/A cairn of|stone-small|No posts yet/);
});

test("an empty inbox says what will stand there; a full one says what is new and why words were taken down", () => {
  const empty = renderToStaticMarkup(
    <InboxPage replies={[]} answers={[]} decisions={[]} encouraged={[]} above={false}>
      {null}
    </InboxPage>,
  );
  expect(empty).toContain("Nothing new");
  const html = renderToStaticMarkup(
    <InboxPage
      replies={[{ threadId: "t", title: "A day", count: 2, more: false, firstPostId: "p" }]}
      answers={[
        { postId: "a", title: "A day", name: "kind otter", avatarSeed: "s", day, underStone: false, fresh: true },
      ]}
      decisions={[]}
      encouraged={[]}
      above={false}
    >
      {null}
    </InboxPage>,
  );
  expect(html).toContain("2 new replies");
  expect(html).toContain("kind otter");
  const told = renderToStaticMarkup(
    <DecisionLines
      decisions={[
        {
          subject: "post",
          underStone: false,
          id: "p",
          title: "A day",
          outcome: "removed",
          rule: "No sourcing",
          words: "Please keep places out.",
          day,
        },
        {
          ...{
            subject: "milestone",
            underStone: true,
            id: "m",
            title: null,
            outcome: "released",
            rule: null,
            words: null,
          },
          day: new Date("2026-06-08"),
        },
      ]}
    />,
  );
  expect(told).toContain("No sourcing");
  expect(told).toContain('href="/m/m"');
  expect(told).toContain("June 2026");
  expect(told).not.toContain("8 June");
});
