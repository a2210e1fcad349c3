import { expect, test } from "vitest";
import { groupPage } from "@/lib/finder/group-page";
import { testDatabase } from "@/lib/testing/database";
import { loadSampleGroups } from "./load-sample";

const db = await testDatabase();
const NOW = new Date("2026-12-01T12:00:00Z");

test("invented groups are loaded once, stand in real towns, and each says that it is made up", async () => {
  const place = { name: "Leeds", region: "England", lat: 53.8, lng: -1.55, population: 500_000, zone: "Europe/London" };
  await db.place.create({ data: { id: 1, country: "GB", ...place } });
  const loaded = await loadSampleGroups(db, NOW);
  expect(loaded).toBeGreaterThan(90);
  expect(await db.group.count()).toBe(loaded);
  expect(await loadSampleGroups(db, NOW)).toBe(0);
  const sources = await db.source.findMany();
  expect(sources.every(({ kind, name, hours }) => kind === "sample" && /made-up/i.test(name) && hours === null)).toBe(
    true,
  );
  const ids = await db.group.findMany({ select: { id: true, outOn: true, twinOfId: true } });
  for (const { id, outOn, twinOfId } of ids) {
    const group = await groupPage(db, id, NOW);
    if (outOn === null && twinOfId === null) expect(group).toMatchObject({ invented: true });
    else expect(group).toBeNull();
  }
  const twin = ids.find(({ twinOfId }) => twinOfId !== null)?.twinOfId ?? "";
  expect((await groupPage(db, twin, NOW))?.alsoListedBy.join()).toContain("Another made-up list");
});
