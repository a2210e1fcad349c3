import { beforeAll, describe, expect, test } from "vitest";
import { failedTrial, type TriedList } from "@/lib/feeds/try-order";
import type { Context } from "@/lib/kernel/context";
import { testDatabase } from "@/lib/testing/database";
import { groupsWorldOf } from "@/lib/testing/groups-world";
import { NOON, worldOf } from "@/lib/testing/world";
import { addSource } from "./add-source";
import { changeSource, pauseSource, removeSource, resumeSource } from "./change-source";
import { groupAtDesk } from "./group-at-desk";
import { hideGroup, showGroup } from "./hide-group";
import { acceptSource, readSource } from "./read-source";
import { type AddSourceInput, addSourceSchema, trySourceSchema } from "./schema";
import { sourceAtDesk } from "./source-at-desk";
import { sourceList } from "./source-list";
import { trySource } from "./try-source";

let db: Awaited<ReturnType<typeof testDatabase>>;
let world: ReturnType<typeof worldOf>;
let groups: ReturnType<typeof groupsWorldOf>;
let asked: unknown[] = [];
beforeAll(async () => {
  db = await testDatabase();
  world = worldOf(db);
  groups = groupsWorldOf(db);
});

const notFound = { ok: false, refusal: { code: "not-found" } };
const notAllowed = { ok: false, refusal: { code: "not-allowed" } };
const conflict = { ok: false, refusal: { code: "conflict" } };
const GOOD: TriedList = { ...failedTrial(null), outcome: "dry", kind: "meeting_guide", read: 3, added: 3 };
const tries = (told: TriedList | null) => (candidate: unknown) => {
  asked.push(candidate);
  return told && Promise.resolve(told);
};
const reads = (sourceId: string, accept?: string) => {
  asked.push({ sourceId, accept });
  return Promise.resolve("changed" as const);
};
const lead = async () => world.as(await world.aModerator("lead"));
let n = 0;
const input = (over: Partial<AddSourceInput> = {}): AddSourceInput => {
  n += 1;
  const of = { address: `https://lists.example/${n}.json`, name: "NA, Leeds", programme: "na", format: null } as const;
  return { ...of, zone: "Europe/London", every: 24, terms: "They agreed by letter.", ...over };
};
const aSource = async (ctx: Context): Promise<string> => {
  const added = await addSource(tries(GOOD))(ctx, input());
  return (added.ok && added.value.sourceId) || "";
};
const acts = async (subjectId: string) =>
  (await db.moderationRecord.findMany({ where: { subjectId }, orderBy: { ordinal: "asc" } })).map(({ act }) => act);
const everything = async () => [
  await db.source.findMany({ orderBy: { id: "asc" } }),
  await db.group.findMany({ orderBy: { id: "asc" } }),
  await db.moderationRecord.count(),
];

describe("who must not be able to", () => {
  const ofLists = (sourceId: string): ((ctx: Context) => Promise<unknown>)[] => [
    (ctx) => trySource(tries(GOOD))(ctx, input()),
    (ctx) => addSource(tries(GOOD))(ctx, input()),
    (ctx) => readSource(reads)(ctx, { sourceId }),
    (ctx) => acceptSource(reads)(ctx, { sourceId, sum: "0".repeat(64) }),
    (ctx) => pauseSource(ctx, { sourceId }),
    (ctx) => resumeSource(ctx, { sourceId }),
    (ctx) => changeSource(ctx, { sourceId, every: null, terms: "Other terms." }),
    (ctx) => removeSource(ctx, { sourceId }),
  ];

  test("to readers and members none of it is there, and nothing is fetched for them", async () => {
    const sourceId = await aSource(await lead());
    const groupId = await groups.aGroup({ sourceId });
    const before = await everything();
    asked = [];
    const looks: ((ctx: Context) => Promise<unknown>)[] = [
      sourceList,
      (ctx) => sourceAtDesk(ctx, sourceId),
      (ctx) => groupAtDesk(ctx, groupId),
      (ctx) => hideGroup(ctx, { groupId, whyHidden: "It has closed." }),
      (ctx) => showGroup(ctx, { groupId }),
    ];
    for (const ask of [...looks, ...ofLists(sourceId)])
      for (const viewer of [world.reader, world.aMember()]) expect(await ask(world.as(viewer))).toEqual(notFound);
    expect([await everything(), asked]).toEqual([before, []]);
  });

  test("a moderator looks at lists, and changes none", async () => {
    const sourceId = await aSource(await lead());
    const before = await everything();
    asked = [];
    const ctx = world.as(await world.aModerator());
    for (const ask of ofLists(sourceId)) expect(await ask(ctx)).toEqual(notAllowed);
    expect([await everything(), asked]).toEqual([before, []]);
    expect(await sourceAtDesk(ctx, sourceId)).toMatchObject({ ok: true, value: { lead: false } });
    expect(await sourceList(ctx)).toMatchObject({ ok: true, value: { lead: false } });
  });
});

