import { request as ask } from "node:http";
import { expect, test } from "@playwright/test";
import { at, forms } from "@/lib/kernel/addresses";

type Said = { status: number; body: string };

const WORDS = "Words that stay";
const FORM = new URLSearchParams({ query: WORDS, intent: "find" }).toString();

/** Asks with exactly these headers: a proxy may say anything of where a request came in. */
function say(site: string, method: "GET" | "POST", path: string, headers: Record<string, string>): Promise<Said> {
  const { hostname, port } = new URL(site);
  const body = method === "POST" ? FORM : "";
  const about = { "content-type": "application/x-www-form-urlencoded", "content-length": `${body.length}` };
  return new Promise((resolve, reject) => {
    const asking = ask(
      { hostname, port, path, method, setHost: false, headers: { ...about, ...headers } },
      (answer) => {
        let text = "";
        answer.on("data", (chunk) => {
          text += chunk;
        });
        answer.on("end", () => resolve({ status: answer.statusCode ?? 0, body: text }));
      },
    );
    asking.on("error", reject);
    asking.end(body);
  });
}

const HOSTS = [
  "localhost",
  "localhost:8080",
  "app:3000",
  "10.0.0.2",
  "[::1]:3000",
  "cairn.example",
  "a b",
  "",
  "x:999999",
];
const FORWARDED: readonly Record<string, string>[] = [
  {},
  { "x-forwarded-host": "cairn.example" },
  { "x-forwarded-host": "cairn.example:8443", "x-forwarded-proto": "https", "x-forwarded-port": "8443" },
  { "x-forwarded-host": "one.example, two.example", "x-forwarded-proto": "https,http" },
  { "x-forwarded-host": "", "x-forwarded-proto": "gopher", "x-forwarded-port": "x" },
  { forwarded: "for=192.0.2.1;host=elsewhere.example;proto=https" },
];

test("whatever a proxy says of host and port, a form goes through or comes back with its words, and a page is there", async ({
  baseURL,
}) => {
  const site = baseURL ?? "";
  for (const host of HOSTS)
    for (const forwarded of FORWARDED) {
      const where = JSON.stringify({ host, ...forwarded });
      const ours = { ...forwarded, host, origin: `http://${host}` };
      expect.soft((await say(site, "GET", at.signIn(), ours)).status, where).toBe(200);
      const sent = await say(site, "POST", forms.search(), ours);
      expect.soft([303, 403], where).toContain(sent.status);
      if (sent.status === 403) expect.soft(sent.body, where).toContain(WORDS);
      const hidden = { ...forwarded, host, origin: "null", "sec-fetch-site": "same-origin" };
      expect.soft((await say(site, "POST", forms.search(), hidden)).status, where).toBe(303);
    }
});

test("a form that another site sends is refused, and shows nothing of it here", async ({ baseURL }) => {
  const site = baseURL ?? "";
  const { host } = new URL(site);
  const elsewheres: Record<string, string>[] = [
    { origin: "null", "sec-fetch-site": "cross-site" },
    { origin: "https://elsewhere.example", "sec-fetch-site": "cross-site" },
    { origin: `http://${host}`, "sec-fetch-site": "same-site" },
  ];
  for (const elsewhere of elsewheres) {
    const refused = await say(site, "POST", forms.search(), { host, ...elsewhere });
    expect(refused.status).toBe(403);
    expect(refused.body).not.toContain(WORDS);
  }
});

test("where a browser doesn't say which site sent a form, a strange origin is refused with its words", async ({
  baseURL,
}) => {
  const site = baseURL ?? "";
  const { host } = new URL(site);
  const unsaid: Record<string, string>[] = [{ origin: "https://elsewhere.example" }, { origin: "null" }, {}];
  for (const elsewhere of unsaid) {
    const refused = await say(site, "POST", forms.search(), { host, ...elsewhere });
    expect(refused.status).toBe(403);
    expect(refused.body).toContain(WORDS);
  }
});
