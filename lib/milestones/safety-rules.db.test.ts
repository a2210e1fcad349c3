import { beforeAll, describe, expect, test } from "vitest";
import type { PrismaClient } from "@/lib/generated/prisma/client";
import { DAY, days, later, weekOf } from "@/lib/kernel/time";
import type { Member } from "@/lib/kernel/viewer";
import { testDatabase } from "@/lib/testing/database";
import { placedStone } from "@/lib/testing/placed-stone";
import { NOON, worldOf } from "@/lib/testing/world";
import { addLine } from "./add-line";
import { cairnOf } from "./cairn";
import { countsTimeAlready } from "./counted-before";
import { lookOf } from "./look";
import { ownStones } from "./own-stones";
import { addLineSchema } from "./schema";
import { showCairn } from "./show-cairn";

// The rules of safety of milestones (lib/decisions/084). That a card never shows the wall's own stone is held beside it.

let db: PrismaClient;
let world: ReturnType<typeof worldOf>;
beforeAll(async () => {
  db = await testDatabase();
  world = worldOf(db);
});

const place = (member: Member, fields: Record<string, unknown>, now = NOON) => placedStone(world, member, fields, now);

const row = (id: string) => db.milestone.findUniqueOrThrow({ where: { id } });
const profileOf = (member: Member) =>
  ownStones(db, member, NOON, "all").then(({ stones }) => stones.find(({ profileId }) => profileId)?.profileId ?? "");

describe("rules of safety", () => {
  test("nobody can count back to a day: a stone keeps the week alone, whatever its day, length or later lines", async () => {
    const monday = weekOf(NOON);
    const told: unknown[] = [];
    for (let day = 0; day < 7; day += 1) {
      const member = world.aMember();
      const id = await place(member, { kind: "months", amount: "3" }, later(monday, day * DAY + 1));
      await addLine(world.as(member, later(monday, days(30 + day))), addLineSchema.parse({ id, words: "Still here." }));
      const { kind, amount, about, week, words, drawing } = await row(id);
      expect(words).toBe("Still here.");
      told.push({ kind, amount, about, week, words, drawing });
      const dates = Object.values(await row(id)).filter((value) => value instanceof Date);
      expect(dates).toEqual([monday]);
    }
    expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(1);
  });

  test("two counted stones under one profile are pointed out before the second is placed", async () => {
    const member = world.aMember();
    await place(member, { kind: "helping", speakAs: "profile" });
    const profile = await profileOf(member);
    expect(await countsTimeAlready(db, profile)).toBe(false);
    // Under another name it narrows nothing.
    await place(member, { kind: "weeks", amount: "2", speakAs: "alias" });
    expect(await countsTimeAlready(db, profile)).toBe(false);
    const id = await place(member, { kind: "months", amount: "3", speakAs: "profile" });
    expect(await countsTimeAlready(db, profile)).toBe(true);
    await db.milestone.update({ where: { id }, data: { standing: "withdrawn" } });
    expect(await countsTimeAlready(db, profile)).toBe(false);
  });

  test("medication changes neither a stone's look, nor its place, nor what it marks", async () => {
    const facts = { kind: "months", amount: "3" };
    const [without, withIt] = [
      await row(await place(world.aMember(), facts)),
      await row(await place(world.aMember(), { ...facts, onMedication: "on" })),
    ];
    const seed = { stoneSeed: "same" };
    expect(lookOf({ ...withIt, ...seed })).toEqual(lookOf({ ...without, ...seed }));
    const marked = ({ kind, amount, about, week, groupNo, drawing }: typeof without) => ({
      ...{ kind, amount, about, week, groupNo, drawing },
    });
    expect(marked(withIt)).toEqual(marked(without));
    // It may be said of anything, and never has to be.
    expect((await row(await place(world.aMember(), { kind: "helping", onMedication: "on" }))).onMedication).toBe(true);
  });

  test("a slip takes nothing away: coming back leaves every stone that lies as it was", async () => {
    const member = world.aMember();
    await place(member, { kind: "years", amount: "2", speakAs: "profile" }, later(NOON, -days(60)));
    await place(member, { kind: "first", first: "meeting", speakAs: "profile" }, later(NOON, -days(40)));
    await showCairn(world.as(member), { shows: true });
    const profile = await profileOf(member);
    const [rows, cairn] = [
      await db.milestone.findMany({ where: { profileId: profile } }),
      (await cairnOf(db, profile)).stones,
    ];
    const back = await place(member, { kind: "coming_back", speakAs: "profile" });
    expect(await db.milestone.findMany({ where: { profileId: profile, id: { not: back } } })).toEqual(rows);
    expect((await cairnOf(db, profile)).stones.filter(({ id }) => id !== back)).toEqual(cairn);
  });
});
