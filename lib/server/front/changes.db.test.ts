import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { encourage } from "@/lib/encouragements/encourage";
import type { PrismaClient } from "@/lib/generated/prisma/client";
import { newId } from "@/lib/kernel/ids";
import { renewNightly } from "@/lib/maintenance/upkeep";
import { addLine } from "@/lib/milestones/add-line";
import { addLineSchema } from "@/lib/milestones/schema";
import { shareMilestone } from "@/lib/milestones/share-milestone";
import { withdrawMilestone } from "@/lib/milestones/withdraw-milestone";
import { redrawName } from "@/lib/notebook/redraw-name";
import { patientPrisma, testDatabaseUrl } from "@/lib/testing/database";
import { TRUSTING } from "@/lib/testing/front";
import { testKeeper } from "@/lib/testing/maintenance";
import { openThread } from "@/lib/threads/open-thread";
import { replyToThread } from "@/lib/threads/reply-to-thread";
import { aMember, NOON, threadWorld } from "@/lib/threads/thread-world";
import { withdrawPost } from "@/lib/threads/withdraw-post";
import { withClient } from "@/prisma/connection";
import { CachedPage } from "./cached-page";
import { Changes } from "./changes";
import { PageStore } from "./page-store";

/** A store that remembers what it was told to drop. */
class Told extends PageStore {
  readonly tags = new Set<string>();
  override drop(tag: string): void {
    this.tags.add(tag);
    super.drop(tag);
  }
}

let url: string;
let db: PrismaClient;
let world: Awaited<ReturnType<typeof threadWorld>>;
const store = new Told(1_000_000);
let changes: Changes;

beforeAll(async () => {
  url = await testDatabaseUrl();
  db = patientPrisma(url);
  afterAll(() => db.$disconnect());
  world = await threadWorld(db);
  changes = new Changes(store, url, TRUSTING);
  await changes.start();
  afterAll(() => changes.end());
});

/** What is dropped by the time that an act could be answered. */
async function said(act: () => Promise<unknown>): Promise<string[]> {
  await changes.heard();
  store.tags.clear();
  await act();
  await changes.heard();
  return [...store.tags].sort();
}

const threadOf = async (stone: string): Promise<string> =>
  (await db.thread.findUniqueOrThrow({ where: { milestoneId: stone } })).id;

async function aThread(author = aMember(), speakAs: "alias" | "profile" = "alias") {
  const opened = await openThread(world.as(author), world.opening({ speakAs }));
  if (!opened.ok) throw new Error(opened.refusal.code);
  return { author, id: opened.value.threadId, postId: opened.value.postId };
}

const milestone = (speakAs: "alias" | "profile") =>
  ({
    submission: newId(),
    kind: "helping",
    amount: null,
    since: "",
    exact: false,
    onMedication: false,
    words: "",
    contentNotes: [],
    speakAs,
    place: "wall",
    acknowledged: [],
  }) satisfies Parameters<typeof shareMilestone>[1];

