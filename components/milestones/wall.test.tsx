import { brotliCompressSync, constants } from "node:zlib";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { SiteDocument } from "@/components/shell/site-document";
import { GROUPS, groupAt, type StoneGroup } from "@/lib/milestones/groups";
import { MILESTONE_KINDS } from "@/lib/milestones/limits";
import { lookOf } from "@/lib/milestones/look";
import { type Month, monthAt } from "@/lib/milestones/months";
import type { MilestoneView } from "@/lib/milestones/view";
import { STONE_LOOKS } from "@/lib/testing/stone-looks";
import talks from "@/seeds/demo/threads.json";
import { GroupPage } from "./group-page";
import { MonthPage } from "./month-page";
import { Wall } from "./wall";

const NAMES = ["gentle lantern", "amber willow", "steadfast heron", "quiet harbour", "mossy gate", "early ferry"];
/** What people say, each in words of their own: about as much as a stone may carry. */
const said = talks.flatMap(({ replies }) => replies.map(({ body }) => body)).filter((body) => body.length > 150);

const stones = Array.from(
  { length: 24 },
  (_, at): MilestoneView => ({
    id: `${at + 10}`.padStart(16, "0123456789abcdef"),
    profileId: null,
    name: `${NAMES[at % NAMES.length]}`,
    avatarSeed: `${at}`,
    stoneSeed: `stone ${at}`,
    kind: MILESTONE_KINDS[at % MILESTONE_KINDS.length] ?? "helping",
    first: null,
    amount: at % MILESTONE_KINDS.length < 4 ? 3 : null,
    about: true,
    onMedication: at % 3 === 0,
    words: said[at]?.slice(0, 200) ?? "",
    contentNotes: [],
    standing: "visible",
    onWall: true,
    shared: { week: new Date("2026-11-30"), weeksAgo: at < 14 ? 0 : 1 },
    mine: false,
  }),
);
const months = ["2026-12", "2026-11", "2026-10", "2026-08"].flatMap((name): Month[] => [monthAt(name) ?? []].flat());
const shown = (items: readonly MilestoneView[], after: string | null = null) => ({
  ...{ page: { items, before: null, after }, given: new Map(), encourage: false, here: "wall" },
});
const week = { shared: { week: new Date("2026-11-30"), weeksAgo: 0 }, looks: STONE_LOOKS.slice(0, 20) };
const ways = { groups: GROUPS, months };
const listed = (html: string) => [...html.matchAll(/<li id="m-(\w+)"/g)].map(([, id]) => id);

const reader = { signedIn: false, moderates: false, unread: false, news: false };

