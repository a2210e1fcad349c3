import { beforeAll, describe, expect, test } from "vitest";
import type { PrismaClient } from "@/lib/generated/prisma/client";
import { days, hours, later } from "@/lib/kernel/time";
import { testDatabase } from "@/lib/testing/database";
import { placedStone } from "@/lib/testing/placed-stone";
import { NOON, worldOf } from "@/lib/testing/world";
import { addLine } from "./add-line";
import { addLineSchema } from "./schema";

let db: PrismaClient;
let world: ReturnType<typeof worldOf>;
beforeAll(async () => {
  db = await testDatabase();
  world = worldOf(db);
});

const placed = (member: ReturnType<typeof world.aMember>, words = "I came back.") =>
  placedStone(world, member, { kind: "coming_back", words });

const row = (id: string) => db.milestone.findUniqueOrThrow({ where: { id } });
const line = (id: string, words: string, acknowledged: string[] = []) =>
  addLineSchema.parse({ id, words, acknowledged });

describe("a line added later", () => {
  test("is its author's alone to add, not while paused, and not to a stone that nobody sees", async () => {
    const author = world.aMember();
    const id = await placed(author);
    const input = line(id, "Still here.");
    expect(await addLine(world.as(world.reader), input)).toMatchObject({ refusal: { code: "sign-in-required" } });
    expect(await addLine(world.as(world.aMember()), input)).toMatchObject({ refusal: { code: "not-yours" } });
    const paused = { ...author, pausedUntil: later(NOON, hours(1)) };
    expect(await addLine(world.as(paused), input)).toMatchObject({ refusal: { code: "paused" } });
    await db.milestone.update({ where: { id }, data: { standing: "held" } });
    expect(await addLine(world.as(author), input)).toMatchObject({ refusal: { code: "not-allowed" } });
    expect((await row(id)).words).toBe("I came back.");
  });

  test("stands beneath the words; the week, the look and the name of the stone stay as they were", async () => {
    const author = world.aMember();
    const id = await placed(author);
    const { words: _words, revision, ...before } = await row(id);
    const inThreeWeeks = later(NOON, days(21));
    expect(await addLine(world.as(author, inThreeWeeks), line(id, "Three weeks. Still here."))).toMatchObject({
      ok: true,
    });
    // The second tap of a slow phone adds nothing.
    await addLine(world.as(author, inThreeWeeks), line(id, "Three weeks. Still here."));
    const { words, revision: now, ...after } = await row(id);
    expect(words).toBe("I came back.\n\nThree weeks. Still here.");
    expect(now).toBe(revision + 1);
    expect(after).toEqual(before);
  });

  test("goes through the intake: what deals is asked about, then held with the stone for a volunteer", async () => {
    const author = world.aMember();
    const id = await placed(author, "");
    const words = "Selling subs, 10 each, message me";
    const asked = await addLine(world.as(author), line(id, words));
    expect(asked).toMatchObject({ refusal: { code: "nudge" } });
    const reasons = !asked.ok && asked.refusal.code === "nudge" ? [...asked.refusal.reasons] : [];
    expect(await addLine(world.as(author), line(id, words, reasons))).toMatchObject({
      ok: true,
      value: { held: true },
    });
    expect(await row(id)).toMatchObject({ standing: "held", words });
    expect(await db.case.count({ where: { milestoneId: id, state: "open" } })).toBe(1);
  });

  test("has no room without end, and loses nothing", async () => {
    const author = world.aMember();
    const id = await placed(author);
    const words = "A long way. ".repeat(420).trim();
    await db.milestone.update({ where: { id }, data: { words } });
    expect(await addLine(world.as(author), line(id, "Still here."))).toMatchObject({ refusal: { code: "invalid" } });
    expect((await row(id)).words).toBe(words);
  });

  test("a second tap of a line that was held answers like the first", async () => {
    const author = world.aMember();
    const id = await placed(author);
    const input = line(id, "Selling subs, 10 each, message me", ["selling", "contact"]);
    expect(await addLine(world.as(author), input)).toMatchObject({ ok: true, value: { held: true } });
    expect(await addLine(world.as(author), input)).toMatchObject({ ok: true, value: { held: true } });
    expect((await row(id)).words.match(/Selling subs/g)).toHaveLength(1);
  });
});
