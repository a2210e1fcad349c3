// long because: every page that is measured stands in one list.
import { boardById, boardsWithLatest } from "@/lib/boards/queries";
import { encouragementCounts } from "@/lib/encouragements/queries";
import { answersTo } from "@/lib/inbox/answers";
import { ownDecisions } from "@/lib/inbox/decisions";
import { firstUnread } from "@/lib/inbox/first-unread";
import { newReplies } from "@/lib/inbox/new-replies";
import { ownVoices } from "@/lib/inbox/own-voices";
import type { Db } from "@/lib/kernel/context";
import type { PageEdge } from "@/lib/kernel/paging";
import { type Member, reader, type Viewer } from "@/lib/kernel/viewer";
import { cairnOf } from "@/lib/milestones/cairn";
import { groupAt } from "@/lib/milestones/groups";
import { monthsWithStones } from "@/lib/milestones/months";
import { newestStones } from "@/lib/milestones/queries";
import { stoneForTonight } from "@/lib/milestones/tonight";
import { stonesOfProfile, wall, wallOfGroup, wallOfMonth } from "@/lib/milestones/wall";
import { weekStones } from "@/lib/milestones/week-stones";
import { myNotices } from "@/lib/moderation/my-notices";
import { spokenIn } from "@/lib/notebook/follows";
import { newestThreads } from "@/lib/search/newest-threads";
import { searchThreads } from "@/lib/search/search-threads";
import { profileById, writtenByProfile } from "@/lib/search/written-by-profile";
import { boardPage, latestThreads, waitingThreads } from "@/lib/threads/lists";
import { myThreads } from "@/lib/threads/mine";
import { placeOf } from "@/lib/threads/permalink";
import { threadPage } from "@/lib/threads/queries";
import { quotable } from "@/lib/threads/quotable";
import { storiesPage } from "@/lib/threads/stories";
import { ROOT } from "./fill";
import { followsIn, type Landmarks } from "./landmarks";
import { SOUGHT } from "./vocabulary";
import { cheer, reply, writing } from "./writes";

export type Measurable = { name: string; kind: "page" | "search" | "write"; run: () => Promise<unknown> };

const member: Member = { kind: "member", root: ROOT, device: "mine", pausedUntil: null, steward: null };
const after = (key: readonly string[]): PageEdge => ({ direction: "after", key });

/** What the pages of the site ask the database, through the very functions that they call, in the same company. */
export function pagesOf(db: Db, landmarks: Landmarks, now: Date): Measurable[] {
  const page = (name: string, run: () => Promise<unknown>): Measurable => ({ name, kind: "page", run });
  const search = (name: string, words: string): Measurable => {
    return { name: `search, ${name}`, kind: "search", run: () => searchThreads(db, words) };
  };
  const follows = followsIn(landmarks, now);
  const thread = async (viewer: Viewer, id: string, edge: PageEdge) => {
    const found = await threadPage(db, viewer, id, edge, now);
    const ids = found?.posts.items.map((post) => post.id) ?? [];
    if (ids.length === 0) throw new Error("The thread page is empty");
    await encouragementCounts(db, viewer, ids);
    if (viewer.kind === "member") await firstUnread(db, viewer, follows, [id]);
  };
  const home = async (viewer: Viewer) => {
    if (viewer.kind === "member") await newReplies(db, viewer, follows);
    await Promise.all([
      boardsWithLatest(db),
      waitingThreads(db, 5),
      latestThreads(db, 8),
      storiesPage(db, null, {}, 3),
      newestStones(db, 4, now),
    ]);
  };
  const board = async (edge: PageEdge) => {
    await boardById(db, landmarks.boardId);
    filled((await boardPage(db, landmarks.boardId, edge)).items);
  };
  const stones = async (viewer: Viewer, edge: PageEdge) => {
    const { items } = await wall(db, { viewer, edge, now });
    filled(items);
    await encouragementCounts(
      db,
      viewer,
      items.map((stone) => stone.id),
    );
  };
  const context = { db, viewer: member, now, ...writing() };
  return [
    page("home", () => home(reader)),
    page("home, member", () => home(member)),
    page("board, first page", () => board(null)),
    page("board, deep", () => board(after(landmarks.boardKey))),
    page("thread, first page", () => thread(reader, landmarks.longId, null)),
    page("thread, middle", () => thread(reader, landmarks.longId, after([landmarks.middleId]))),
    page("thread, middle, member", () =>
      thread(member, landmarks.longId, { direction: "before", key: [landmarks.nearEndId] }),
    ),
    page("thread, last page", () => thread(reader, landmarks.longId, after([landmarks.nearEndId]))),
    page("permalink, middle", async () => filled([await placeOf(db, reader, landmarks.middleId)])),
    page("permalink, end, member", async () => filled([await placeOf(db, member, landmarks.nearEndId)])),
    page("quote", () => quotable(db, member, landmarks.longId, landmarks.middleId)),
    page("inbox", async () => {
      const voices = await ownVoices(db, member, follows, now);
      await Promise.all([
        newReplies(db, member, follows),
        answersTo(db, voices, follows),
        ownDecisions(db, member, voices, now),
        myNotices({ ...context }),
      ]);
    }),
    page("my threads", () => myThreads(db, member, now, spokenIn(follows))),
    page("stories", async () => {
      filled((await storiesPage(db, null)).items);
      await boardsWithLatest(db);
    }),
    page("stories, deep", async () => filled((await storiesPage(db, after(landmarks.storyKey))).items)),
    page("stories, a theme", async () => filled((await storiesPage(db, null, { theme: "medication" })).items)),
    page("stories, one stage, a rare theme", () => storiesPage(db, null, { stage: "years-on", theme: "no-faith" })),
    page("wall", () => stones(reader, null)),
    page("wall, deep, member", () => stones(member, after([landmarks.stoneId]))),
    page("wall, beside its stones", async () => {
      filled((await weekStones(db, now)).looks);
      filled(await monthsWithStones(db));
    }),
    page("wall, an early month", async () => {
      const month = (await monthsWithStones(db)).at(-1);
      if (month) filled((await wallOfMonth(db, { viewer: reader, edge: null, now }, month)).items);
    }),
    ...["3", "7", "8"].map((n) =>
      page(`wall, group ${n}`, async () => {
        const group = groupAt(n);
        if (group) await wallOfGroup(db, { viewer: reader, edge: null, now }, group);
      }),
    ),
    page("a stone for tonight", async () => filled([await stoneForTonight(db, now)])),
    page("profile", async () => {
      await profileById(db, landmarks.profileId);
      filled((await writtenByProfile(db, landmarks.profileId, null)).items);
      await stonesOfProfile(db, { viewer: reader, edge: null, now }, landmarks.profileId);
      await cairnOf(db, landmarks.profileId);
    }),
    page("feed of a board", async () => filled(await newestThreads(db, { boardId: landmarks.boardId }))),
    page("feed of stories", async () => filled(await newestThreads(db, "stories"))),
    ...Object.entries(SOUGHT).map(([name, words]) => search(name, words)),
    { name: "reply", kind: "write", run: () => reply(context, landmarks.talkId) },
    { name: "reply, long thread", kind: "write", run: () => reply(context, landmarks.longId) },
    { name: "encouragement", kind: "write", run: () => cheer(context, landmarks.middleId) },
  ];
}

function filled(items: readonly unknown[]): void {
  if (items.length === 0 || items[0] === null) throw new Error("A page has nothing on it");
}
