import { beforeAll, describe, expect, test } from "vitest";
import { exportFile } from "@/components/leaving/export-file";
import type { PrismaClient } from "@/lib/generated/prisma/client";
import { newId } from "@/lib/kernel/ids";
import { weekOf } from "@/lib/kernel/time";
import { tagOf } from "@/lib/kernel/vault";
import { encouraged } from "@/lib/notebook/encouraged";
import { type HeardPage, heard } from "@/lib/notebook/heard";
import { noteChoices } from "@/lib/notebook/note-choices";
import { ownSettings } from "@/lib/notebook/settings";
import { testDatabase } from "@/lib/testing/database";
import { NOON, worldOf } from "@/lib/testing/world";
import { writtenOf } from "@/lib/testing/written";
import { gatherExport } from "./gather-export";

let db: PrismaClient;
beforeAll(async () => {
  db = await testDatabase();
});
const notebook = {
  follows: { threads: {} },
  drafts: [],
  asks: { asks: [] },
  heard: heard.empty,
  encouraged: encouraged.empty,
  notes: noteChoices.empty,
  settings: ownSettings.empty,
};

describe("a copy of one's words", () => {
  test("holds what was written under every name, however old, and nothing of anybody else", async () => {
    const world = worldOf(db);
    const written = writtenOf(db);
    const [ann, bob] = [world.aMember(), world.aMember()];
    const board = await world.aBoard();
    const profile = {
      id: newId(),
      tag: tagOf(ann.root, "profile"),
      name: "Quiet heron",
      avatarSeed: "a",
      bio: "I knit.",
    };
    await db.profile.create({ data: profile });
    const old = new Date("2019-02-03T04:00:00Z");
    const first = await written.aThread(board.id, { by: ann, title: "Long ago", body: "Ann began.", now: old });
    await written.aReply(first.id, { by: bob, body: "Bob answered." });
    const second = await written.aThread(board.id, { by: bob, title: "Bob <asks>", body: "Bob began." });
    await written.aReply(second.id, { by: ann, profileId: profile.id, body: "Ann <b>answered</b>.", standing: "held" });
    const stone = {
      name: "n",
      avatarSeed: "a",
      stoneSeed: "s",
      submission: newId(),
      week: weekOf(old),
      words: "A walk.",
    };
    const id = newId();
    await db.milestone.create({ data: { id, tag: tagOf(ann.root, `milestone|${id}`), kind: "helping", ...stone } });
    await db.encouragement.create({
      data: {
        id: newId(),
        postId: second.openingId,
        kind: "me_too",
        tag: tagOf(ann.root, `encourage|${second.openingId}`),
      },
    });
    const words = [
      [first.openingId, "high", true],
      [id, "low", false],
      [profile.id, "low", false],
    ] satisfies HeardPage["words"];
    const copy = await gatherExport(world.as(ann), ann, { ...notebook, heard: { words, seen: [] } });
    expect(copy.notebook.heard).toEqual([
      { address: `/r/${first.openingId}`, level: "high", folded: true },
      { address: `/m/${id}`, level: "low", folded: false },
      { address: `/p/${profile.id}`, level: "low", folded: false },
    ]);
    expect(exportFile(copy)).toContain(
      `/r/${first.openingId}: I was shown helplines, and a volunteer was told; I hid them`,
    );
    expect(copy.profile).toEqual({
      address: `/p/${profile.id}`,
      name: "Quiet heron",
      about: "I knit.",
      showsCairn: false,
    });
    expect(
      copy.threads.map(({ title, posts }) => [title, posts.map((post) => [post.day, post.standing, post.words])]),
    ).toEqual([
      ["Long ago", [["2019-02-03", "visible", "Ann began."]]],
      ["Bob <asks>", [["2026-06-15", "held", "Ann <b>answered</b>."]]],
    ]);
    expect(copy.milestones).toMatchObject([{ month: "2019-01", words: "A walk." }]);
    expect(copy.encouragements).toEqual([{ to: `/r/${second.openingId}`, kind: "me_too" }]);
    const said = JSON.stringify(copy);
    expect(said).not.toContain("Bob answered");
    expect(said).not.toContain("Bob began");
    // The hour is kept, and is nobody's business.
    expect(said).not.toMatch(/T\d\d:\d\d/);
    const page = exportFile(copy);
    expect(page).toContain("Ann &#60;b&#62;answered&#60;/b&#62;.");
    expect(page).not.toMatch(/<script|src=|href=/);
    expect((await gatherExport(world.as(world.aMember()), world.aMember(), notebook)).threads).toEqual([]);
  });

  test("names the post that a reply answers or quotes, and none of its words; in a thread out of view not whose it is", async () => {
    const world = worldOf(db);
    const written = writtenOf(db);
    const ann = world.aMember();
    const board = await world.aBoard();
    const thread = await written.aThread(board.id, { body: "Bob began." });
    const to = { answersId: thread.openingId };
    await written.aReply(thread.id, { by: ann, body: "I answer.", ...to });
    await written.aReply(thread.id, { by: ann, body: "I quote.", ...to, quote: { revision: 1, from: 0, to: 3 } });
    const { name } = await db.voice.findFirstOrThrow({ where: { posts: { some: { id: thread.openingId } } } });
    const gathered = async () => {
      const copy = await gatherExport(world.as(ann), ann, notebook);
      return { copy, answers: copy.threads[0]?.posts.map((post) => post.answers) };
    };
    const shown = await gathered();
    const address = `/r/${thread.openingId}`;
    expect(shown.answers).toEqual([
      { address, name, quoted: false },
      { address, name, quoted: true },
    ]);
    expect(exportFile(shown.copy)).toContain(`quotes ${name}, ${address}`);
    expect(JSON.stringify(shown.copy)).not.toContain("Bob began");
    await db.thread.update({ where: { id: thread.id }, data: { standing: "removed" } });
    const hidden = await gathered();
    expect(hidden.answers?.map((one) => one?.name)).toEqual([null, null]);
    expect(exportFile(hidden.copy)).toContain(`quotes ${address}`);
  });

  test("a title that was taken from view is not in it; what a volunteer decided is, and no steward", async () => {
    const world = worldOf(db);
    const written = writtenOf(db);
    const [ann, bob] = [world.aMember(), world.aMember()];
    const board = await world.aBoard();
    const thread = await written.aThread(board.id, { by: bob, title: "Hidden title", standing: "removed" });
    const postId = await written.aReply(thread.id, { by: ann, body: "Mine.", standing: "removed" });
    const moderator = await world.aModerator();
    const decided = {
      state: "decided",
      decision: "removed",
      decisionRule: "be-kind",
      decisionWords: "Please be gentle.",
    } as const;
    await db.case.create({ data: { id: newId(), postId, severity: 3, openedAt: NOON, ...decided } });
    const [seen, unfounded] = [
      await written.aReply(thread.id, { by: ann }),
      await written.aReply(thread.id, { by: ann }),
    ];
    const released = { ...decided, decision: "released", decisionRule: null } as const;
    for (const [id, decisionWords] of [
      [seen, "You matter."],
      [unfounded, null],
    ] as const)
      await db.case.create({
        data: { id: newId(), postId: id, severity: 3, openedAt: NOON, ...released, decisionWords },
      });
    const copy = await gatherExport(world.as(ann), ann, notebook);
    expect(copy.threads[0]).toMatchObject({
      title: null,
      posts: [
        { decision: { rule: "Be kind", words: "Please be gentle." } },
        { decision: { rule: null, words: "You matter." } },
        { decision: null },
      ],
    });
    expect(JSON.stringify(copy)).not.toContain(moderator.steward?.id ?? "none");
  });

  test("says of each word whether others see it: none do while the words that opened the thread are held", async () => {
    const world = worldOf(db);
    const written = writtenOf(db);
    const [ann, bob] = [world.aMember(), world.aMember()];
    const thread = await written.aThread((await world.aBoard()).id, { by: bob, title: "Held title", standing: "held" });
    await written.aReply(thread.id, { by: ann, body: "An answer." });
    const copy = await gatherExport(world.as(ann), ann, notebook);
    expect(copy.threads[0]).toMatchObject({ shown: "hidden", title: null });
    expect(exportFile(copy)).toContain("nobody can see this, like the rest of its thread");
    expect(exportFile(copy)).not.toMatch(/Held title|· everyone can see this ·/);
    expect(exportFile(await gatherExport(world.as(bob), bob, notebook))).toContain("Held title");
    // What was decided about somebody else's words is not in it.
    await db.post.update({ where: { id: thread.openingId }, data: { standing: "removed" } });
    await db.thread.update({ where: { id: thread.id }, data: { standing: "removed" } });
    expect(await gatherExport(world.as(ann), ann, notebook)).toEqual(copy);
  });

  test("calls a thread without its title what the list of one's threads calls it", async () => {
    const world = worldOf(db);
    const written = writtenOf(db);
    const [ann, bob] = [world.aMember(), world.aMember()];
    const thread = await written.aThread((await world.aBoard()).id, { by: bob, title: "", standing: "withdrawn" });
    await written.aReply(thread.id, { by: ann, body: "An answer." });
    await db.thread.update({ where: { id: thread.id }, data: { replyCount: 1 } });
    const page = async () => exportFile(await gatherExport(world.as(ann), ann, notebook));
    expect(await page()).toMatch(/<h3>A thread its author deleted<[\s\S]*· everyone can see this ·/);
    await db.thread.update({ where: { id: thread.id }, data: { standing: "removed" } });
    expect(await page()).toMatch(
      /<h3>A thread nobody can see at the moment<[\s\S]*nobody can see this, like the rest of its thread/,
    );
  });

  test("is found over more threads than one batch holds", async () => {
    const world = worldOf(db);
    const ann = world.aMember();
    const board = await world.aBoard();
    const ids = Array.from({ length: 5_300 }, () => newId());
    const place = { boardId: board.id, title: "t", openedOn: NOON, bumpedAt: NOON, bumpShuffle: 1 };
    await db.thread.createMany({ data: ids.map((id) => ({ id, ...place })) });
    for (const [n, threadId] of [ids[0], ids[4_999], ids[5_299]].entries()) {
      if (!threadId) throw new Error("no thread");
      const voice = { id: newId(), threadId, tag: tagOf(ann.root, `voice|${threadId}`), name: "n", avatarSeed: "a" };
      await db.voice.create({ data: voice });
      const post = {
        id: newId(),
        threadId,
        voiceId: voice.id,
        seq: 1,
        submission: newId(),
        body: `Words ${n}`,
        hour: NOON,
      };
      await db.post.create({ data: post });
    }
    const copy = await gatherExport(world.as(ann), ann, notebook);
    expect(copy.threads.flatMap(({ posts }) => posts.map((post) => post.words)).sort()).toEqual([
      "Words 0",
      "Words 1",
      "Words 2",
    ]);
  });
});
