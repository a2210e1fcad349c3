import { expect, test } from "vitest";
import { POST } from "./route";

process.env.CAIRN_SECRET = "only for this test, thirty-two characters";

const sent = (body: string, type: string) =>
  POST(new Request("http://localhost/join/card", { method: "POST", body, headers: { "content-type": type } }));

test("what is no form, or holds no key of ours, gives no card", async () => {
  for (const [body, type] of [
    ["abc", "text/plain"],
    ["abc", "multipart/form-data"],
    ["pending=abc", "application/x-www-form-urlencoded"],
    ["", "application/x-www-form-urlencoded"],
  ] as const) {
    const answer = await sent(body, type);
    expect(answer.status).toBe(410);
    expect(answer.headers.get("content-disposition")).toBeNull();
  }
});
