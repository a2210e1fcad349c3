import { beforeAll, describe, expect, test } from "vitest";
import type { Prisma, PrismaClient } from "@/lib/generated/prisma/client";
import { newId } from "@/lib/kernel/ids";
import type { PageEdge } from "@/lib/kernel/paging";
import { reader } from "@/lib/kernel/viewer";
import { testDatabase } from "@/lib/testing/database";
import { cairnOf } from "./cairn";
import { GROUPS, groupNumberOf, type StoneGroup } from "./groups";
import {
  AMOUNT_MAX,
  CAIRN_STONES,
  COUNTED_KINDS,
  MILESTONE_KINDS,
  STONES_A_PAGE,
  STONES_BESIDE_THE_PICTURE,
} from "./limits";
import { type Month, monthAt, monthBegun, monthsBeside, monthsWithStones } from "./months";
import { stonesOfProfile, wall, wallOfGroup, wallOfMonth } from "./wall";
import { weekStones } from "./week-stones";

let db: PrismaClient;
beforeAll(async () => {
  db = await testDatabase();
});

const WEDNESDAY = new Date("2026-12-02T12:00:00Z");
const asked = (edge: PageEdge = null) => ({ viewer: reader, edge, now: WEDNESDAY });

type Facts = Partial<Prisma.MilestoneCreateManyInput>;
/** A row as sharing leaves it, in the week of a Monday. */
function rowOf(monday: string, facts: Facts) {
  const id = newId();
  const tag = new Uint8Array(Buffer.from(id));
  const said = { name: "a kind stone", avatarSeed: id, stoneSeed: id, kind: "helping", words: "Soup." } as const;
  return { id, tag, ...said, contentNotes: [], submission: newId(), week: new Date(monday), ...facts };
}

/** The ids of so many, as the wall orders them. */
async function stonesOf(monday: string, count: number, facts: Facts = {}): Promise<string[]> {
  const rows = Array.from({ length: count }, () => rowOf(monday, facts));
  await db.milestone.createMany({ data: rows });
  return rows
    .map(({ id }) => id)
    .sort()
    .reverse();
}
const clear = () => db.milestone.deleteMany({});
const idsOf = ({ items }: { items: readonly { id: string }[] }) => items.map(({ id }) => id);

function month(name: string): Month {
  const found = monthAt(name);
  if (!found) throw new Error(`${name} is no month`);
  return found;
}

function group(name: StoneGroup["name"]): StoneGroup {
  const found = GROUPS.find((one) => one.name === name);
  if (!found) throw new Error(`${name} is no group`);
  return found;
}

describe("the first page of the wall", () => {
  test("has twelve stones beside the picture, later ones 24, and the way back meets the first again", async () => {
    await clear();
    const all = await stonesOf("2026-11-30", STONES_BESIDE_THE_PICTURE + STONES_A_PAGE + 1);
    const first = await wall(db, asked());
    const second = await wall(db, asked({ direction: "after", key: [first.after ?? ""] }));
    const third = await wall(db, asked({ direction: "after", key: [second.after ?? ""] }));
    expect([first, second, third].map(({ items }) => items.length)).toEqual([12, 24, 1]);
    expect([first, second, third].flatMap(idsOf)).toEqual(all);
    expect(await wall(db, asked({ direction: "before", key: [second.before ?? ""] }))).toEqual(first);
  });

  test("draws the stones of this week, or of the last that has some, and none that is hidden", async () => {
    await clear();
    expect(await weekStones(db, WEDNESDAY)).toEqual({ shared: null, looks: [] });
    await stonesOf("2026-11-30", 1, { standing: "removed" });
    await stonesOf("2026-11-23", 2, { kind: "days", amount: 97, about: false });
    await stonesOf("2026-11-16", 3);
    const last = await weekStones(db, WEDNESDAY);
    expect(last).toMatchObject({ shared: { weeksAgo: 1 }, looks: [{ kind: "days", rung: 6 }, { kind: "days" }] });
    expect(Object.keys(last.looks[0] ?? {}).sort()).toEqual(["kind", "rung", "seed"]);
    await stonesOf("2026-11-30", 1);
    expect(await weekStones(db, WEDNESDAY)).toMatchObject({ shared: { weeksAgo: 0 }, looks: [{ kind: "helping" }] });
  });
});

