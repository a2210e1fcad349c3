import { randomBytes } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { afterAll, beforeEach, expect, test } from "vitest";
import { encourage, takeBack } from "@/lib/encouragements/encourage";
import { PrismaClient } from "@/lib/generated/prisma/client";
import { factsContext, raiseEpoch } from "@/lib/identity/account";
import { createSession, endSession } from "@/lib/identity/session";
import type { Context } from "@/lib/kernel/context";
import { newId } from "@/lib/kernel/ids";
import type { Result } from "@/lib/kernel/result";
import { seal, tagOf } from "@/lib/kernel/vault";
import { followThread } from "@/lib/notebook/follow-thread";
import { testDatabaseUrl } from "@/lib/testing/database";
import { openThread } from "@/lib/threads/open-thread";
import { replyToThread } from "@/lib/threads/reply-to-thread";
import { aMember, threadWorld } from "@/lib/threads/thread-world";
import { processState } from "./process-state";
import { sessionOf } from "./session-of";

/** What was asked of the database since `asked` was emptied, BEGIN and COMMIT too: as its driver sends it. */
const asked: string[] = [];

class Listened extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    const send = this.query.bind(this);
    Reflect.set(this, "query", (query: string | pg.QueryConfig, ...rest: unknown[]) => {
      asked.push(typeof query === "string" ? query : query.text);
      return Reflect.apply(send, this, [query, ...rest]);
    });
  }
}

process.env.DATABASE_URL = await testDatabaseUrl();
const adapter = new PrismaPg({ connectionString: process.env.DATABASE_URL, Client: Listened });
const db = new PrismaClient({ adapter });
processState().db = db;
afterAll(() => db.$disconnect());
const world = await threadWorld(db);

async function signedIn() {
  const account = { accountId: newId(), root: new Uint8Array(randomBytes(32)), epoch: 1 };
  await db.account.create({
    data: {
      id: account.accountId,
      keyTag: new Uint8Array(randomBytes(32)),
      wrappedRoot: new Uint8Array(1),
      kdfVersion: 1,
      epoch: 1,
      sealed: factsOf(account, false),
    },
  });
  return { account, token: await createSession(db, account, "mine", new Date()) };
}

const factsOf = ({ root, accountId }: { root: Uint8Array; accountId: string }, closed: boolean) =>
  seal(root, factsContext(accountId), Buffer.from(JSON.stringify({ closed, week: "2026-01-05" })));

/** Each way in which a session that is remembered has ended. */
const ends = {
  "signed out": ({ token }) => endSession(db, token),
  "signed out everywhere": ({ account }) => raiseEpoch(db, account.accountId),
  closed: ({ account }) =>
    db.account.update({ where: { id: account.accountId }, data: { sealed: factsOf(account, true) } }),
  erased: ({ account }) => db.account.delete({ where: { id: account.accountId } }),
  "past its day": () => db.session.updateMany({ data: { expiresDay: new Date("2020-01-01") } }),
} satisfies Record<string, (who: Awaited<ReturnType<typeof signedIn>>) => Promise<unknown>>;

test.each(Object.entries(ends))("a session that is %s opens nothing at once, known before or not", async (_, end) => {
  const [known, unknown] = [await signedIn(), await signedIn()];
  expect(await sessionOf(known.token)).not.toBeNull();
  for (const who of [known, unknown]) {
    await end(who);
    expect(await sessionOf(who.token)).toBeNull();
    expect(await sessionOf(who.token)).toBeNull();
  }
});

test("a role and a pause are as of now, for a session that is known too", async () => {
  const { account, token } = await signedIn();
  expect(await sessionOf(token)).toMatchObject({ member: { steward: null, pausedUntil: null } });
  const steward = { id: newId(), tag: tagOf(account.root, "steward"), role: "lead" as const };
  await db.steward.create({ data: steward });
  const until = new Date(Math.ceil(Date.now() / 3_600_000 + 1) * 3_600_000);
  const notice = { id: newId(), scope: "milestone|x", tag: tagOf(account.root, "milestone|x"), until };
  await db.doorNotice.create({ data: { ...notice, kind: "pause", byId: steward.id } });
  const now = await sessionOf(token);
  expect(now?.member).toMatchObject({ steward: { id: steward.id, role: "lead" }, pausedUntil: until });
  await db.steward.update({ where: { id: steward.id }, data: { endedMonth: new Date("2026-01-01") } });
  expect((await sessionOf(token))?.member.steward).toBeNull();
  await db.doorNotice.deleteMany();
});

let member: Context;
let token = "";
beforeEach(async () => {
  token = (await signedIn()).token;
  const found = await sessionOf(token);
  if (!found) throw new Error("not signed in");
  member = world.as(found.member);
});

/** What a request asks: who is there, then its command. */
async function asks<T>(command: (ctx: Context) => Promise<Result<T>>): Promise<string[]> {
  asked.length = 0;
  expect(await sessionOf(token)).not.toBeNull();
  expect(await command(member)).toMatchObject({ ok: true });
  return [...asked];
}

async function opened() {
  const result = await openThread(world.as(aMember()), world.opening());
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

test("the first request of a session asks twice who is there, the next ones once", async () => {
  const { token: fresh } = await signedIn();
  asked.length = 0;
  await sessionOf(fresh);
  expect(asked).toHaveLength(2);
  await sessionOf(fresh);
  expect(asked).toHaveLength(3);
});

test("a reply takes five statements, the first in a thread one more, and two more the first under a profile", async () => {
  const { threadId, postId } = await opened();
  expect(await asks((ctx) => replyToThread(ctx, world.reply(threadId)))).toHaveLength(6);
  const again = () => world.reply(threadId, { body: "And one thing more.", answersId: postId });
  expect(await asks((ctx) => replyToThread(ctx, again()))).toHaveLength(5);
  const other = await opened();
  const named = world.reply(other.threadId, { speakAs: "profile" });
  expect(await asks((ctx) => replyToThread(ctx, named))).toHaveLength(7);
  // The second tap: who is there, BEGIN, the look-up, COMMIT.
  expect(await asks((ctx) => replyToThread(ctx, named))).toHaveLength(4);
});

test("opening a thread takes five statements, and one more under a profile", async () => {
  expect(await asks((ctx) => openThread(ctx, world.opening()))).toHaveLength(5);
  await asks((ctx) => openThread(ctx, world.opening({ speakAs: "profile" })));
  expect(await asks((ctx) => openThread(ctx, world.opening({ speakAs: "profile" })))).toHaveLength(6);
});

test("an encouragement takes five statements, and so does taking it back", async () => {
  const { postId } = await opened();
  const input = { subject: "post", id: postId, kind: "with_you", at: undefined } as const;
  expect(await asks((ctx) => encourage(ctx, input))).toHaveLength(5);
  expect(await asks((ctx) => takeBack(ctx, input))).toHaveLength(5);
});

test("to follow a thread takes four statements, to follow it no longer three", async () => {
  const { threadId } = await opened();
  expect(await asks((ctx) => followThread(ctx, { threadId, follow: "on" }))).toHaveLength(4);
  expect(await asks((ctx) => followThread(ctx, { threadId, follow: "off" }))).toHaveLength(3);
});
