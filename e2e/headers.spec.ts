import { expect, test } from "./fixtures";

/** One of each kind of address: pages, what is not there, files, health, feeds. */
const addresses = [
  "/",
  "/join",
  "/signin",
  "/rules",
  "/privacy",
  "/about",
  "/help",
  "/help/gb",
  "/milestones",
  "/stories",
  "/search",
  "/nowhere",
  "/t/0000000000000000",
  "/healthz",
  "/cairn.js",
  "/plain.css",
  "/leave",
];

for (const address of addresses) {
  test(`${address} carries every security header and gives a reader no cookie`, async ({ request }) => {
    const answer = await request.get(address, { maxRedirects: 0 });
    const headers = answer.headers();
    expect(answer.status()).toBeLessThan(500);
    expect(headers["content-security-policy"]).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(headers["content-security-policy"]).not.toContain("unsafe");
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "same-origin",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
    });
    expect(headers["permissions-policy"]).toContain("geolocation=()");
    expect(headers["set-cookie"]).toBeUndefined();
    expect(headers["x-powered-by"]).toBeUndefined();
    expect(headers.etag).toBeUndefined();
  });
}

test("a page holds no script but ours, and none inline", async ({ request }) => {
  for (const address of ["/", "/join", "/rules", "/help"]) {
    const html = await (await request.get(address)).text();
    const scripts = html.match(/<script[^>]*>/g) ?? [];
    expect(scripts.filter((tag) => !tag.includes('src="/cairn.js?v='))).toEqual([]);
    expect(html).not.toContain("__next_f");
  }
});

test("a change that another site sends is refused, and one without an origin too", async ({ request }) => {
  const form = { intent: "begin", device: "mine" };
  expect((await request.post("/join", { form, headers: { origin: "https://elsewhere.example" } })).status()).toBe(403);
  expect((await request.post("/join", { form, headers: { origin: "null" } })).status()).toBe(403);
  expect((await request.post("/join", { form })).status()).toBe(403);
});

test("asking for flight data gets a page like any other", async ({ request }) => {
  const answer = await request.get("/join", { headers: { rsc: "1", "next-router-prefetch": "1" } });
  expect(answer.headers()["content-type"]).toContain("text/html");
});

test("what is not there says so without a script, and gives the way to help", async ({ request }) => {
  const answer = await request.get("/nowhere");
  expect(answer.status()).toBe(404);
  const html = await answer.text();
  expect(html).toContain("Nothing is here");
  expect(html).toContain('href="/help"');
});

test("healthz says ok and nothing else", async ({ request }) => {
  expect(await (await request.get("/healthz")).text()).toBe('{"status":"ok"}');
});

test("more than we can take is refused early", async ({ request, baseURL }) => {
  const answer = await request.post("/join", {
    headers: { origin: baseURL ?? "" },
    form: { words: "x".repeat(600_000) },
  });
  expect(answer.status()).toBe(413);
});

test("a browser may keep the files that never change, and no page", async ({ request }) => {
  const html = await (await request.get("/")).text();
  const files = [...html.matchAll(/(?:src|href)="(\/(?:_next\/static|fonts|cairn\.js)[^"]*)"/g)].map(
    ([, at = ""]) => at,
  );
  expect(files.length).toBeGreaterThan(2);
  for (const file of files)
    expect((await request.get(file)).headers()["cache-control"]).toBe("public, max-age=31536000, immutable");
  for (const page of ["/", "/help", "/cairn.js", "/_next/static/nothing.css", "/_next/static/%2e%2e/%2e%2e/signin"])
    expect((await request.get(page)).headers()["cache-control"]).toBe("no-store");
});

test("addresses that are none, and methods that no page has, are refused in a word", async ({ request }) => {
  expect((await request.fetch("/", { method: "OPTIONS" })).status()).toBe(405);
  expect((await request.fetch("/cairn.js", { method: "POST" })).status()).toBe(405);
  for (const odd of ["/t/%ff", "/t/%00", "/index.rsc"]) expect((await request.get(odd)).status()).toBe(404);
});
