import { expect, test } from "vitest";
import { boardsWithLatest } from "@/lib/boards/queries";
import { hitRows } from "@/lib/search/list-kinds";
import { searchThreads } from "@/lib/search/search-threads";
import { writtenByProfile } from "@/lib/search/written-by-profile";
import { testDatabase } from "@/lib/testing/database";
import { NOON, worldOf } from "@/lib/testing/world";
import { writtenOf } from "@/lib/testing/written";
import { storyRows, threadRows } from "./list-kinds";
import { boardPage } from "./lists";
import type { NoteChoices } from "./note-rule";
import { keptFor, ownPostsIn } from "./own-among";
import { storiesPage } from "./stories";

const db = await testDatabase();
const world = worldOf(db);
const written = writtenOf(db);
const choices: NoteChoices = { suicide: "leave-out", violence: "show" };
const [member, other] = [world.aMember(), world.aMember()];

test("a board leaves out what its reader chose, never what they wrote, and its pages stay where they were", async () => {
  const board = await world.aBoard();
  for (let n = 0; n < 31; n += 1)
    await written.aThread(board.id, { contentNotes: ["suicide"], now: new Date(NOON.getTime() - n * 3_600_000) });
  const own = await written.aThread(board.id, { by: member, contentNotes: ["suicide"], now: NOON });
  const page = await boardPage(db, board.id, null);
  const kept = await keptFor(db, member, choices, page.items, threadRows);
  expect(kept.items.map(({ id }) => id)).toEqual([own.id]);
  expect(kept.leftOut).toHaveLength(29);
  expect(page.after).not.toBeNull();
  expect((await keptFor(db, other, choices, page.items, threadRows)).leftOut).toHaveLength(30);
  expect((await keptFor(db, other, {}, page.items, threadRows)).items).toEqual(page.items);
});

test("stories open their first lines to whoever chose to see them, and to who wrote them", async () => {
  const board = await world.aBoard({ stories: true });
  const shown = await written.aThread(board.id, { contentNotes: ["violence"] });
  const folded = await written.aThread(board.id, { contentNotes: ["withdrawal"] });
  const own = await written.aThread(board.id, { by: member, contentNotes: ["withdrawal", "violence"] });
  const { items } = await storiesPage(db, null);
  const kept = await keptFor(db, member, choices, items, storyRows);
  const open = new Map(kept.items.map(({ id, unfolded }) => [id, unfolded ?? false]));
  expect([shown, folded, own].map(({ id }) => open.get(id))).toEqual([true, false, true]);
});

test("a search leaves out posts by their own notes and by those of the title that stands above them", async () => {
  const board = await world.aBoard();
  const thread = await written.aThread(board.id, { title: "Quartzite", contentNotes: ["suicide"] });
  const reply = await written.aReply(thread.id, { body: "Quartzite too." });
  const own = await written.aReply(thread.id, { by: member, body: "Quartzite of mine." });
  const open = await written.aThread(board.id, { body: "Quartzite elsewhere.", contentNotes: ["violence"] });
  const { hits } = await searchThreads(db, "quartzite");
  expect(hits).toHaveLength(4);
  const kept = await keptFor(db, member, choices, hits, hitRows);
  expect(kept.items.map(({ postId, unfolded }) => [postId, unfolded ?? false]).sort()).toEqual(
    [
      [own, false],
      [open.openingId, true],
    ].sort(),
  );
  expect(kept.leftOut.map(({ postId }) => postId).sort()).toEqual([thread.openingId, reply].sort());
});

test("a profile tells noted words only to whom they stand open, and the notes in either case", async () => {
  const profile = await db.profile.create({
    data: { id: "0123456789abcdef", tag: new Uint8Array(32), name: "Quiet heron", avatarSeed: "a" },
  });
  const board = await world.aBoard();
  await written.aThread(board.id, { profileId: profile.id, body: "Marble.", contentNotes: ["violence"] });
  const [folded] = (await writtenByProfile(db, profile.id, null)).items;
  expect(folded).toMatchObject({ opening: "", contentNotes: ["violence"], titleNotes: ["violence"] });
  const [open] = (await writtenByProfile(db, profile.id, null, (notes) => notes.includes("violence"))).items;
  expect(open).toMatchObject({ opening: "Marble.", contentNotes: ["violence"] });
});

test("of a board's latest thread its notes are known, and of posts of a thread whose they are", async () => {
  const board = await world.aBoard();
  const empty = await world.aBoard();
  const thread = await written.aThread(board.id, { by: member, contentNotes: ["suicide", "violence"] });
  const reply = await written.aReply(thread.id, { by: other });
  const boards = await boardsWithLatest(db);
  const notesOf = ({ id }: { id: string }) => boards.find((one) => one.id === id)?.latestNotes;
  expect([notesOf(board), notesOf(empty)]).toEqual([["suicide", "violence"], []]);
  expect([...(await ownPostsIn(db, member, thread.id, [thread.openingId, reply]))]).toEqual([thread.openingId]);
});
