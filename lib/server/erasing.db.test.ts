import process from "node:process";
import { PrismaPg } from "@prisma/adapter-pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PrismaClient } from "@/lib/generated/prisma/client";
import { newId } from "@/lib/kernel/ids";
import { tagOf } from "@/lib/kernel/vault";
import { ownVoiceRows } from "@/lib/leaving/own-rows";
import { testDatabaseUrl } from "@/lib/testing/database";
import { someoneWithAPast } from "@/lib/testing/leaving-world";
import { NOON } from "@/lib/testing/world";
import { writtenOf } from "@/lib/testing/written";
import { erase, erasureUnderWay } from "./erasing";
import { drain, takeOff } from "./in-flight";
import { flushLater, postpone } from "./later";
import { processState } from "./process-state";
import type { InFlight, SignedIn } from "./requests";

let db: PrismaClient;
beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabaseUrl();
  const adapter = new PrismaPg({ connectionString: process.env.DATABASE_URL });
  db = new PrismaClient({ adapter, transactionOptions: { maxWait: 20_000, timeout: 20_000 } });
});
afterAll(async () => {
  await processState().db.$disconnect();
  await db.$disconnect();
});

async function somebody() {
  const someone = await someoneWithAPast(db);
  const { ann, accountId } = someone;
  const session = {
    accountId,
    root: new Uint8Array(ann.root),
    epoch: 1,
    idHash: new Uint8Array(32),
    device: ann.device,
  };
  const signedIn: SignedIn = { session, member: ann, newcomer: false, settled: false, messages: [] };
  return { ...someone, signedIn };
}

/** Somebody else's thread, and what becomes visible of a reply there only when it is let go on. */
async function aSlowReply({ ann, bob, board }: Awaited<ReturnType<typeof somebody>>) {
  const thread = await writtenOf(db).aThread(board.id, { by: bob });
  let commit = () => {};
  const letGoOn = new Promise<void>((resolve) => {
    commit = resolve;
  });
  let begin = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const written = db.$transaction(async (tx) => {
    const voice = { id: newId(), threadId: thread.id, tag: tagOf(ann.root, `voice|${thread.id}`) };
    await tx.voice.create({ data: { ...voice, name: newId(), avatarSeed: "a" } });
    const post = { id: newId(), threadId: thread.id, voiceId: voice.id, seq: 1, submission: newId() };
    await tx.post.create({ data: { ...post, body: "Ann is late.", hour: NOON } });
    begin();
    await letGoOn;
  });
  await begun;
  return { written, commit };
}

test("a reply that was let in before somebody erased themselves, and ends after, goes too", async () => {
  const someone = await somebody();
  const slow = await aSlowReply(someone);
  const real = takeOff();
  real.accounts.add(someone.accountId);
  let waited = () => {};
  const isWaitedFor = new Promise<void>((resolve) => {
    waited = resolve;
  });
  // The form whose reply it is, which says when somebody waits for it.
  const { inFlight } = processState();
  inFlight.delete(real);
  const form: InFlight = {
    ...real,
    get landed() {
      waited();
      return real.landed;
    },
  };
  inFlight.add(form);
  const erased = erase(someone.signedIn, "everything");
  await Promise.race([erased, isWaitedFor]);
  slow.commit();
  await slow.written;
  inFlight.delete(form);
  real.land();
  await erased;
  expect(await db.account.count({ where: { id: someone.accountId } })).toBe(0);
  expect(await ownVoiceRows(db, someone.ann)).toEqual([]);
  expect(await db.post.count({ where: { body: "Ann is late." } })).toBe(0);
});

test("what another instance had let in is found once more after the account is gone", async () => {
  const someone = await somebody();
  const { threadId, voiceId } = await db.post.findUniqueOrThrow({ where: { id: someone.ids.answer } });
  // As if written between the last look and the end of the account.
  const late = `voice|${threadId}` as const;
  await db.$executeRawUnsafe(`CREATE TABLE late (tag bytea)`);
  await db.$executeRaw`INSERT INTO late VALUES (${tagOf(someone.ann.root, late)})`;
  await db.$executeRawUnsafe(`CREATE FUNCTION late() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    UPDATE voice SET tag = late.tag FROM late WHERE voice.id = '${voiceId}'; RETURN NULL; END $$`);
  await db.$executeRawUnsafe(
    `CREATE TRIGGER late AFTER DELETE ON account FOR EACH ROW WHEN (OLD.id = '${someone.accountId}') EXECUTE FUNCTION late()`,
  );
  await erase(someone.signedIn, "everything");
  expect(await ownVoiceRows(db, someone.ann)).toEqual([]);
  expect((await db.post.findUniqueOrThrow({ where: { id: someone.ids.answer } })).body).toBe("");
});

test("a page that was read while somebody erased themselves writes nothing into a notebook", async () => {
  const { ann, signedIn, ids } = await somebody();
  const before = await db.sealed.count();
  postpone(ann, { threadId: ids.own, readTo: 1 });
  await erase(signedIn, "account");
  postpone(ann, { threadId: ids.own, readTo: 2 });
  await flushLater();
  expect(await db.sealed.count()).toBe(before - 1);
});

test("a second tap waits for the first, and neither for the other", async () => {
  const { signedIn, accountId } = await somebody();
  const state = processState();
  const asForm = async (work: () => Promise<unknown>) => {
    const inFlight = takeOff();
    inFlight.accounts.add(accountId);
    await state.formRequest.run({ form: new FormData(), inFlight }, work);
    inFlight.land();
  };
  const first = asForm(() => erase(signedIn, "account"));
  const second = asForm(async () => erasureUnderWay(accountId));
  await Promise.all([first, second]);
  expect(await db.account.count({ where: { id: accountId } })).toBe(0);
  expect(state.inFlight.size).toBe(0);
});

test("nobody is waited for who acts for somebody else", async () => {
  const other = takeOff();
  other.accounts.add("somebody else");
  await drain("nobody here");
  other.land();
});
