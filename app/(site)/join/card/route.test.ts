import { afterAll, beforeAll, expect, test } from "vitest";
import { formIn } from "@/lib/server/front/request-body";
import { takeOff } from "@/lib/server/in-flight";
import { processState } from "@/lib/server/process-state";
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
