import type { PrismaClient } from "@/lib/generated/prisma/client";
import { createAccount } from "@/lib/identity/account";
import { type Key, makeKey } from "@/lib/identity/key-words";
import { newId } from "@/lib/kernel/ids";
import { dayOf, weekOf } from "@/lib/kernel/time";
import { tagOf } from "@/lib/kernel/vault";
import type { Member } from "@/lib/kernel/viewer";
import { follows, withChanges } from "@/lib/notebook/follows";
import { changeNotebook } from "@/lib/notebook/notebook";
import { NOON, worldOf } from "./world";
import { writtenOf } from "./written";

export const SITE_SECRET = new Uint8Array(32).fill(5);

/** For tests: somebody with an account who wrote, gave and keeps one of everything, and somebody who answered. */
export async function someoneWithAPast(db: PrismaClient, facts: Partial<Member> = {}, siteSecret = SITE_SECRET) {
  const world = worldOf(db);
  const written = writtenOf(db);
  const key: Key = makeKey();
  const made = await createAccount({ db, now: NOON, newId, siteSecret }, key);
  if (!made.ok) throw new Error("no account was made");
  const { accountId, root } = made.value;
  const ann: Member = world.aMember({ ...facts, root });
  const bob = world.aMember();
  const board = await world.aBoard();
  const profileId = newId();
  await db.profile.create({
    data: { id: profileId, tag: tagOf(root, "profile"), name: `Heron ${profileId}`, avatarSeed: "a", bio: "I knit." },
  });
  const own = await written.aThread(board.id, { by: ann, profileId, title: "Ann asks", body: "Ann began." });
  const answer = await written.aReply(own.id, { by: bob, body: "Bob answered." });
  const other = await written.aThread(board.id, { by: bob, title: "Bob asks", body: "Bob began." });
  const reply = await written.aReply(other.id, { by: ann, body: "Ann answered." });
  const held = await written.aReply(other.id, { by: ann, body: "Ann is held.", standing: "held" });
  const stoneId = newId();
  await db.milestone.create({
    data: {
      ...{ id: stoneId, tag: tagOf(root, `milestone|${stoneId}`), profileId, name: "Heron", avatarSeed: "a" },
      ...{ stoneSeed: "s", kind: "days", amount: 30, words: "Ann walked.", submission: newId(), week: weekOf(NOON) },
    },
  });
  await db.encouragement.create({
    data: { id: newId(), postId: answer, kind: "me_too", tag: tagOf(root, `encourage|${answer}`) },
  });
  const openedAt = NOON;
  await db.case.create({ data: { id: newId(), postId: reply, severity: 2, openedAt } });
  const reported = await db.case.create({ data: { id: newId(), postId: answer, severity: 3, openedAt } });
  await db.report.create({
    data: {
      id: newId(),
      caseId: reported.id,
      reason: "unkind",
      words: "Ann told.",
      tag: tagOf(root, `report|${answer}`),
    },
  });
  const unposted = await db.unposted.create({ data: { id: newId(), tag: tagOf(root, "unposted|wall") } });
  const cry = await db.case.create({ data: { id: newId(), unpostedId: unposted.id, severity: 0, openedAt } });
  await db.caseWords.create({ data: { caseId: cry.id, words: "Ann cried." } });
  await changeNotebook(db, root, follows, (page) => withChanges(page, [{ threadId: own.id, follow: "on" }], NOON));
  const ids = {
    own: own.id,
    other: other.id,
    opening: own.openingId,
    answer,
    reply,
    held,
    stone: stoneId,
    profile: profileId,
  };
  return { world, board, key, accountId, ann, bob, ids, today: dayOf(NOON) };
}

/** Everything that the database holds, as text. */
export async function everythingIn(db: PrismaClient): Promise<string> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT quote_ident(table_name) AS name FROM information_schema.tables WHERE table_schema = 'public'`;
  const rows = await Promise.all(
    tables.map(({ name }) => db.$queryRawUnsafe<{ row: string }[]>(`SELECT t::text AS row FROM ${name} t`)),
  );
  return rows
    .flat()
    .map(({ row }) => row)
    .join("\n");
}
