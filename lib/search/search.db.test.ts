import { describe, expect, test } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { testDatabase } from "@/lib/testing/database";
import { NOON, worldOf } from "@/lib/testing/world";
import { writtenOf } from "@/lib/testing/written";
import { atomOf } from "./atom";
import { newestThreads } from "./newest-threads";
import { searchThreads } from "./search-threads";
import { writtenByProfile } from "./written-by-profile";

const db = await testDatabase();
const world = worldOf(db);
const written = writtenOf(db);

const board = await world.aBoard({ stories: true });
const profile = { id: newId(), tag: new Uint8Array(32), name: "steadfast heron", avatarSeed: newId() };
await db.profile.create({ data: profile });
const by = world.aMember();

const open = await written.aThread(board.id, {
  title: "Nights without sleep",
  body: "The *first* week was the hardest of all.",
  by,
  profileId: profile.id,
});
const reply = await written.aReply(open.id, { body: "A café at dawn kept me walking.", profileId: profile.id });
const noted = await written.aThread(board.id, {
  title: "About my brother",
  body: "Lanternfish words here.",
  contentNotes: ["overdose_or_death"],
  profileId: profile.id,
});

const unseen = await Promise.all(
  (["held", "removed", "withdrawn"] as const).flatMap((standing) => [
    written.aThread(board.id, { title: `Zebrafinch ${standing}`, body: "zebrafinch", standing, profileId: profile.id }),
    // The opening stands, its thread does not.
    written.aThread(board.id, {
      title: "Zebrafinch again",
      body: "zebrafinch",
      threadStanding: standing,
      profileId: profile.id,
    }),
  ]),
);
for (const standing of ["held", "removed", "withdrawn"] as const)
  await written.aReply(open.id, { body: "zebrafinch in a reply", standing, profileId: profile.id });
for (const thread of unseen) await written.aReply(thread.id, { body: "zebrafinch below", profileId: profile.id });

const idsOf = async (query: string) => (await searchThreads(db, query)).hits.map((hit) => hit.postId);

describe("what others may not see", () => {
  test("held, removed and withdrawn words are never found, by word or by a title that looks alike", async () => {
    const found = await searchThreads(db, "zebrafinch");
    expect(found).toMatchObject({ searchable: true, hits: [], similar: [] });
    expect((await searchThreads(db, "zebrafinsh again")).similar).toEqual([]);
  });

  test("they are not on the page of the profile that wrote them", async () => {
    const page = await writtenByProfile(db, profile.id, null);
    expect(page.items.map((item) => item.postId).sort()).toEqual([open.openingId, reply, noted.openingId].sort());
  });

  test("they are in no feed", async () => {
    const threads = await newestThreads(db, "stories");
    expect(threads.map((thread) => thread.id).sort()).toEqual([open.id, noted.id].sort());
    expect(await newestThreads(db, { boardId: newId() })).toEqual([]);
  });

  test("words under a content note are not told by a feed or a profile's page", async () => {
    const xml = atomOf(
      {
        origin: "https://cairn.example",
        path: "/feeds/stories.xml",
        page: "/stories",
        authority: "cairn.example",
        id: "stories",
        title: "Stories",
        line: "Told",
      },
      await newestThreads(db, "stories"),
      NOON,
    );
    expect(xml).not.toContain("Lanternfish");
    const page = await writtenByProfile(db, profile.id, null);
    expect(page.items.find((item) => item.postId === noted.openingId)).toMatchObject({
      contentNotes: ["overdose_or_death"],
      opening: "",
    });
  });

  test("an edge that is nobody's post is the first page", async () => {
    const page = await writtenByProfile(db, profile.id, { direction: "after", key: [newId()] });
    expect(page.items).toHaveLength(3);
    const next = await writtenByProfile(db, profile.id, { direction: "after", key: [page.items[0]?.postId ?? ""] });
    expect(next.items.map((item) => item.postId)).toEqual(page.items.slice(1).map((item) => item.postId));
  });
});