describe("what a change drops before it is answered", () => {
  test("a new thread: its board, the lists", async () => {
    let id = "";
    const dropped = await said(async () => {
      id = (await aThread()).id;
    });
    expect(dropped).toEqual([`board:${world.boardId}`, "lists", `thread:${id}`]);
  });

  test("a reply under a profile: the thread, its board, the lists, the profile's page", async () => {
    const { id } = await aThread();
    const friend = aMember();
    const dropped = await said(() => replyToThread(world.as(friend), world.reply(id, { speakAs: "profile" })));
    const voice = await db.voice.findFirstOrThrow({ where: { threadId: id, profileId: { not: null } } });
    expect(dropped).toEqual([`board:${world.boardId}`, "lists", `profile:${voice.profileId}`, `thread:${id}`]);
  });

  test("words taken back, and a whole thread that is hidden: every page they stood on", async () => {
    const author = aMember();
    const { id, postId } = await aThread(author, "profile");
    await replyToThread(world.as(author), world.reply(id));
    const voice = await db.voice.findFirstOrThrow({ where: { threadId: id } });
    const pages = [`board:${world.boardId}`, "lists", `profile:${voice.profileId}`, `thread:${id}`];
    const hide = { where: { id }, data: { standing: "removed" } } as const;
    expect(await said(() => db.thread.update(hide))).toEqual(pages);
    await db.thread.update({ where: { id }, data: { standing: "visible" } });
    expect(await said(() => withdrawPost(world.as(author), { postId }))).toEqual(pages);
  });

  test("an encouragement: the thread it stands in; on a stone the stone and the wall", async () => {
    const { id, postId } = await aThread();
    const friend = world.as(aMember());
    expect(await said(() => encourage(friend, { subject: "post", id: postId, kind: "strength" }))).toEqual([
      `thread:${id}`,
    ]);
    const shared = await shareMilestone(world.as(aMember()), milestone("alias"));
    const stone = shared.ok ? shared.value.milestoneId : "";
    expect(await said(() => encourage(friend, { subject: "milestone", id: stone, kind: "strength" }))).toEqual([
      `stone:${stone}`,
      `thread:${await threadOf(stone)}`,
      "wall",
    ]);
  });

  test("a stone under a profile, placed and taken back: wall, lists, stone, profile", async () => {
    const member = aMember();
    let stone = "";
    const placed = await said(async () => {
      const shared = await shareMilestone(world.as(member), milestone("profile"));
      stone = shared.ok ? shared.value.milestoneId : "";
    });
    const { profileId } = await db.milestone.findUniqueOrThrow({ where: { id: stone } });
    const { id: thread, boardId } = await db.thread.findUniqueOrThrow({ where: { milestoneId: stone } });
    const pages = ["lists", `profile:${profileId}`, `stone:${stone}`, `thread:${thread}`, "wall"];
    expect(placed).toEqual([`board:${boardId}`, ...pages]);
    expect(await said(() => withdrawMilestone(world.as(member), { id: stone }))).toEqual([
      `board:${boardId}`,
      ...pages,
    ]);
  });

  test("a line added to a stone: its board too, where its words stand; a lock: the stone's page, which leads to its thread", async () => {
    const member = aMember();
    const shared = await shareMilestone(world.as(member), milestone("alias"));
    const stone = shared.ok ? shared.value.milestoneId : "";
    const { id, boardId } = await db.thread.findUniqueOrThrow({ where: { milestoneId: stone } });
    const line = addLineSchema.parse({ id: stone, words: "Still here." });
    expect(await said(() => addLine(world.as(member), line))).toEqual(
      expect.arrayContaining([`board:${boardId}`, `stone:${stone}`, `thread:${id}`]),
    );
    expect(await said(() => db.thread.update({ where: { id }, data: { lockedOn: NOON } }))).toEqual(
      expect.arrayContaining([`stone:${stone}`, `thread:${id}`]),
    );
  });

  test("a new name: every page where the old one stood", async () => {
    const author = aMember();
    const { id } = await aThread(author, "profile");
    const dropped = await said(() => redrawName(world.as(author)));
    expect(dropped).toEqual(expect.arrayContaining([`board:${world.boardId}`, "lists", `thread:${id}`]));
    expect(dropped.some((tag) => tag.startsWith("profile:"))).toBe(true);
  });

  test("another programme's change, by plain SQL: the same", async () => {
    const { id } = await aThread();
    const change = () =>
      withClient(url, (client) => client.query("UPDATE post SET body = 'Changed' WHERE thread_id = $1", [id]));
    expect(await said(change)).toEqual([`board:${world.boardId}`, "lists", `thread:${id}`]);
    const boards = () => withClient(url, (client) => client.query("UPDATE board SET line = 'New'"));
    expect(await said(boards)).toEqual(["all"]);
  });

  test("a change that is rolled back, and rows that are written anew: nothing", async () => {
    const { id } = await aThread();
    const nothing = () =>
      db
        .$transaction(async (tx) => {
          await tx.thread.update({ where: { id }, data: { title: "Not kept" } });
          throw new Error("rolled back");
        })
        .catch(() => undefined);
    expect(await said(nothing)).toEqual([]);
    const night = await testKeeper(url);
    expect(await said(() => renewNightly(night, NOON))).toEqual([]);
  });
});

test("a connection that is lost keeps nothing new, and all is dropped once the database is heard again", async () => {
  const page = new CachedPage(200, ["thread:x", "all"], [], Buffer.from("before"));
  await store.page("/t/x", ["thread:x", "all"], async () => page);
  store.tags.clear();
  await withClient(url, (client) =>
    client.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE 'cairn_pages %' AND datname = current_database()",
    ),
  );
  await expect.poll(() => store.tags.has("all")).toBe(true);
  expect(store.get("/t/x")).toBeUndefined();
  const { id } = await aThread();
  expect(await said(() => db.thread.update({ where: { id }, data: { pinned: true } }))).toContain(`thread:${id}`);
});
