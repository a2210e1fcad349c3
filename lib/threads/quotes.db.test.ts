import { beforeAll, describe, expect, test } from "vitest";
import type { PrismaClient } from "@/lib/generated/prisma/client";
import type { Result } from "@/lib/kernel/result";
import { type Member, reader } from "@/lib/kernel/viewer";
import { testDatabase } from "@/lib/testing/database";
import { editPost } from "./edit-post";
import { openThread } from "./open-thread";
import { ownWordsIn } from "./own-words";
import { postInThread } from "./post-in-thread";
import { threadPage } from "./queries";
import { quotable } from "./quotable";
import { replyToThread } from "./reply-to-thread";
import { replySchema } from "./schema";
import { aMember, aModerator, NOON, threadWorld } from "./thread-world";
import { withdrawPost } from "./withdraw-post";

const THEIRS = "> someone else\n\nThe nights are the hardest for me.";
const QUOTED = "The nights are the hardest for me.";

let db: PrismaClient;
let world: Awaited<ReturnType<typeof threadWorld>>;
beforeAll(async () => {
  db = await testDatabase();
  world = await threadWorld(db);
});

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

/** A thread, a post in it, and a reply that quotes that post with the button. */
async function aQuote(body = THEIRS, notes: ["suicide"] | [] = []) {
  const [author, other] = [aMember(), aMember()];
  const { threadId } = value(await openThread(world.as(aMember()), world.opening()));
  const words = world.reply(threadId, { body, contentNotes: notes });
  const { postId } = value(await replyToThread(world.as(author), words));
  const chosen = await quotable(db, other, threadId, postId);
  const { revision: quoteRevision, from: quoteFrom, to: quoteTo } = chosen?.range ?? {};
  const range = { quoteRevision, quoteFrom, quoteTo };
  const reply = world.reply(threadId, { body: "For me too.", answersId: postId, ...range });
  const quoting = value(await replyToThread(world.as(other), reply)).postId;
  return { author, other, threadId, postId, range, quoting };
}

type Quoting = Awaited<ReturnType<typeof aQuote>>;

async function answersOf(
  { threadId, quoting }: Pick<Quoting, "threadId" | "quoting">,
  viewer = aMember() as Member | typeof reader,
) {
  const page = await threadPage(db, viewer, threadId, null, NOON);
  return page?.posts.items.find(({ id }) => id === quoting)?.answers;
}
const rowOf = (id: string) =>
  db.post.findUniqueOrThrow({
    where: { id },
    select: { body: true, answersId: true, quoteRevision: true, quoteFrom: true, quoteTo: true },
  });
const NO_QUOTE = { quoteRevision: null, quoteFrom: null, quoteTo: null };

describe("a quote", () => {
  test("is a reference: the words stand in the post that it is of, and nowhere else", async () => {
    const { threadId, postId, quoting, author, other } = await aQuote();
    const from = THEIRS.indexOf(QUOTED);
    expect(await rowOf(quoting)).toEqual({
      ...{ body: "For me too.", answersId: postId },
      ...{ quoteRevision: 1, quoteFrom: from, quoteTo: THEIRS.length },
    });
    for (const viewer of [reader, author, other, aMember(), aModerator()])
      expect(await answersOf({ threadId, quoting }, viewer)).toMatchObject({
        id: postId,
        quote: { text: QUOTED, contentNotes: [] },
      });
    const [found] = await db.$queryRaw<{ n: number }[]>`
      SELECT count(*)::int AS n FROM post WHERE thread_id = ${threadId} AND search @@ plainto_tsquery('english', 'hardest')`;
    expect(found?.n).toBe(1);
  });

  test("has the content notes of the words that it is of", async () => {
    const quote = await aQuote(THEIRS, ["suicide"]);
    expect((await answersOf(quote))?.quote).toEqual({ text: QUOTED, contentNotes: ["suicide"] });
  });

  test("vanishes with its words when they are taken back, for whoever looks", async () => {
    const quote = await aQuote();
    value(await withdrawPost(world.as(quote.author), { postId: quote.postId }));
    for (const viewer of [reader, quote.author, quote.other, aModerator()])
      expect(await answersOf(quote, viewer)).toBeNull();
    expect((await rowOf(quote.quoting)).body).toBe("For me too.");
  });

  test("is not there while its words are held or removed, not even for who wrote them and volunteers", async () => {
    const quote = await aQuote();
    for (const standing of ["held", "removed"] as const) {
      await db.post.update({ where: { id: quote.postId }, data: { standing } });
      for (const viewer of [reader, quote.author, quote.other, aModerator()])
        expect(await answersOf(quote, viewer)).toBeNull();
    }
    await db.post.update({ where: { id: quote.postId }, data: { standing: "visible" } });
    expect((await answersOf(quote))?.quote?.text).toBe(QUOTED);
  });

  test("of words that were changed since shows what they open with now", async () => {
    const quote = await aQuote();
    const change = {
      postId: quote.postId,
      revision: 1,
      body: "> theirs\n\nSome nights.",
      contentNotes: [],
      acknowledged: [],
    };
    value(await editPost(world.as(quote.author), change));
    expect((await answersOf(quote))?.quote?.text).toBe("Some nights.");
  });

  test("names nobody and holds no word on pages of own words in a thread that is not shown", async () => {
    const quote = await aQuote();
    const { threadId, other, quoting } = quote;
    await db.post.updateMany({ where: { threadId, seq: 0 }, data: { standing: "held" } });
    await db.thread.update({ where: { id: threadId }, data: { standing: "held" } });
    const own = await ownWordsIn(db, other, threadId, null, NOON);
    const one = await postInThread(db, other, threadId, quoting, NOON);
    expect(own?.posts.items).toMatchObject([{ body: "For me too.", answers: null }]);
    expect(one?.post).toMatchObject({ body: "For me too.", answers: null });
  });

  test("goes with the reply that it stands in, and with a post whose row is deleted", async () => {
    const one = await aQuote();
    value(await withdrawPost(world.as(one.other), { postId: one.quoting }));
    expect(await rowOf(one.quoting)).toMatchObject({ body: "", answersId: null, ...NO_QUOTE });
    const two = await aQuote();
    await db.post.delete({ where: { id: two.postId } });
    expect(await rowOf(two.quoting)).toMatchObject({ body: "For me too.", answersId: null, ...NO_QUOTE });
  });
});

