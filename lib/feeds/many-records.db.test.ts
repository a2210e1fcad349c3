import { execFile } from "node:child_process";
import path from "node:path";
import process from "node:process";
import { afterAll, beforeAll, expect } from "vitest";
import { z } from "zod";
import { testDatabaseUrl } from "@/lib/testing/database";
import { feedWorld } from "@/lib/testing/feed-world";
import { longTest } from "@/lib/testing/long";
import { writeManyRecords } from "@/lib/testing/many-records";
import { removeFolder, temporaryFolder } from "@/lib/testing/temporary";
import { REFRESH_HEAP } from "./limits";

const COUNT = 60_000;
const SCRIPT = path.resolve("lib/testing/import-measured.ts");
const measured = z.object({
  ...{ outcome: z.string(), read: z.number(), added: z.number(), changed: z.number(), gone: z.number() },
  ...{ took: z.number(), resident: z.number() },
});

let folder: string;
let url: string;
beforeAll(async () => {
  folder = await temporaryFolder();
  url = await testDatabaseUrl();
});
afterAll(() => removeFolder(folder));

function imported(sourceId: string, file: string): Promise<z.infer<typeof measured>> {
  return new Promise((done, failed) => {
    const flags = [`--max-old-space-size=${REFRESH_HEAP}`, "--import", "tsx", SCRIPT];
    const child = execFile(process.execPath, flags, (error, out) => {
      if (error) failed(error);
      else done(measured.parse(JSON.parse(out)));
    });
    child.stdin?.end(JSON.stringify({ databaseUrl: url, sourceId, file }));
  });
}

longTest(
  "60,000 records are read within a minute and 300 MB, new, as they were, changed, and beside another list",
  async () => {
    const world = await feedWorld(url);
    const [file, other] = [path.join(folder, "a.json"), path.join(folder, "b.json")];
    await writeManyRecords(file, COUNT, 1);
    await writeManyRecords(other, COUNT, 2);
    const [first, second] = [await world.aSource(), await world.aSource()];
    const runs = {
      new: await imported(first, file),
      same: await imported(first, file),
      "all changed": await imported(first, other),
      "twins of all": await imported(second, other),
    };
    console.log(
      Object.entries(runs)
        .map(([what, { took, resident }]) => `${what}: ${(took / 1000).toFixed(1)} s, ${resident.toFixed(0)} MB`)
        .join("; "),
    );
    expect(runs.new).toMatchObject({ outcome: "changed", read: COUNT, added: COUNT });
    expect(runs.same).toMatchObject({ outcome: "unchanged", read: COUNT, added: 0, changed: 0, gone: 0 });
    expect(runs["all changed"]).toMatchObject({ outcome: "changed", added: 0, changed: COUNT, gone: 0 });
    for (const { took, resident } of Object.values(runs)) {
      // Twice what is promised: all other tests want both cores too.
      expect(took).toBeLessThan(120_000);
      expect(resident).toBeLessThan(300);
    }
    const [twins] = await world.rows("SELECT count(*)::int AS n FROM support_group WHERE twin_of_id IS NOT NULL");
    expect(twins?.n).toBeGreaterThan(0);
  },
  600_000,
);
