import http from "node:http";
import net from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { testDatabaseUrl } from "@/lib/testing/database";
import { aBmltRecord, aGuideRecord } from "@/lib/testing/feed-records";
import { feedWorld } from "@/lib/testing/feed-world";
import { testRoles } from "@/lib/testing/maintenance";
import { NOON } from "@/lib/testing/world";
import { withClient } from "@/prisma/connection";
import { type AgentOf, publicAgent } from "./fetch-list";
import { refreshWith } from "./refresh-with";
import { tryOutside } from "./trial";
import { tryList } from "./try-list";
import type { ListCandidate } from "./try-order";

/** A server on this machine that stands for a public one. */
let body = "";
const server = http.createServer((_, response) => response.end(body));
let port = 0;
let feeds: string;
let world: Awaited<ReturnType<typeof feedWorld>>;
beforeAll(async () => {
  const owner = await testDatabaseUrl();
  ({ feeds } = await testRoles(owner));
  world = await feedWorld(owner);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const at = server.address();
  port = typeof at === "object" && at ? at.port : 0;
});
afterAll(() => void server.close());
let before: object[][];
beforeEach(async () => {
  before = await all();
});

class ToServer extends http.Agent {
  override createConnection() {
    return net.connect(port, "127.0.0.1");
  }
}
const agentOf: AgentOf = (url) => (url.hostname === "lists.example" ? new ToServer() : publicAgent(url));
const all = async () => [...(await world.everything()), await world.rows("SELECT * FROM run ORDER BY id")];
const candidate = (over: Partial<ListCandidate> = {}): ListCandidate => {
  return { address: "http://lists.example/", kind: null, programme: "aa", zone: "Europe/London", ...over };
};
const context = { now: NOON, newId, zoneAt: () => null };
const tried = (list: unknown, over: Partial<ListCandidate> = {}) => {
  body = typeof list === "string" ? list : JSON.stringify(list);
  return withClient(feeds, (client) => tryList(client, candidate(over), context, agentOf));
};

describe("nothing can be brought, and nothing is kept", () => {
  test.each([
    ["by a page", "<html>no</html>", "not-json"],
    ["by nothing", "", "no-records"],
    ["by a format that nobody knows", [{ id: 1 }], "not-a-list"],
    ["by a list that is cut off", `[${JSON.stringify(aGuideRecord())},`, "cut-off"],
  ])("%s", async (_what, list, why) => {
    expect(await tried(list)).toEqual({
      ...{ outcome: "failed", kind: null, why, read: 0, added: 0, refused: 0, refusals: [] },
    });
    expect(await all()).toEqual(before);
  });

  test.each([
    "http://127.0.0.1/",
    "http://10.0.0.8/m.json",
    "http://[::1]/",
    "http://169.254.169.254/",
    "http://0x7f.1/",
  ])("by an address of a private network: %s", async (address) => {
    expect(await tried([aGuideRecord()], { address })).toMatchObject({ outcome: "failed", why: "private-address" });
    expect(await all()).toEqual(before);
  });

  test("in a process of its own either", async () => {
    const order = { ...candidate({ address: "http://127.0.0.1/" }), databaseUrl: feeds, now: NOON };
    expect(await tryOutside(order)).toMatchObject({ outcome: "failed", why: "private-address" });
    expect(await tryOutside(order, { time: 50 })).toMatchObject({ outcome: "failed", why: "too-slow" });
    expect(await tryOutside({ ...order, databaseUrl: "no database" })).toMatchObject({ why: "crashed" });
    expect(await all()).toEqual(before);
  });
});

test("a trial says what a list would bring and in which format it is, and keeps none of it", async () => {
  const list = [aGuideRecord(), aGuideRecord({ slug: "two", day: [1, 3] }), aGuideRecord({ slug: "three", name: "" })];
  expect(await tried(list)).toEqual({
    ...{ outcome: "dry", kind: "meeting_guide", why: "many-refused", read: 3, added: 3, refused: 1 },
    refusals: ["no-name: 1: three"],
  });
  expect(await tried([aBmltRecord()], { programme: "na" })).toMatchObject({ kind: "bmlt", added: 1, why: null });
  expect(await tried([aBmltRecord()], { kind: "meeting_guide" })).toMatchObject({ added: 0, refusals: ["no-id: 1"] });
  expect(await all()).toEqual(before);
});

test("a list that was paused stays so when it is read by hand, also where it waits for a volunteer", async () => {
  const source = await world.aSource({ address: "http://lists.example/" });
  await world.rows("UPDATE source SET state = 'paused' WHERE id = $1", [source]);
  const records = Array.from({ length: 20 }, (_, n) => aGuideRecord({ slug: `m${n}`, name: `G ${n}`, location_id: n }));
  const read = (list: unknown[]) => {
    body = JSON.stringify(list);
    return withClient(feeds, (client) => refreshWith(client, source, context, agentOf));
  };
  const state = () => world.rows("SELECT state::text FROM source WHERE id = $1", [source]);
  expect(await read(records)).toMatchObject({ outcome: "changed", added: 20 });
  expect(await read(records.slice(0, 8))).toMatchObject({ outcome: "look", gone: 12 });
  expect(await state()).toEqual([{ state: "paused" }]);
});
