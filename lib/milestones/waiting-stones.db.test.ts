import { beforeAll, expect, test } from "vitest";
import { encourage } from "@/lib/encouragements/encourage";
import type { PrismaClient } from "@/lib/generated/prisma/client";
import { days, later } from "@/lib/kernel/time";
import type { Member } from "@/lib/kernel/viewer";
import { testDatabase } from "@/lib/testing/database";
import { placedStone } from "@/lib/testing/placed-stone";
import { NOON, worldOf } from "@/lib/testing/world";
import { waitingStones } from "./waiting-stones";

let db: PrismaClient;
let world: ReturnType<typeof worldOf>;
beforeAll(async () => {
  db = await testDatabase();
  world = worldOf(db);
});

const place = (member: Member, fields: Record<string, unknown>, now = NOON) => placedStone(world, member, fields, now);

async function kindWords(id: string, count: number): Promise<void> {
  for (let nth = 0; nth < count; nth += 1)
    await encourage(world.as(world.aMember()), { subject: "milestone", id, kind: "with_you" });
}

test("who came back waits first, then firsts, then the newest; two kind words are enough, and one's own wait for others", async () => {
  const me = world.aMember();
  const others = world.aMember();
  const time = await place(others, { kind: "months", amount: "3" });
  const first = await place(others, { kind: "first", first: "meeting" });
  const back = await place(others, { kind: "coming_back" });
  const answered = await place(others, { kind: "coming_back" });
  await kindWords(answered, 2);
  await kindWords(back, 1);
  const own = await place(me, { kind: "coming_back" });
  const old = await place(others, { kind: "coming_back" }, later(NOON, -days(60)));
  const hidden = await place(others, { kind: "first", first: "another" });
  await db.milestone.update({ where: { id: hidden }, data: { standing: "held" } });
  const shown = (await waitingStones(db, me, NOON, 10)).map(({ id }) => id);
  expect(shown).toEqual([back, first, time]);
  expect([answered, own, old, hidden].filter((id) => shown.includes(id))).toEqual([]);
  expect((await waitingStones(db, others, NOON, 10)).map(({ id }) => id)).toEqual([own]);
});
