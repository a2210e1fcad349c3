import { beforeAll, describe, expect, test } from "vitest";
import type { PrismaClient } from "@/lib/generated/prisma/client";
import { newId } from "@/lib/kernel/ids";
import { days, later } from "@/lib/kernel/time";
import { testDatabase } from "@/lib/testing/database";
import { NOON } from "@/lib/testing/world";
import { createAccount, openAccount, raiseEpoch, replaceKey } from "./account";
import { makeKey } from "./key-words";
import { beenHere } from "./newcomer";

const siteSecret = new Uint8Array(32).fill(7);
let db: PrismaClient;
beforeAll(async () => {
  db = await testDatabase();
});
const world = () => ({ db, now: NOON, newId, siteSecret });

describe("an account", () => {
  test("an unknown key opens nothing", async () => {
    expect(await openAccount(db, siteSecret, makeKey())).toEqual({ ok: false, refusal: { code: "not-found" } });
  });

  test("the same key under another site's secret opens nothing", async () => {
    const key = makeKey();
    await createAccount(world(), key);
    expect((await openAccount(db, new Uint8Array(32).fill(8), key)).ok).toBe(false);
  });

  test("two taps on 'finish joining' make one account", async () => {
    const key = makeKey();
    const before = await db.account.count();
    const [one, two] = await Promise.all([createAccount(world(), key), createAccount(world(), key)]);
    expect(await db.account.count()).toBe(before + 1);
    expect(one).toEqual(two);
  });

  test("the key is nowhere in the row, and no column tells a finer time than a week", async () => {
    const key = makeKey();
    const made = await createAccount(world(), key);
    const rows = await db.$queryRaw<{ text: string }[]>`SELECT account::text AS text FROM account`;
    const all = rows.map((row) => row.text).join("\n");
    for (const word of key) expect(all).not.toContain(Buffer.from(word).toString("hex"));
    expect(all).not.toMatch(/2026/);
    expect(made.ok).toBe(true);
  });

  test("is new for two weeks from the Monday it was made in, known with its root key alone", async () => {
    const made = await createAccount(world(), makeKey());
    if (!made.ok) throw new Error("not made");
    const { accountId, root } = made.value;
    const { sealed } = await db.account.findUniqueOrThrow({ where: { id: accountId }, select: { sealed: true } });
    // NOON is a Monday.
    const whenOld = (n: number) => beenHere(root, accountId, sealed, later(NOON, days(n)));
    expect(whenOld(13).newcomer).toBe(true);
    expect(whenOld(14).newcomer).toBe(false);
    expect(beenHere(new Uint8Array(32), accountId, sealed, NOON)).toEqual({ newcomer: false, settled: false });
    // Somebody who joined on the Sunday of that week has been here for two whole weeks by then, and not before.
    expect(whenOld(20).settled).toBe(false);
    expect(whenOld(21).settled).toBe(true);
  });

  test("a new key opens the same root, and the old one opens nothing from then on", async () => {
    const [old, fresh] = [makeKey(), makeKey()];
    const made = await createAccount(world(), old);
    if (!made.ok) throw new Error("not made");
    const replaced = await replaceKey({ db, siteSecret }, made.value, fresh);
    expect(replaced).toEqual({ ok: true, value: { epoch: made.value.epoch + 1 } });
    expect((await openAccount(db, siteSecret, old)).ok).toBe(false);
    const opened = await openAccount(db, siteSecret, fresh);
    expect(opened.ok && opened.value.root).toEqual(made.value.root);
    // The second tap of the same form changes nothing more.
    expect(await replaceKey({ db, siteSecret }, made.value, fresh)).toEqual(replaced);
  });

  test("signing out everywhere raises the epoch", async () => {
    const made = await createAccount(world(), makeKey());
    if (!made.ok) throw new Error("not made");
    expect(await raiseEpoch(db, made.value.accountId)).toBe(made.value.epoch + 1);
  });
});