describe("nothing is kept", () => {
  test("of a list that is only tried, cannot be read, or is here already", async () => {
    const ctx = await lead();
    const here = input();
    await addSource(tries(GOOD))(ctx, here);
    const before = await everything();
    expect(await trySource(tries(GOOD))(ctx, input())).toEqual({ ok: true, value: GOOD });
    const refused = failedTrial("private-address");
    const local = input({ address: "http://127.0.0.1/meetings.json" });
    expect(await addSource(tries(refused))(ctx, local)).toEqual({
      ok: true,
      value: { sourceId: null, tried: refused },
    });
    expect(await addSource(tries(null))(ctx, input())).toEqual(conflict);
    expect(await addSource(tries(GOOD))(ctx, here)).toMatchObject({ refusal: { issues: [{ field: "address" }] } });
    expect(await everything()).toEqual(before);
  });

  test("of a form that says too little", () => {
    const form = { ...input(), every: "24", format: "", programme: "na" };
    expect(addSourceSchema.safeParse(form).success).toBe(true);
    for (const wrong of [
      ...[{ address: "" }, { name: "" }, { programme: "quilting" }, { format: "csv" }, { zone: "GMT plus one" }],
      ...[{ zone: "" }, { every: "1" }, { terms: "" }, { terms: "\u2800\u2800\u2800\u2800" }],
    ])
      expect(addSourceSchema.safeParse({ ...form, ...wrong }).success, JSON.stringify(wrong)).toBe(false);
    expect(trySourceSchema.safeParse({ ...form, terms: "" }).success).toBe(true);
  });
});

test("two leads who add one list at once add it once", async () => {
  const ctx = await lead();
  const same = input();
  const told = await Promise.all([1, 2].map(() => addSource(tries(GOOD))(ctx, same)));
  expect(told.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(await db.source.count({ where: { address: same.address } })).toBe(1);
});

test("a lead adds, changes, pauses, resumes and has a list read, each once in the record", async () => {
  const ctx = await lead();
  const sourceId = await aSource(ctx);
  for (const change of [pauseSource, pauseSource, resumeSource, resumeSource])
    expect(await change(ctx, { sourceId })).toEqual({ ok: true, value: { sourceId } });
  const other = { sourceId, every: null, terms: "Other terms." };
  for (const change of [other, other, { ...other, every: 6 }])
    expect(await changeSource(ctx, change)).toEqual({ ok: true, value: { sourceId } });
  asked = [];
  expect(await readSource(reads)(ctx, { sourceId })).toEqual({ ok: true, value: { outcome: "changed" } });
  expect(await readSource(() => null)(ctx, { sourceId })).toEqual(conflict);
  expect(asked).toEqual([{ sourceId, accept: undefined }]);
  expect(await acts(sourceId)).toEqual(
    ["added", "paused", "resumed", "changed", "changed", "read"].map((act) => `feed-${act}`),
  );
  expect(await sourceAtDesk(ctx, sourceId)).toMatchObject({ value: { hours: 6, terms: "Other terms.", state: "on" } });
});

test("only changes that wait are accepted, by their sum", async () => {
  const ctx = await lead();
  const sourceId = await aSource(ctx);
  const sum = "ab".repeat(32);
  const run = {
    sourceId,
    hour: NOON,
    outcome: "look",
    why: "many-gone",
    gone: 40,
    digest: Buffer.from(sum, "hex"),
  } as const;
  asked = [];
  expect(await acceptSource(reads)(ctx, { sourceId, sum })).toEqual(notFound);
  await db.run.create({ data: { id: ctx.newId(), ...run, refusals: ["no-name: 3: a, b"] } });
  await db.source.update({ where: { id: sourceId }, data: { state: "look" } });
  const seen = { sum, gone: 40, why: "many-gone", refusals: [{ refusal: "no-name", count: 3, examples: "a, b" }] };
  expect(await sourceAtDesk(ctx, sourceId)).toMatchObject({ value: { waiting: [seen] } });
  expect(await acceptSource(reads)(ctx, { sourceId, sum: "0".repeat(64) })).toEqual(notFound);
  expect(asked).toEqual([]);
  expect((await acceptSource(reads)(ctx, { sourceId, sum })).ok).toBe(true);
  expect(asked).toEqual([{ sourceId, accept: sum }]);
  expect(await acts(sourceId)).toEqual(["feed-added", "feed-accepted"]);
});

test("a list that goes takes its groups along, and no others; while it is read it stays", async () => {
  const ctx = await lead();
  const [sourceId, other] = [await aSource(ctx), await aSource(ctx)];
  await groups.aGroup({ sourceId });
  const stays = [await groups.aGroup({ sourceId: other }), await groups.aGroup()];
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM source WHERE id = ${sourceId} FOR UPDATE`;
    expect(await removeSource(ctx, { sourceId })).toEqual(conflict);
  });
  expect(await sourceList(ctx)).toMatchObject({ value: { lead: true } });
  expect((await removeSource(ctx, { sourceId })).ok).toBe(true);
  expect(await removeSource(ctx, { sourceId })).toEqual(notFound);
  expect(await db.group.count({ where: { sourceId } })).toBe(0);
  expect(await db.group.count({ where: { id: { in: stays } } })).toBe(2);
  expect((await acts(sourceId)).at(-1)).toBe("feed-removed");
});

test("a volunteer hides a group with a reason for the others, and brings it back", async () => {
  const ctx = world.as(await world.aModerator());
  const groupId = await groups.aGroup();
  expect(await hideGroup(ctx, { groupId: "0".repeat(16), whyHidden: "It has closed." })).toEqual(notFound);
  for (let times = 0; times < 2; times += 1)
    expect(await hideGroup(ctx, { groupId, whyHidden: "It has closed." })).toEqual({ ok: true, value: { groupId } });
  expect(await groupAtDesk(ctx, groupId)).toMatchObject({
    value: { hiddenOn: new Date("2026-06-15"), history: [{ act: "group-hidden", words: "It has closed." }] },
  });
  expect((await showGroup(ctx, { groupId })).ok).toBe(true);
  expect(await groupAtDesk(ctx, groupId)).toMatchObject({ value: { hiddenOn: null } });
  expect(await acts(groupId)).toEqual(["group-hidden", "group-shown"]);
});
