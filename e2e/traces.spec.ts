import { expect, request, test } from "@playwright/test";
import { at, forms } from "@/lib/kernel/addresses";
import { withClient } from "@/prisma/connection";
import { communityOf } from "./community";
import { expectOurHeaders } from "./expected-headers";
import { ownSite } from "./own-site";
import { filesBelow, formsOf } from "./traces";

// What a request brings is written nowhere, least of all when something goes wrong: that is when logs talk.
test.setTimeout(180_000);

const odd = (what: string): string => `Trace-${what}-Qx7Zv`;
const TOLD = {
  "x-forwarded-for": "203.0.113.181",
  forwarded: "for=198.51.100.171;proto=https",
  "x-real-ip": "192.0.2.161",
  "user-agent": odd("agent"),
  referer: `https://elsewhere.example/${odd("referer")}`,
  "accept-language": odd("language"),
  cookie: `cairn=${odd("cookie")}`,
};
const FIELDS = ["title", "body", "query", "words", "key", "bio", "name"];
const WORDS = FIELDS.map(odd);

test("what requests bring is in no log, no table and no file, however they go wrong: nor is any hash of it", async () => {
  const site = await ownSite({});
  const community = await communityOf(site.dataDir);
  const origin = site.address;
  const asking = await request.newContext({ baseURL: origin, extraHTTPHeaders: { ...TOLD, origin } });
  const multipart = Object.fromEntries(FIELDS.map((name, at) => [name, WORDS[at] ?? ""]));
  const all = Object.values(multipart).join("\n");
  const author = await community.aPerson();
  const boardId = community.boards[0]?.id ?? "";
  const { threadId } = await community.aThread(author, { boardId, title: "Here", body: odd("public"), as: "alias" });

  const alter = (sql: string) => withClient(community.ownerUrl, (client) => client.query(sql));

  async function askInEveryWay(): Promise<number[]> {
    const broken = { "content-type": "multipart/form-data; boundary=x" };
    const answers = [
      await asking.get(`/nowhere/${odd("path")}?q=${odd("query")}`),
      await asking.get(`/t/${threadId}?after=${odd("edge")}`),
      await asking.get(`/search/${odd("sealed")}`),
      await asking.post(forms.search(), { multipart }),
      await asking.post(at.signIn(), { multipart }),
      await asking.post(forms.signIn(), { multipart }),
      await asking.post(forms.reply(threadId), { multipart }),
      await asking.post("/join", { multipart: { ...multipart, big: "x".repeat(600_000) } }),
      await asking.post(`/t/${threadId}`, { data: `--x\r\n${all}\r\n`, headers: broken }),
      await asking.post(`/t/${threadId}`, {
        data: JSON.stringify(multipart),
        headers: { "next-action": odd("action") },
      }),
      await asking.post("/signin", { multipart, headers: { origin: "https://elsewhere.example" } }),
      await asking.post("/join/card", { multipart }),
    ];
    for (const answer of answers) expectOurHeaders(answer, answer.url());
    return answers.map((answer) => answer.status());
  }

  expect(await askInEveryWay()).toEqual(expect.arrayContaining([403, 404, 413, 422]));
  // A table that is not where it should be breaks every page that asks it.
  await alter(`ALTER TABLE session RENAME TO session_away`);
  await asking.get("/me", { headers: { ...TOLD, cookie: `cairn=${author.token}` } });
  await askInEveryWay();
  await alter(`ALTER TABLE session_away RENAME TO session`);
  await alter(`ALTER TABLE thread RENAME TO thread_away`);
  expect((await asking.get(`/t/${threadId}?after=${odd("later")}`)).status()).toBe(500);
  await askInEveryWay();
  await alter(`ALTER TABLE thread_away RENAME TO thread`);
  const rows = await community.everything();
  await community.end();
  // And a database that takes nobody in.
  const elsewhere = new URL(community.ownerUrl);
  elsewhere.pathname = "/postgres";
  await withClient(elsewhere.href, async (client) => {
    await client.query("ALTER DATABASE cairn ALLOW_CONNECTIONS false");
    await client.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'cairn'");
  });
  await expect.poll(async () => (await asking.get(`/p/${odd("p")}?x=${Math.random()}`)).status()).not.toBe(200);
  await askInEveryWay();
  await expect.poll(async () => (await asking.get("/inbox")).status(), { timeout: 20_000 }).toBe(503);
  await asking.dispose();
  expect(await site.stop()).toBe(0);

  const log = site.log();
  const left = [Buffer.from(log), Buffer.from(rows), ...(await filesBelow(site.dataDir))];
  // The site did break, and this really looks.
  expect(log).toMatch(/failure 500 reference/);
  expect(left.some((bytes) => bytes.includes(odd("public")))).toBe(true);
  expect(log).not.toContain(odd("public"));
  expect(log).not.toContain(threadId);
  const told = [...Object.values(TOLD), "198.51.100.171", ...WORDS];
  const others = ["path", "query", "edge", "sealed", "action", "later", "p"].map(odd);
  for (const secret of [...told, ...others, odd("cookie")]) {
    for (const form of formsOf(secret)) expect(left.filter((bytes) => bytes.includes(form)).length, secret).toBe(0);
  }
  await site.end();
});
