import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { BoardArticle } from "@/components/board/board-article";
import { StonePage } from "@/components/milestones/stone-page";
import { OwnWordsIn } from "@/components/thread/own-words";
import { ThreadArticle } from "@/components/thread/thread-article";
import { at } from "@/lib/kernel/addresses";
import type { MilestoneKind } from "@/lib/milestones/limits";
import { CONTENT_NOTES, type ContentNote } from "@/lib/threads/limits";
import type { PostView, ThreadView } from "@/lib/threads/view";

const ADVICE = "give naloxone";
const day = new Date("2026-06-15");
const shared = { name: "amber willow", avatarSeed: "a", profileId: null, standing: "visible", day } as const;

function post(id: string, contentNotes: ContentNote[], answers: PostView["answers"] = null): PostView {
  const own = { own: false, mayEdit: false, answers, notice: null, care: null } as const;
  return {
    id,
    seq: 1,
    stoneId: null,
    revision: 1,
    body: "Words.",
    edited: false,
    contentNotes,
    byVolunteers: false,
    byOpener: false,
    ...own,
    ...shared,
  };
}

const about: ThreadView = {
  ...{
    id: "t",
    stoneId: null,
    label: "amber-willow",
    title: "A night",
    standing: "visible",
    lockedOn: null,
    stage: null,
  },
  ...{ themes: [], replyCount: 1, indexed: false, ownVoice: null, replyRefusal: null },
  ...{ latestOn: new Date("2026-06-01"), newestId: null },
  board: { id: "b", name: "Night owls", slug: "night-owls", line: "", groundRules: [], stories: false },
};

function thread(...posts: PostView[]): string {
  const page = { thread: about, posts: { items: posts, before: null, after: null } };
  const viewer = { signedIn: false, moderates: false, unread: false, news: false };
  const own = { here: null, saved: null, quoting: null, ticket: null };
  const shown = { page, address: at.thread("t"), viewer, given: new Map(), ...own };
  return renderToStaticMarkup(
    <ThreadArticle shown={shown}>
      <p id="reply">The end</p>
    </ThreadArticle>,
  );
}

test("where posts tell of use, overdose or withdrawal the page says what to know, once, and leads there from above the posts", () => {
  for (const note of ["overdose_or_death", "use_described", "withdrawal"] as const) {
    const html = thread(post("1", [note]), post("2", [note, "violence"]), post("3", []));
    expect(html.split(ADVICE)).toHaveLength(2);
    expect(html).toMatch(/<a[^>]* href="\/help"[^>]*>What to do in an overdose/);
    expect(html.indexOf('href="#know"')).toBeLessThan(html.indexOf("<article"));
  }
  const quote = { text: "Theirs.", contentNotes: ["overdose_or_death"] } as const;
  expect(thread(post("1", [], { id: "0", name: "bold heron", quote }))).toContain(ADVICE);
  const others = CONTENT_NOTES.filter((note) => !/overdose|use|withdrawal/.test(note));
  expect(thread(post("1", []), post("2", [...others]))).not.toContain(ADVICE);
});

test("one's own words in a thread end with it where they tell of such things, and else do not", () => {
  const own = (note: ContentNote) => {
    const posts = { items: [post("1", [note]), post("2", [])], before: null, after: null };
    return renderToStaticMarkup(<OwnWordsIn own={{ thread: about, shown: "shown", left: true, posts }} />);
  };
  expect(own("withdrawal").split(ADVICE)).toHaveLength(2);
  expect(own("withdrawal").indexOf(ADVICE)).toBeGreaterThan(own("withdrawal").lastIndexOf("</article>"));
  expect(own("violence")).not.toContain(ADVICE);
});

test("where a thread is out of view, one's own words in it are said to be there only while some are left", () => {
  const posts = { items: [post("1", [])], before: null, after: null };
  const page = (left: boolean) =>
    renderToStaticMarkup(<OwnWordsIn own={{ thread: about, shown: "hidden", left, posts }} />);
  expect(page(true)).toContain("Your posts are below");
  expect(page(false)).toContain("You’ve deleted all your posts in it");
  expect(page(false)).not.toContain("Your posts are below");
});

test("a stone for coming back after a return to use says it too, and no other stone does", () => {
  const stone = (kind: MilestoneKind) =>
    renderToStaticMarkup(
      <StonePage
        milestone={{
          shared: { week: new Date("2026-06-15"), weeksAgo: 0 },
          ...{ id: "m", kind, amount: null, about: false, onMedication: false, words: "", stoneSeed: "s", mine: false },
          ...{ first: null, contentNotes: [] },
          ...{ name: "amber willow", avatarSeed: "a", profileId: null, standing: "visible", onWall: true },
        }}
        notice={null}
        care={null}
        encouragements={undefined}
        encourage={false}
        talk={null}
      />,
    );
  expect(stone("coming_back")).toContain(ADVICE);
  for (const kind of ["days", "first", "helping", "own_words"] as const) expect(stone(kind)).not.toContain(ADVICE);
});

test("the boards on slips and cravings begin with it, in full view; other boards do not have it", () => {
  const board = (slug: string) => {
    const about = {
      id: "b",
      name: "A board",
      line: "A line.",
      purpose: "For this.",
      groundRules: [],
      stories: false,
      stones: false,
    };
    const page = { items: [], before: null, after: null };
    return renderToStaticMarkup(<BoardArticle board={{ ...about, slug }} page={page} />);
  };
  for (const slug of ["slips", "cravings"]) {
    expect(board(slug).split(ADVICE)).toHaveLength(2);
    expect(board(slug)).toContain("lowers your tolerance");
    expect(board(slug).indexOf(ADVICE)).toBeLessThan(board(slug).indexOf("<details"));
  }
  expect(board("newcomers")).not.toContain(ADVICE);
});