describe("months", () => {
  test("a stone stands in the month in which its week's Monday lies, though the week goes on in the next", async () => {
    await clear();
    const [november] = [await stonesOf("2026-11-30", 2), await stonesOf("2026-12-07", 1)];
    const [october] = await stonesOf("2026-10-26", 1);
    expect(idsOf(await wallOfMonth(db, asked(), month("2026-11")))).toEqual(november);
    expect(idsOf(await wallOfMonth(db, asked(), month("2026-12")))).toHaveLength(1);
    expect(idsOf(await wallOfMonth(db, asked(), month("2026-10")))).toEqual([october]);
    expect(idsOf(await wallOfMonth(db, asked(), month("2026-09")))).toEqual([]);
  });

  test("are listed where stones stand that everyone sees, newest first, and lead past the others", async () => {
    await stonesOf("2026-09-07", 2, { standing: "held" });
    await stonesOf("2024-02-26", 1);
    const months = await monthsWithStones(db);
    expect(months.map(({ name }) => name)).toEqual(["2026-12", "2026-11", "2026-10", "2024-02"]);
    const beside = (name: string) => {
      const { earlier, later: after } = monthsBeside(month(name), months);
      return [earlier?.name ?? null, after?.name ?? null];
    };
    expect(beside("2026-10")).toEqual(["2024-02", "2026-11"]);
    expect(beside("2026-12")).toEqual(["2026-11", null]);
    expect(beside("2025-01")).toEqual(["2024-02", "2026-10"]);
    await clear();
    expect(await monthsWithStones(db)).toEqual([]);
  });

  test("are paged as the wall is, and end with their last stone", async () => {
    await clear();
    const all = await stonesOf("2026-11-09", STONES_A_PAGE + 2);
    await stonesOf("2026-12-07", 3);
    await stonesOf("2026-10-05", 3);
    const first = await wallOfMonth(db, asked(), month("2026-11"));
    const second = await wallOfMonth(db, asked({ direction: "after", key: [first.after ?? ""] }), month("2026-11"));
    expect([...idsOf(first), ...idsOf(second)]).toEqual(all);
    expect([first.before, second.after]).toEqual([null, null]);
    const back = { direction: "before", key: [second.before ?? ""] } as const;
    expect(await wallOfMonth(db, asked(back), month("2026-11"))).toEqual(first);
    // A stone of another month is no edge of this one.
    const [other] = await stonesOf("2026-12-07", 1);
    const astray = { direction: "after", key: [other ?? ""] } as const;
    expect(await wallOfMonth(db, asked(astray), month("2026-11"))).toEqual(first);
  });

  test("the address of a month is one of this century, and nothing else", () => {
    expect(monthAt("2026-12")).toEqual({
      ...{ name: "2026-12", from: new Date("2026-12-01"), until: new Date("2027-01-01") },
    });
    for (const odd of ["2026-00", "2026-13", "2026-1", "26-11", "1999-12", "2026-11-30", "share", "", "２０２６-11"])
      expect(monthAt(odd), odd).toBeNull();
  });
});

test("a month to come is nowhere, until it has begun somewhere on earth", () => {
  const begun = (name: string, now: string) => monthBegun(name, new Date(now))?.name ?? null;
  expect(begun("2026-12", "2026-12-31T12:00:00Z")).toBe("2026-12");
  expect(begun("2027-01", "2026-12-31T09:59:00Z")).toBeNull();
  expect(begun("2027-01", "2026-12-31T10:00:00Z")).toBe("2027-01");
  expect(begun("2031-05", "2026-12-31T12:00:00Z")).toBeNull();
  expect(begun("2026-13", "2026-12-31T12:00:00Z")).toBeNull();
});