describe("what is looked for", () => {
  test("a word is found in any inflection, in titles and bodies", async () => {
    expect(await idsOf("night")).toEqual([open.openingId]);
    expect(await idsOf("walks")).toEqual([reply]);
  });

  test("accents make no difference", async () => expect(await idsOf("cafe")).toEqual([reply]));

  test("a phrase keeps its order and an exclusion excludes", async () => {
    expect(await idsOf('"first week"')).toEqual([open.openingId]);
    expect(await idsOf('"week first"')).toEqual([]);
    expect(await idsOf("week -hardest")).toEqual([]);
  });

  test("a word to leave out changes nothing in the order of what it leaves", async () => {
    const day = (days: number) => new Date(NOON.getTime() + days * 86_400_000);
    const named = await written.aThread(board.id, { title: "Marigold", body: "Else." });
    const often = await written.aThread(board.id, { title: "One", body: "Marigold, marigold, marigold.", now: day(1) });
    const once = await written.aThread(board.id, { title: "Two", body: "A marigold.", now: day(2) });
    const order = [named.openingId, often.openingId, once.openingId];
    for (const query of ["marigold", "marigold -nobody", '"the same marigold" -nobody', 'marigold -"no body"'])
      expect(await idsOf(query)).toEqual(order);
  });

  test("nothing but small words and signs is nothing to look for, and breaks nothing", async () => {
    for (const query of ["the", "-", '""', "'; DROP TABLE post; --", "\\ % _ & | ! ( ) :*"])
      expect((await searchThreads(db, query)).hits).toEqual([]);
    for (const query of ["the", "-sleep", "-sleep -night"])
      expect((await searchThreads(db, query)).searchable).toBe(false);
  });

  test("a slip of the finger still finds a title", async () => {
    expect((await searchThreads(db, "nigths without slep")).similar.map((title) => title.threadId)).toContain(open.id);
  });

  test("a word that was left out is not offered by likeness either", async () => {
    expect(await searchThreads(db, "nights -hardest")).toMatchObject({ hits: [], similar: [] });
  });

  test("an excerpt is pieces of text in which the words that were looked for are marked", async () => {
    const [hit] = (await searchThreads(db, "first")).hits;
    expect(hit?.excerpt.filter((segment) => segment.hit)).toEqual([{ text: "first", hit: true }]);
    expect(hit?.excerpt.map((segment) => segment.text).join("")).not.toContain("*");
    expect(hit?.day).toEqual(new Date("2026-06-15T00:00:00Z"));
  });
});

const PLACE = { origin: "https://cairn.example", path: "/f.xml", page: "/b/x", authority: "a.example", id: "board/x" };

test("a feed's ids are this site's alone, and the same each time", async () => {
  const thread = { id: "t1", title: "A", name: "n", day: NOON, noted: false, opening: "w" };
  const ids = (authority: string) =>
    [...atomOf({ ...PLACE, authority, title: "A", line: "l" }, [thread], NOON).matchAll(/<id>(.*?)<\/id>/g)].map(
      ([, id]) => id,
    );
  expect(ids("a.example")).toEqual(["tag:a.example,2026:board/x", "tag:a.example,2026:thread/t1"]);
  expect(ids("b.example")).toEqual(["tag:b.example,2026:board/x", "tag:b.example,2026:thread/t1"]);
});

test("a feed without threads is as new as the day, and not of 1970", () => {
  const xml = atomOf({ ...PLACE, title: "A", line: "l" }, [], NOON);
  expect(xml).toContain("<updated>2026-06-15T00:00:00.000Z</updated>");
});

test("a feed is text to its readers whatever stands in a title, and says the day alone", async () => {
  await written.aThread(board.id, { title: "<b>Bold</b> & ]]> <script>", body: "a < b", now: NOON });
  const xml = atomOf({ ...PLACE, title: "A & B", line: "l" }, await newestThreads(db, "stories"), NOON);
  expect(xml).toContain("&lt;b&gt;Bold&lt;/b&gt; &amp; ]]&gt; &lt;script&gt;");
  expect(xml).not.toContain("<script>");
  expect(xml).toContain("<title>A &amp; B</title>");
  expect(xml).toContain("<updated>2026-06-15T00:00:00.000Z</updated>");
  expect(xml).not.toContain("T12:");
});
