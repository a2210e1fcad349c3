import { writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { testDatabaseUrl } from "@/lib/testing/database";
import { aBmltRecord, aGuideRecord } from "@/lib/testing/feed-records";
import { feedWorld } from "@/lib/testing/feed-world";
import { removeFolder, temporaryFolder } from "@/lib/testing/temporary";
import { NOON } from "@/lib/testing/world";
import { type ImportOrder, importList } from "./import-list";
import { runText } from "./import-text";

let world: Awaited<ReturnType<typeof feedWorld>>;
let folder: string;
beforeAll(async () => {
  folder = await temporaryFolder();
  world = await feedWorld(await testDatabaseUrl());
});
afterAll(() => removeFolder(folder));

const sources = () => world.rows("SELECT id, name, kind, programme, zone, hours FROM source ORDER BY name");
const NEW = { name: "AA, Delaware", programme: "aa", zone: "US/Eastern" };
async function read(list: unknown, over: Partial<ImportOrder> = NEW, dry = false) {
  const file = path.join(folder, "list.json");
  await writeFile(file, typeof list === "string" ? list : JSON.stringify(list));
  const context = { now: NOON, newId, zoneAt: () => null, dry };
  return importList(world.client, { address: null, file, ...over }, context);
}

describe("a new list makes no source", () => {
  test.each([
    ["without a name", { programme: "aa", zone: "Europe/London" }, "This list is new"],
    ["of an unknown programme", { ...NEW, programme: "quilting" }, "--programme is one of"],
    ["with a zone that is none", { ...NEW, zone: "GMT plus one" }, "--zone is the name"],
    ["that is to be read every hour", { ...NEW, hours: "1" }, "--hours is how often"],
  ])("%s", async (_what, over, said) => {
    await expect(read([aGuideRecord()], over)).rejects.toThrow(said);
    expect(await sources()).toEqual([]);
  });

  test.each([
    ["that is a page", "<html></html>", "not-json"],
    ["that is empty", "[]", "no-records"],
    ["of a format that nobody knows", [{ id: 1 }], "not-a-list"],
    ["that is cut off", `[${JSON.stringify(aGuideRecord())},`, "cut-off"],
  ])("%s", async (_what, list, why) => {
    expect(await read(list)).toMatchObject({ outcome: "failed", why });
    expect(await sources()).toEqual([]);
  });

  test("in a trial, and nothing else of it stays", async () => {
    const told = await read([aGuideRecord(), aGuideRecord({ slug: "" })], NEW, true);
    expect(told).toMatchObject({ outcome: "dry", added: 1, refused: 1, why: "many-refused" });
    expect(runText(told)).toContain("no-id: 1");
    expect(await sources()).toEqual([]);
    expect(await world.rows("SELECT 1 FROM run UNION SELECT 1 FROM support_group")).toEqual([]);
  });

  test("from an address of this machine", async () => {
    const at = { ...NEW, file: null, address: "http://127.0.0.1/meetings.json" };
    expect(await read("", at)).toMatchObject({ outcome: "failed", why: "private-address" });
    expect(await sources()).toEqual([]);
  });
});

test("a file is read into a new source, and by its name into the same one again", async () => {
  expect(await read([aGuideRecord()], { ...NEW, hours: "12" })).toMatchObject({ outcome: "changed", added: 1 });
  const all = await sources();
  expect(all).toMatchObject([{ kind: "meeting_guide", zone: "America/New_York", hours: 12 }]);
  expect(await read([aGuideRecord()], { name: NEW.name })).toMatchObject({ outcome: "unchanged" });
  expect(await read([aBmltRecord()], { name: "NA, Berlin", programme: "na", zone: "Europe/Berlin" })).toMatchObject({
    added: 1,
  });
  expect((await sources()).map(({ kind }) => kind)).toEqual(["meeting_guide", "bmlt"]);
  // It was read, and is told as what it is.
  expect(runText(await read("{}", { name: NEW.name }))).toContain("what was listed before stays");
  expect(await world.rows("SELECT why FROM run WHERE outcome = 'failed'")).toEqual([{ why: "no-records" }]);
});
