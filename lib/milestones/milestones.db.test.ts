import { beforeAll, describe, expect, test } from "vitest";
import { encourage } from "@/lib/encouragements/encourage";
import { encouragementCounts } from "@/lib/encouragements/queries";
import type { PrismaClient } from "@/lib/generated/prisma/client";
import { MASK } from "@/lib/intake/limits";
import { newId } from "@/lib/kernel/ids";
import type { PageEdge } from "@/lib/kernel/paging";
import type { Result } from "@/lib/kernel/result";
import { days, hours, later, weekOf } from "@/lib/kernel/time";
import { tagOf } from "@/lib/kernel/vault";
import type { Member } from "@/lib/kernel/viewer";
import { testDatabase } from "@/lib/testing/database";
import { placedStone } from "@/lib/testing/placed-stone";
import { NOON, worldOf } from "@/lib/testing/world";
import { cairnOf } from "./cairn";
import { STONES_A_PAGE, STONES_BESIDE_THE_PICTURE } from "./limits";
import { previewMilestone } from "./preview-milestone";
import { milestoneFor, newestStones } from "./queries";
import { type ShareMilestoneInput, shareMilestoneSchema } from "./schema";
import { shareMilestone } from "./share-milestone";
import { showCairn } from "./show-cairn";
import { wall } from "./wall";
import { withdrawMilestone } from "./withdraw-milestone";

let db: PrismaClient;
let world: ReturnType<typeof worldOf>;
beforeAll(async () => {
  db = await testDatabase();
  world = worldOf(db);
});

const form = (facts: Record<string, unknown> = {}): ShareMilestoneInput =>
  shareMilestoneSchema.parse({ submission: newId(), kind: "months", amount: "3", speakAs: "alias", ...facts });