describe("the wall", () => {
  const first = renderToStaticMarkup(<Wall {...shown(stones.slice(0, 12), "x")} {...ways} week={week} />);

  test("is a picture, the way to share right beneath it, a stone for tonight, and stones in words with their links", () => {
    expect(first.match(/role="img"/g)).toHaveLength(1);
    expect(first).toMatch(/<\/figure><p class="actions"><a href="\/milestones\/share"/);
    expect(first).toContain('href="/milestones/tonight">A stone for tonight</a>');
    expect(first).toContain("This week’s stones.");
    for (const { id } of stones.slice(0, 12)) expect(first).toContain(`href="/m/${id}"`);
    expect(listed(first)).toHaveLength(12);
  });

  test("one stone stands large: one whose words can, of the newest week, without a content note", () => {
    const largeIn = (items: readonly MilestoneView[]) =>
      /id="m-(\w+)" class="wall-large"/.exec(renderToStaticMarkup(<Wall {...shown(items)} {...ways} />))?.[1];
    expect(first.match(/class="wall-large"/g)).toHaveLength(1);
    const [one, two, three] = stones.slice(0, 3).map((stone) => ({ ...stone, words: "It rained, and I walked." }));
    if (!one || !two || !three) throw new Error("no stones");
    const noted = { ...one, contentNotes: ["suicide" as const] };
    expect(largeIn([noted, { ...two, words: "" }, three])).toBe(three.id);
    expect(largeIn([noted, { ...two, shared: { ...two.shared, weeksAgo: 1 } }])).toBeUndefined();
    expect(largeIn([{ ...one, words: "a ".repeat(900) }])).toBeUndefined();
  });

  test("every stone stands in the list once, whichever is large", () => {
    const html = renderToStaticMarkup(<Wall {...shown([...stones].reverse())} {...ways} />);
    expect(listed(html).sort()).toEqual(stones.map(({ id }) => id).sort());
  });

  test("long words are cut, and lead to the stone", () => {
    const html = renderToStaticMarkup(<Wall {...shown([{ ...one(), words: "a walk ".repeat(200) }])} {...ways} />);
    expect(html).toMatch(/…<\/bdi> <a href="\/m\/\w+">Read the rest<\/a>/);
    expect(first).not.toContain("Read the rest");
  });

  test("an empty week is said; so is a wall with nothing yet", () => {
    const html = (weeksAgo: number | null) => {
      const shared = weeksAgo === null ? null : { week: new Date("2026-11-23"), weeksAgo };
      const looks = weeksAgo === null ? [] : [lookOf(one())];
      return renderToStaticMarkup(<Wall {...shown([])} {...ways} week={{ shared, looks }} />);
    };
    expect(html(1)).toContain("Last week’s milestones as stones");
    expect(html(1)).toContain("Last week’s stones. The first one this week could be yours.");
    expect(html(3)).toContain("The newest milestones as stones");
    expect(html(null)).toContain("A quiet valley");
    expect(html(null)).toContain("No stones yet. The first one could be yours.");
  });

  test("its groups stand at neutral addresses, and its months lead to theirs; nothing is counted", () => {
    for (const { n } of GROUPS) expect(first).toContain(`href="/milestones/g/${n}"`);
    expect(first).toContain('href="/milestones/2026-08">August 2026</a>');
    expect(first.slice(first.indexOf('aria-labelledby="months"'))).not.toMatch(/>\d+ |\(\d+\)/);
  });

  test("as a second page each weighs at most 8 kB", () => {
    const frame = { here: "", viewer: reader, demo: false, exitUrl: "https://example.org/", script: "/c.js" };
    const weightOf = (page: React.ReactElement) => {
      const html = renderToStaticMarkup(<SiteDocument frame={frame}>{page}</SiteDocument>);
      return brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 7 } }).length;
    };
    expect(Math.max(...stones.map(({ words }) => words.length))).toBe(200);
    const weights = {
      first: weightOf(<Wall {...shown(stones.slice(0, 12), "x")} {...ways} week={week} />),
      later: weightOf(<Wall {...shown(stones, "x")} {...ways} />),
      group: weightOf(<GroupPage {...shown(stones, "x")} group={groupOf("5")} groups={GROUPS} />),
    };
    // What Next writes into every head comes on top: about 200 bytes.
    expect(Math.max(...Object.values(weights)), JSON.stringify(weights)).toBeLessThanOrEqual(7_750);
  });
});

describe("a group", () => {
  test("says in full what it is on the page, and leads to a form for one like it", () => {
    for (const group of GROUPS) {
      const html = renderToStaticMarkup(<GroupPage {...shown(stones.slice(0, 2))} group={group} groups={GROUPS} />);
      expect(html).toContain(`href="/milestones/share?g=${group.n}"`);
      expect(html).toMatch(/<h1>[A-Z][^<]{4,}<\/h1><p class="lead">/);
      expect(html).toContain(`href="/milestones/g/${group.n}" aria-current="page"`);
    }
  });

  test("without stones it invites; where people came back the way to help stands too", () => {
    const html = renderToStaticMarkup(<GroupPage {...shown([])} group={groupOf("5")} groups={GROUPS} />);
    expect(html).toContain("No milestones here yet. Be the first to share one.");
    expect(html).toContain("lowers your tolerance");
  });
});

describe("a month", () => {
  const [december, november, october] = months;
  test("names itself and leads to the months beside it that have stones", () => {
    if (!december || !november || !october) throw new Error("no months");
    const html = renderToStaticMarkup(
      <MonthPage {...shown(stones.slice(0, 3), "x")} month={november} beside={{ earlier: october, later: december }} />,
    );
    expect(html).toContain("<h1>November 2026</h1>");
    expect(html).toContain('href="/milestones/2026-10">Earlier: October 2026</a>');
    expect(html).toContain('href="/milestones/2026-12">Later: December 2026</a>');
    expect(html).toContain('href="/milestones/2026-11?after=x"');
    const alone = renderToStaticMarkup(
      <MonthPage {...shown([])} month={november} beside={{ earlier: null, later: null }} />,
    );
    expect(alone).toContain("No milestones listed for this month yet.");
    expect(alone).not.toContain("<nav");
  });
});

function one(): MilestoneView {
  const [stone] = stones;
  if (!stone) throw new Error("no stone");
  return stone;
}

function groupOf(n: string): StoneGroup {
  const group = groupAt(n);
  if (!group) throw new Error(`no group ${n}`);
  return group;
}
