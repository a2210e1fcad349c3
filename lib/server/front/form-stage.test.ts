import { beforeEach, expect, test, vi } from "vitest";
import { at, forms } from "@/lib/kernel/addresses";
import { frontServer, TRUSTING } from "@/lib/testing/front";
import { processState } from "../process-state";
import type { FormRequest } from "../requests";
import { pageAgain } from "../returned-form";
import type { Handle } from "./ask-next";
import { Changes } from "./changes";
import { PageStore } from "./page-store";

// Never connected to: nothing here asks the database.
beforeEach(() => void vi.stubEnv("DATABASE_URL", "postgresql://127.0.0.1:1/nothing"));

/** A site whose handler of every form is `deal`, and whose pages say which they are. */
async function siteWith(deal: (request: FormRequest) => void): Promise<[string, () => void]> {
  const handle: Handle = (request, response) => {
    const sent = processState().formRequest.getStore();
    if (request.method === "POST" && sent) deal(sent);
    response.setHeader("Content-Type", "text/html; charset=utf-8").end(`<p>${request.url}</p>`);
  };
  const store = new PageStore(1000);
  const [server, port] = await frontServer(handle, store, new Changes(store, "postgresql://127.0.0.1:1/x", TRUSTING));
  return [`http://127.0.0.1:${port}`, () => server.close()];
}

const send = (site: string, path: string, fields: Record<string, string>) =>
  fetch(site + path, {
    method: "POST",
    headers: { origin: site },
    body: new URLSearchParams(fields),
    redirect: "manual",
  });

test("nothing of a form is held once it is answered, whatever still knows of its request", async () => {
  let known: FormRequest | undefined;
  const [site, close] = await siteWith((sent) => {
    known = sent;
    expect(sent.form.get("key")).toBe("six words");
    pageAgain(at.signIn(), "reply", { refusal: null, values: { body: ["Hello"] } });
  });
  expect((await send(site, forms.reply("abc"), { key: "six words" })).status).toBe(422);
  expect([...(known?.form ?? [["nothing", ""]])]).toEqual([]);
  expect(known?.sender).toBeUndefined();
  expect(known?.pageAgain).toBeUndefined();
  close();
});

test("a form that comes back busy is its page, with a status that says to come again, and no page of ours that broke", async () => {
  const [site, close] = await siteWith(() => {
    pageAgain(at.thread("abc"), "reply", { refusal: { code: "busy" }, values: {} });
  });
  const answer = await send(site, forms.reply("abc"), { body: "Hello" });
  expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "5"]);
  expect(await answer.text()).toBe("<p>/t/abc</p>");
  close();
});
