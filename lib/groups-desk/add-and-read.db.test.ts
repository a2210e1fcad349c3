import http from "node:http";
import net from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type AgentOf, publicAgent } from "@/lib/feeds/fetch-list";
import { refreshWith } from "@/lib/feeds/refresh-with";
import { tryList } from "@/lib/feeds/try-list";
import { newId } from "@/lib/kernel/ids";
import { patientPrisma, testDatabaseUrl } from "@/lib/testing/database";
import { aGuideRecord } from "@/lib/testing/feed-records";
import { testRoles } from "@/lib/testing/maintenance";
import { NOON, worldOf } from "@/lib/testing/world";
import { withClient } from "@/prisma/connection";
import { addSource } from "./add-source";
import { acceptSource, readSource } from "./read-source";
import { sourceAtDesk } from "./source-at-desk";
import type { ReadList, TryList } from "./source-reader";

/** A server on this machine that stands for a public one. */
let list: unknown[] = [];
const server = http.createServer((_, response) => response.end(JSON.stringify(list)));
let port = 0;
let feeds: string;
let owner: string;
beforeAll(async () => {
  owner = await testDatabaseUrl();
  ({ feeds } = await testRoles(owner));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const at = server.address();
  port = typeof at === "object" && at ? at.port : 0;
});
afterAll(() => void server.close());

class ToServer extends http.Agent {
  override createConnection() {
    return net.connect(port, "127.0.0.1");
  }
}
const agentOf: AgentOf = (url) => (url.hostname === "lists.example" ? new ToServer() : publicAgent(url));
const context = { now: NOON, newId, zoneAt: () => null };
const tries: TryList = (candidate) => withClient(feeds, (client) => tryList(client, candidate, context, agentOf));
const reads: ReadList = (sourceId, accept) =>
  withClient(feeds, async (client) => {
    const sum = accept === undefined ? {} : { accept: Buffer.from(accept, "hex") };
    return (await refreshWith(client, sourceId, { ...context, ...sum }, agentOf)).outcome;
  });
const records = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, n) =>
    aGuideRecord({ slug: `m${from + n}`, name: `Group ${from + n}`, location_id: from + n }),
  );

test("a list is added, read, waits where much of it went, and is taken by the sum that its page shows", async () => {
  const db = patientPrisma(owner);
  const world = worldOf(db);
  const ctx = world.as(await world.aModerator("lead"));
  const of = { name: "AA, Rivermouth", programme: "aa", format: null, zone: "America/New_York" } as const;
  const input = { ...of, address: "http://lists.example/", every: 24, terms: "By letter." };
  list = records(0, 30);
  const added = await addSource(tries)(ctx, input);
  const sourceId = (added.ok && added.value.sourceId) || "";
  expect(added).toMatchObject({ ok: true, value: { tried: { kind: "meeting_guide", read: 30, added: 30 } } });
  expect(await readSource(reads)(ctx, { sourceId })).toEqual({ ok: true, value: { outcome: "changed" } });
  expect(await sourceAtDesk(ctx, sourceId)).toMatchObject({ value: { groups: 30, waiting: [], state: "on" } });

  list = records(12, 30);
  expect(await readSource(reads)(ctx, { sourceId })).toEqual({ ok: true, value: { outcome: "look" } });
  const desk = await sourceAtDesk(ctx, sourceId);
  expect(desk).toMatchObject({ value: { groups: 30, state: "look", waiting: [{ gone: 12, why: "many-gone" }] } });
  const sum = (desk.ok && desk.value.waiting[0]?.sum) || "";
  list = records(13, 30);
  expect(await acceptSource(reads)(ctx, { sourceId, sum })).toEqual({ ok: true, value: { outcome: "look" } });
  expect(await sourceAtDesk(ctx, sourceId)).toMatchObject({ value: { groups: 30 } });
  list = records(12, 30);
  expect(await acceptSource(reads)(ctx, { sourceId, sum })).toEqual({ ok: true, value: { outcome: "changed" } });
  expect(await sourceAtDesk(ctx, sourceId)).toMatchObject({ value: { groups: 18, state: "on", waiting: [] } });
  await db.$disconnect();
});