describe("what a form asks to quote is looked at again", () => {
  const posted = async ({ threadId }: Quoting, more: object) =>
    value(await replyToThread(world.as(aMember()), world.reply(threadId, { body: "And then.", ...more }))).postId;

  test("a range that is none, or of another revision, quotes the opening", async () => {
    const quote = await aQuote();
    const { postId: answersId, range } = quote;
    for (const odd of [
      { quoteRevision: 1 },
      { quoteRevision: 1, quoteFrom: 9, quoteTo: 2 },
      { quoteRevision: 1, quoteFrom: 0, quoteTo: 2_147_483_647 },
      { quoteRevision: 7, quoteFrom: 0, quoteTo: 3 },
    ])
      expect(await rowOf(await posted(quote, { answersId, ...odd }))).toMatchObject({ answersId, ...range });
  });

  test("a part of the words can be quoted, and a reply can answer without a quote", async () => {
    const quote = await aQuote();
    const { postId: answersId } = quote;
    const from = THEIRS.indexOf("nights");
    const part = await posted(quote, { answersId, quoteRevision: 1, quoteFrom: from, quoteTo: from + 6 });
    expect((await answersOf({ ...quote, quoting: part }))?.quote?.text).toBe("nights …");
    const without = await posted(quote, { answersId });
    expect(await rowOf(without)).toMatchObject({ answersId, ...NO_QUOTE });
    expect(await answersOf({ ...quote, quoting: without })).toMatchObject({ id: answersId, quote: null });
  });

  test("of a post that is elsewhere, or that others do not see, nothing is quoted", async () => {
    const [quote, elsewhere] = [await aQuote(), await aQuote()];
    const { range } = quote;
    const away = await posted(quote, { answersId: elsewhere.postId, ...range });
    expect(await rowOf(away)).toMatchObject({ answersId: null, ...NO_QUOTE });
    await db.post.update({ where: { id: quote.postId }, data: { standing: "held" } });
    const reply = world.reply(quote.threadId, { body: "Mine, held.", answersId: quote.postId, ...range });
    const own = value(await replyToThread(world.as(quote.author), reply)).postId;
    expect(await rowOf(own)).toMatchObject(NO_QUOTE);
    expect(await quotable(db, quote.author, quote.threadId, quote.postId)).toBeNull();
  });

  test("a quote alone is no reply", async () => {
    const { threadId, postId, range } = await aQuote();
    const parsed = replySchema.safeParse({ ...world.reply(threadId), body: " ", answersId: postId, ...range });
    expect(parsed.success).toBe(false);
  });

  test("the database keeps no quote of nothing, and no part of one", async () => {
    const { quoting } = await aQuote();
    for (const data of [{ quoteTo: null }, { quoteRevision: null }, { quoteFrom: 9999 }, { quoteRevision: 0 }])
      await expect(db.post.update({ where: { id: quoting }, data })).rejects.toThrow("post_quote");
  });
});

test("a change of one's words keeps the quote, and may remove it; the second tap of that is the same", async () => {
  const { other, quoting, postId } = await aQuote();
  const change = { postId: quoting, contentNotes: [], acknowledged: [] };
  value(await editPost(world.as(other), { ...change, revision: 1, body: "For me as well." }));
  expect(await rowOf(quoting)).toMatchObject({ body: "For me as well.", answersId: postId, quoteRevision: 1 });
  const without = { ...change, revision: 2, body: "For me as well.", removeQuote: "on" as const };
  const before = { ...without, revision: 1 };
  expect((await editPost(world.as(other), before)).ok).toBe(false);
  value(await editPost(world.as(other), without));
  expect(await rowOf(quoting)).toMatchObject({ body: "For me as well.", answersId: null, ...NO_QUOTE });
  value(await editPost(world.as(other), without));
});
