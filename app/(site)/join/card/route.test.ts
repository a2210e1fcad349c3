import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parseKey } from "@/lib/identity/key-words";
import { sealPendingKey } from "@/lib/identity/pending-key";
import { LIST } from "@/lib/identity/word-list";
import { formIn } from "@/lib/server/front/request-body";
import { takeOff } from "@/lib/server/in-flight";
import { processState } from "@/lib/server/process-state";
import { clock, siteSecret } from "@/lib/server/world";
import { POST } from "./route";

process.env.CAIRN_SECRET = "only for this test, thirty-two characters";

// What all requests share wants to know of a database; none is asked here.
const before = { state: globalThis.__cairn, url: process.env.DATABASE_URL };
beforeAll(() => {
  globalThis.__cairn = undefined;
  process.env.DATABASE_URL = "postgresql://localhost:1/nowhere";
});
afterAll(() => {
  globalThis.__cairn = before.state;
  if (before.url === undefined) delete process.env.DATABASE_URL;
  else process.env.DATABASE_URL = before.url;
});

/** As the front server reads and hands on what is sent; null for what it takes for no form. */
async function sent(body: string, type: string): Promise<Response | null> {
  const form = await formIn(Buffer.from(body), type);
  if (!form) return null;
  const request = new Request("http://localhost/join/card", { method: "POST" });
  return processState().formRequest.run({ form, inFlight: takeOff() }, () =>
    POST(request, { params: Promise.resolve({}) }),
  );
}

test("what is no form is not handed on", async () => {
  for (const type of ["text/plain", "multipart/form-data"]) expect(await sent("abc", type)).toBeNull();
});

test("what holds no key of ours gives no card", async () => {
  for (const [body, type] of [
    ["pending=abc", "application/x-www-form-urlencoded"],
    ["", "application/x-www-form-urlencoded"],
    ["", "text/plain"],
  ] as const) {
    const answer = await sent(body, type);
    expect(answer?.status).toBe(410);
    expect(answer?.headers.get("content-disposition")).toBeNull();
  }
});

test("whoever pastes the whole small file where six words are asked for gets in", async () => {
  const aWord = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...LIST) },
    fc.constantFrom("yo-yo", "t-shirt", "keep"),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(aWord, { minLength: 6, maxLength: 6 }), async (key) => {
      const pending = sealPendingKey(siteSecret(), { key, device: "mine", ask: [0, 3] }, clock());
      const answer = await sent(new URLSearchParams({ pending }).toString(), "application/x-www-form-urlencoded");
      const file = (await answer?.text()) ?? "";
      // A field of one line puts spaces where lines ended.
      for (const typed of [file, `\ufeff${file.replaceAll("\n", "\r\n")}`, file.replaceAll("\n", " ")])
        expect(parseKey(typed)).toEqual({ ok: true, key });
      // A program that fills it puts nothing there, and the last word meets the line below.
      if (!key[5]?.includes("-")) expect(parseKey(file.replaceAll("\n", ""))).toEqual({ ok: true, key });
    }),
  );
});
