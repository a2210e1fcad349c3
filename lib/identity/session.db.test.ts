import { beforeAll, expect, test } from "vitest";
import type { PrismaClient } from "@/lib/generated/prisma/client";
import { newId } from "@/lib/kernel/ids";
import { days, hours, later, minutes } from "@/lib/kernel/time";
import { testDatabase } from "@/lib/testing/database";
import { NOON } from "@/lib/testing/world";
import { createSession, endSession, IdleClock, openSession, sweepSessions } from "./session";

let db: PrismaClient;
beforeAll(async () => {
  db = await testDatabase();
});
const account = { accountId: newId(), root: new Uint8Array(32).fill(3), epoch: 1 };

test("what is not a token opens nothing", async () => {
  for (const token of ["", "x", "a".repeat(43), "../../etc", `${"a".repeat(42)}=`, "a".repeat(10_000)]) {
    expect(await openSession(db, token, NOON)).toBeNull();
  }
});

test("a session that was ended opens nothing, at once", async () => {
  const token = await createSession(db, account, "mine", NOON);
  await endSession(db, token);
  expect(await openSession(db, token, NOON)).toBeNull();
});

test("the token is not in the database, nor is the account's id or root key", async () => {
  const token = await createSession(db, account, "mine", NOON);
  const rows = await db.$queryRaw<{ text: string }[]>`SELECT session::text AS text FROM session`;
  const all = rows.map((row) => row.text).join("\n");
  for (const secret of [token, Buffer.from(token, "base64url").toString("hex"), Buffer.from(token).toString("hex")])
    expect(all).not.toContain(secret);
  expect(all).not.toContain(Buffer.from(account.accountId).toString("hex"));
  expect(all).not.toContain(Buffer.from(account.root).toString("hex"));
});

test("a shared device is signed out after 12 hours, one's own after 30 days", async () => {
  const shared = await createSession(db, account, "shared", NOON);
  const mine = await createSession(db, account, "mine", NOON);
  expect(await openSession(db, shared, later(NOON, hours(11)))).not.toBeNull();
  expect(await openSession(db, shared, later(NOON, hours(12) + 1))).toBeNull();
  expect(await openSession(db, mine, later(NOON, days(29)))).toMatchObject({
    accountId: account.accountId,
    root: account.root,
    device: "mine",
  });
  expect(await openSession(db, mine, later(NOON, days(30) + 1))).toBeNull();
});

test("a shared device that slept for an hour is signed out; one's own sleeps as long as it likes", () => {
  const clock = new IdleClock();
  const shared = { idHash: new Uint8Array([1]), device: "shared" as const };
  expect(clock.touch(shared, NOON)).toBe(true);
  expect(clock.touch(shared, later(NOON, minutes(59)))).toBe(true);
  expect(clock.touch(shared, later(NOON, minutes(59 + 61)))).toBe(false);
  const mine = { idHash: new Uint8Array([2]), device: "mine" as const };
  expect(clock.touch(mine, NOON)).toBe(true);
  expect(clock.touch(mine, later(NOON, days(7)))).toBe(true);
});

test("sessions whose day has passed are swept away", async () => {
  const token = await createSession(db, account, "shared", later(NOON, -days(10)));
  expect(await sweepSessions(db, NOON)).toBeGreaterThan(0);
  expect(await openSession(db, token, later(NOON, -days(10)))).toBeNull();
});