describe("groups", () => {
  test("the database puts every kind and length in the group that the list says", async () => {
    await clear();
    const lengths = COUNTED_KINDS.flatMap((kind) =>
      [...Array.from({ length: Math.min(400, AMOUNT_MAX[kind]) }, (_, n) => n + 1), AMOUNT_MAX[kind]].map((amount) => ({
        ...{ kind, amount },
      })),
    );
    const moments = MILESTONE_KINDS.filter((kind) => !COUNTED_KINDS.some((counted) => counted === kind));
    const all = [...lengths, ...moments.map((kind) => ({ kind, amount: null }))];
    await db.milestone.createMany({ data: all.map((facts) => rowOf("2026-11-30", facts)) });
    const rows = await db.milestone.findMany({ select: { kind: true, amount: true, groupNo: true } });
    expect(rows).toHaveLength(all.length);
    for (const { kind, amount, groupNo } of rows)
      expect({ kind, amount, groupNo }).toEqual({ kind, amount, groupNo: groupNumberOf(kind, amount) });
    expect(new Set(rows.map(({ groupNo }) => groupNo)).size).toBe(GROUPS.length);
  });

  test("a group has its own stones, none that is hidden, and is paged as the wall is", async () => {
    await clear();
    await stonesOf("2026-11-30", 3, { kind: "days", amount: 4 });
    await stonesOf("2026-11-30", 2, { kind: "days", amount: 97, standing: "held" });
    const long = await stonesOf("2026-11-23", STONES_A_PAGE, { kind: "days", amount: 97, about: false });
    const months = await stonesOf("2026-11-16", 1, { kind: "months", amount: 3 });
    const first = await wallOfGroup(db, asked(), group("months"));
    const second = await wallOfGroup(db, asked({ direction: "after", key: [first.after ?? ""] }), group("months"));
    expect([idsOf(first), idsOf(second)]).toEqual([long, months]);
  });
});

test("a tall cairn says how many older stones lie beneath its newest, and counts none that is hidden", async () => {
  await clear();
  const profile = { id: newId(), tag: new Uint8Array(Buffer.from(newId())), name: "a tall pile", avatarSeed: "s" };
  await db.profile.create({ data: { ...profile, showsCairn: true } });
  const all = await stonesOf("2026-11-23", CAIRN_STONES, { profileId: profile.id });
  expect(await cairnOf(db, profile.id)).toMatchObject({ older: 0 });
  const newer = await stonesOf("2026-11-30", 13, { profileId: profile.id });
  await stonesOf("2026-11-30", 2, { profileId: profile.id, standing: "removed" });
  const cairn = await cairnOf(db, profile.id);
  expect(cairn.older).toBe(13);
  expect(cairn.stones.map(({ id }) => id)).toEqual([...newer, ...all].slice(0, CAIRN_STONES));
  expect(await cairnOf(db, newId())).toEqual({ stones: [], older: 0 });
});

test("what was shared under a profile is listed page by page, whether it shows its cairn or not", async () => {
  await clear();
  const profile = { id: newId(), tag: new Uint8Array(Buffer.from(newId())), name: "a quiet pile", avatarSeed: "s" };
  await db.profile.create({ data: { ...profile, showsCairn: false } });
  const all = await stonesOf("2026-11-23", STONES_A_PAGE + 2, { profileId: profile.id });
  await stonesOf("2026-11-30", 2, { profileId: profile.id, standing: "held" });
  await stonesOf("2026-11-30", 3);
  const first = await stonesOfProfile(db, asked(), profile.id);
  const second = await stonesOfProfile(db, asked({ direction: "after", key: [first.after ?? ""] }), profile.id);
  expect([first, second].flatMap(idsOf)).toEqual(all);
  expect(second.after).toBeNull();
  expect((await cairnOf(db, profile.id)).stones).toEqual([]);
});