function accepted<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}`);
  return result.value;
}

const place = (member: Member, facts: Record<string, unknown> = {}, now = NOON): Promise<string> =>
  placedStone(world, member, { kind: "months", amount: "3", ...facts }, now);

const pageAt = (edge: PageEdge) => wall(db, { viewer: world.reader, edge, now: NOON });
const onWall = async (): Promise<string[]> => (await pageAt(null)).items.map((stone) => stone.id);

describe("sharing", () => {
  test("a reader and a paused member place no stone, and leave no profile behind", async () => {
    const paused = world.aMember({ pausedUntil: later(NOON, hours(1)) });
    const before = await db.milestone.count();
    expect(await shareMilestone(world.as(world.reader), form())).toMatchObject({
      refusal: { code: "sign-in-required" },
    });
    expect(await shareMilestone(world.as(paused), form({ speakAs: "profile" }))).toMatchObject({
      refusal: { code: "paused" },
    });
    expect(await db.milestone.count()).toBe(before);
    expect(await db.profile.count({ where: { tag: tagOf(paused.root, "profile") } })).toBe(0);
  });

  test("a day of beginning that is still to come is refused", async () => {
    const result = await shareMilestone(world.as(world.aMember()), form({ since: "2026-06-20" }));
    expect(result).toMatchObject({ refusal: { code: "invalid", issues: [{ field: "since" }] } });
    // At noon by UTC it is tomorrow already where clocks are furthest ahead.
    expect(
      accepted(await shareMilestone(world.as(world.aMember()), form({ amount: "", since: "2026-06-16" }))).held,
    ).toBe(false);
  });

  test("eight taps at once place one stone", async () => {
    const ctx = world.as(world.aMember());
    const input = form({ speakAs: "profile" });
    const taps = await Promise.all(Array.from({ length: 8 }, () => shareMilestone(ctx, input)));
    expect(new Set(taps.map((tap) => accepted(tap).milestoneId)).size).toBe(1);
    expect(await db.milestone.count({ where: { submission: input.submission } })).toBe(1);
  });

  test("somebody else's form number is a conflict, and gives nothing of theirs away", async () => {
    const input = form();
    accepted(await shareMilestone(world.as(world.aMember()), input));
    expect(await shareMilestone(world.as(world.aMember()), input)).toEqual({
      ok: false,
      refusal: { code: "conflict" },
    });
  });

  test("a form sent again with other words answers with the stone it placed, says so, and changes nothing", async () => {
    const ctx = world.as(world.aMember());
    const input = form({ words: "Soup, and a walk." });
    const first = accepted(await shareMilestone(ctx, input));
    const row = () => db.milestone.findUniqueOrThrow({ where: { id: first.milestoneId } });
    const before = [await row(), await db.milestone.count()];
    for (const words of ["Tea.", "Write to me at lantern@example.org"])
      expect(accepted(await shareMilestone(ctx, { ...input, words }))).toEqual({ ...first, otherWords: true });
    expect(accepted(await shareMilestone(ctx, input))).toEqual(first);
    expect([await row(), await db.milestone.count()]).toEqual(before);
    const cry = form({ words: "I want to die tonight, call me 212-555-2368" });
    const covered = accepted(await shareMilestone(ctx, cry));
    // What was heard was heard at the first tap.
    expect(accepted(await shareMilestone(ctx, cry))).toEqual({ ...covered, heard: undefined });
  });

  test("no row holds the day of beginning: two days apart leave the same stone", async () => {
    const ids = [
      await place(world.aMember(), { since: "2026-03-10" }),
      await place(world.aMember(), { since: "2026-03-12" }),
    ];
    const rows = await db.milestone.findMany({ where: { id: { in: ids } } });
    expect(rows.map((row) => [row.kind, row.amount, row.about])).toEqual([
      ["months", 3, true],
      ["months", 3, true],
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/2026-03-1/);
  });

  test("an alias's stone ties to nothing: no profile, another name and seed each time, other than the profile's", async () => {
    const member = world.aMember();
    await place(member, { speakAs: "profile" });
    const ids = [await place(member), await place(member)];
    const profile = await db.profile.findUniqueOrThrow({ where: { tag: tagOf(member.root, "profile") } });
    const [first, second] = await db.milestone.findMany({ where: { id: { in: ids } } });
    if (!first || !second) throw new Error("not placed");
    expect([first.profileId, second.profileId]).toEqual([null, null]);
    const told = (row: typeof first) => [row.name, row.avatarSeed, row.stoneSeed, Buffer.from(row.tag).toString("hex")];
    const all = [
      ...told(first),
      ...told(second),
      profile.name,
      profile.avatarSeed,
      Buffer.from(profile.tag).toString("hex"),
    ];
    expect(new Set(all).size).toBe(all.length);
    expect(JSON.stringify(first)).not.toContain(profile.id);
  });

  test("a preview shows what is placed, and places nothing", async () => {
    const ctx = world.as(world.aMember());
    const input = form({ words: "Soup, and a walk." });
    const preview = accepted(await previewMilestone(ctx, input)).milestone;
    expect(await db.milestone.count({ where: { submission: input.submission } })).toBe(0);
    const { milestoneId } = accepted(await shareMilestone(ctx, input));
    const placed = await milestoneFor(db, ctx.viewer, milestoneId, NOON);
    expect(placed?.milestone).toEqual({ ...preview, id: milestoneId });
  });

  test("a way to reach somebody is asked about once, then covered; the stone stands, and a volunteer looks at it", async () => {
    const ctx = world.as(world.aMember());
    const shared = accepted(
      await shareMilestone(
        ctx,
        form({ words: "Three months! Write to lantern@example.org", acknowledged: ["contact"] }),
      ),
    );
    expect(shared.held).toBe(false);
    expect(await db.case.count({ where: { milestoneId: shared.milestoneId, state: "open", severity: 3 } })).toBe(1);
    expect(await milestoneFor(db, world.aMember(), shared.milestoneId, NOON)).toMatchObject({
      milestone: { standing: "visible", words: `Three months! Write to ${MASK}` },
    });
  });

  test("dealing on a stone is asked about once, then held for a volunteer", async () => {
    const ctx = world.as(world.aMember());
    const words = "Three months! Selling subs, 10 each, message me";
    const input = form({ words });
    const asked = await shareMilestone(ctx, input);
    expect(asked).toMatchObject({ refusal: { code: "nudge" } });
    const reasons = !asked.ok && asked.refusal.code === "nudge" ? asked.refusal.reasons : [];
    const shared = accepted(await shareMilestone(ctx, { ...input, acknowledged: reasons }));
    expect(shared.held).toBe(true);
    expect(await db.case.count({ where: { milestoneId: shared.milestoneId, state: "open" } })).toBe(1);
    expect(await onWall()).not.toContain(shared.milestoneId);
    expect(await milestoneFor(db, world.aMember(), shared.milestoneId, NOON)).toBeNull();
    expect(await milestoneFor(db, ctx.viewer, shared.milestoneId, NOON)).toMatchObject({
      milestone: { standing: "held", words },
    });
  });

  test("one's own words again are asked about once, then looked at, whichever name they were shared under", async () => {
    const ctx = world.as(world.aMember());
    const words = "I walked to the river and back every single morning this week, and it was good to be outside.";
    const first = accepted(await shareMilestone(ctx, form({ words, speakAs: "profile" })));
    expect(first.held).toBe(false);
    const again = form({ words: `${words} Really.` });
    expect(await shareMilestone(ctx, again)).toMatchObject({ refusal: { code: "nudge", reasons: ["repeat"] } });
    const shared = accepted(await shareMilestone(ctx, { ...again, acknowledged: ["repeat"] }));
    expect(shared.held).toBe(false);
    expect(await db.case.count({ where: { milestoneId: shared.milestoneId, severity: 4 } })).toBe(1);
  });

  test("nobody is asked about words that somebody else shared, that were taken back, or that are months old", async () => {
    const words = "I told my sister the truth tonight, all of it, and she stayed on the phone with me for two hours.";
    const member = world.aMember();
    await place(member, { words }, later(NOON, -days(91)));
    await place(world.aMember(), { words });
    const taken = await place(member, { words });
    accepted(await withdrawMilestone(world.as(member), { id: taken }));
    expect(accepted(await shareMilestone(world.as(member), form({ words }))).held).toBe(false);
  });
});

describe("what others no longer see", () => {
  test.each(["held", "removed"] as const)(
    "a %s stone is gone from the wall, home, cairn, permalink and counts",
    async (standing) => {
      const member = world.aMember();
      const id = await place(member, { speakAs: "profile" }, later(NOON, days(7)));
      accepted(await showCairn(world.as(member), { shows: true }));
      const { profileId } = await db.milestone.findUniqueOrThrow({ where: { id }, select: { profileId: true } });
      const friend = world.aMember();
      accepted(await encourage(world.as(friend), { subject: "milestone", id, kind: "strength" }));
      const shown = async () => [
        (await onWall()).includes(id),
        (await newestStones(db, 5, NOON)).some((stone) => stone.id === id),
        (await cairnOf(db, profileId ?? "")).stones.some((stone) => stone.id === id),
        (await milestoneFor(db, friend, id, NOON)) !== null,
        (await encouragementCounts(db, friend, [id])).has(id),
      ];
      expect(await shown()).toEqual([true, true, true, true, true]);
      await db.milestone.update({ where: { id }, data: { standing } });
      expect(await shown()).toEqual([false, false, false, false, false]);
      expect(await encourage(world.as(friend), { subject: "milestone", id, kind: "me_too" })).toMatchObject({
        refusal: { code: "not-found" },
      });
    },
  );

  test("a withdrawn stone keeps neither words, name, profile nor encouragements, and its number places no second", async () => {
    const member = world.aMember();
    const input = form({ speakAs: "profile", words: "A quiet year." });
    const id = accepted(await shareMilestone(world.as(member), input)).milestoneId;
    accepted(await encourage(world.as(world.aMember()), { subject: "milestone", id, kind: "with_you" }));
    expect(await withdrawMilestone(world.as(world.aMember()), { id })).toMatchObject({
      refusal: { code: "not-yours" },
    });
    accepted(await withdrawMilestone(world.as(member), { id }));
    const row = await db.milestone.findUniqueOrThrow({ where: { id }, include: { encouragements: true } });
    expect(row).toMatchObject({ words: "", name: "", avatarSeed: "", profileId: null, encouragements: [] });
    expect(await milestoneFor(db, member, id, NOON)).toBeNull();
    expect(accepted(await shareMilestone(world.as(member), input)).milestoneId).toBe(id);
    expect(await onWall()).not.toContain(id);
  });

  test("a cairn is shown only by whoever chose to", async () => {
    const member = world.aMember();
    expect(await showCairn(world.as(member), { shows: true })).toMatchObject({ refusal: { code: "not-found" } });
    await place(member, { speakAs: "profile" });
    const profile = await db.profile.findUniqueOrThrow({ where: { tag: tagOf(member.root, "profile") } });
    expect((await cairnOf(db, profile.id)).stones).toEqual([]);
    accepted(await showCairn(world.as(member), { shows: true }));
    expect((await cairnOf(db, profile.id)).stones).toHaveLength(1);
    accepted(await showCairn(world.as(member), { shows: false }));
    expect((await cairnOf(db, profile.id)).stones).toEqual([]);
  });
});

test("paging forwards and back meets every stone once, also when many share a week", async () => {
  const far = later(NOON, days(21));
  const members = world.aMember();
  for (let n = 0; n < STONES_A_PAGE * 2 + 5; n += 1) await place(members, {}, later(far, days(7 * (n % 3))));
  const first = await pageAt(null);
  const second = await pageAt({ direction: "after", key: [first.after ?? ""] });
  const third = await pageAt({ direction: "after", key: [second.after ?? ""] });
  const met = [first, second, third].flatMap((page) => page.items.map((stone) => stone.id));
  expect(new Set(met).size).toBe(met.length);
  expect(met.length).toBeGreaterThanOrEqual(STONES_A_PAGE * 2 + 5);
  const back = await pageAt({ direction: "before", key: [second.before ?? ""] });
  expect(back.items).toEqual(first.items);
  expect(await pageAt({ direction: "after", key: ["0000000000000000"] })).toEqual(first);
});

describe("when a stone was shared", () => {
  // A week of its own, far from the others'.
  const monday = weekOf(later(NOON, days(700)));

  test("is kept as its week from the first moment, of every kind, and nothing finer is anywhere in the row", async () => {
    const ids: string[] = [];
    for (const kind of ["months", "first", "coming_back", "helping"] as const)
      for (const at of [0, 1, 83, 167]) ids.push(await place(world.aMember(), { kind }, later(monday, hours(at))));
    const rows = await db.milestone.findMany({ where: { id: { in: ids } } });
    const dates = rows.flatMap((row) => Object.values(row).filter((value) => value instanceof Date));
    expect(dates).toEqual(ids.map(() => monday));
  });

  test("the order inside a week tells no day: it is the order of the ids, which are chance", async () => {
    const week = later(monday, days(28));
    const shared: string[] = [];
    for (let n = 0; n < 7; n += 1)
      shared.push(await place(world.aMember(), { speakAs: "alias" }, later(week, days(n))));
    const seen = (await onWall()).filter((id) => shared.includes(id));
    expect(seen).toEqual([...shared].sort().reverse());
  });

  test("is this week until Monday by UTC, then last week, then its month", async () => {
    const id = await place(world.aMember(), {}, later(monday, days(6)));
    const weeksAgo = async (now: Date) => (await milestoneFor(db, world.reader, id, now))?.milestone.shared.weeksAgo;
    expect(await weeksAgo(later(monday, days(7) - 1))).toBe(0);
    expect(await weeksAgo(later(monday, days(7)))).toBe(1);
    expect(await weeksAgo(later(monday, days(14)))).toBe(2);
    // Of two instances one clock may be behind.
    expect(await weeksAgo(later(monday, -1))).toBe(0);
  });

  test("the database takes no other day than a Monday", async () => {
    const id = await place(world.aMember());
    await expect(db.milestone.update({ where: { id }, data: { week: later(monday, days(1)) } })).rejects.toThrow(
      /milestone_week/,
    );
  });

  test("a decided case about a stone keeps its week and no day", async () => {
    const milestoneId = await place(world.aMember());
    const openedAt = later(monday, days(3) + hours(9));
    const caseId = newId();
    await db.case.create({ data: { id: caseId, milestoneId, severity: 3, signals: [], openedAt } });
    // While it is open volunteers see how long it waits.
    expect((await db.case.findUniqueOrThrow({ where: { id: caseId } })).openedAt).toEqual(openedAt);
    const decidedOn = later(monday, days(4));
    const data = { state: "decided", decision: "released", decidedOn, openedAt: decidedOn } as const;
    await db.case.update({ where: { id: caseId }, data });
    expect(await db.case.findUniqueOrThrow({ where: { id: caseId } })).toMatchObject({
      ...{ openedAt: monday, decidedOn: monday },
    });
  });
});

describe("a later page of the wall", () => {
  const far = later(NOON, days(2800));

  test("whose only stone was taken back is the last page, says so and leads back", async () => {
    const member = world.aMember();
    const before = await db.milestone.count({ where: { standing: "visible" } });
    // As many as leave one stone alone on the last page, and that the oldest of all.
    const alone = await place(member, {}, later(NOON, -days(700)));
    for (let n = before; (n - STONES_BESIDE_THE_PICTURE) % STONES_A_PAGE !== 0; n += 1) await place(member, {}, far);
    let page = await pageAt(null);
    let edge = { direction: "after" as const, key: [""] };
    while (page.after) {
      edge = { direction: "after", key: [page.after] };
      page = await pageAt(edge);
    }
    expect(page.items.map(({ id }) => id)).toEqual([alone]);
    accepted(await withdrawMilestone(world.as(member), { id: alone }));
    const past = await pageAt(edge);
    expect(past).toMatchObject({ pastEnd: true, after: null });
    expect(past.items).toHaveLength(STONES_A_PAGE);
    expect(past.items.at(-1)?.id).toBe(edge.key[0]);
    const back = await pageAt({ direction: "before", key: [past.before ?? ""] });
    expect(back.items.at(-1)?.id).not.toBe(undefined);
    expect(back.pastEnd).toBeUndefined();
  });
});
