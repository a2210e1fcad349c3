import type { APIRequestContext } from "@playwright/test";
import { formsOf, URLENCODED, urlencoded } from "@/lib/testing/forms";
import { expect, test } from "./fixtures";
import { keepPage } from "./kept-pages";
import { foundAt, sendForm } from "./plain-forms";
import { type Examples, pagePatterns, writeExamples } from "./routes";

// Pages that no link leads to, for the HTML checker at the end of `npm test`: forms that come back, and plain pages.

/** A form with one of these comes back when nothing was typed; one without may do something. */
const TYPED = ["body", "title", "words", "key", "device", "query", "name", "reason", "kind"];

/** Sends each form of these pages as it stands; keeps those that come back and answers with where they did. */
async function comeBack(asking: APIRequestContext, who: string, addresses: readonly string[]): Promise<string[]> {
  const back: string[] = [];
  for (const address of addresses) {
    const page = await asking.get(address);
    for (const form of formsOf(await page.text())) {
      if (back.includes(form.action) || !TYPED.some((name) => form.names.has(name))) continue;
      const headers = { "content-type": URLENCODED, origin: new URL(page.url()).origin };
      const to = new URL(form.action, page.url()).href;
      const answer = await asking.post(to, { data: urlencoded(form.fields), headers, maxRedirects: 0 });
      if (answer.status() < 400) continue;
      back.push(form.action);
      await keepPage(`${who} returned ${form.action}`, await answer.text());
    }
  }
  return back;
}

const all = (examples: Examples): string[] => pagePatterns().map((pattern) => examples[pattern] ?? pattern);

test("a form that comes back to a member, a reader or a volunteer is kept for the checker", async ({
  page,
  somebody,
  volunteer,
}) => {
  const examples = await writeExamples(somebody.asking);
  const returned = await comeBack(somebody.asking, "member", all(examples));
  expect(returned.length).toBeGreaterThan(6);
  expect(await comeBack(page.request, "reader", all(examples))).toEqual(
    expect.arrayContaining(["/join/step", "/signin/enter"]),
  );
  await page.context().addCookies(volunteer.cookies);
  const about = await foundAt(page.request, "/desk", /href="(\/desk\/case\/\w+)"/);
  const thread = examples["/desk/thread/[id]"] ?? "";
  for (const address of [about, "/desk", "/desk/feeds", "/desk/try", thread]) {
    await keepPage(`volunteer ${address}`, await (await page.request.get(address)).text());
  }
  expect((await comeBack(page.request, "volunteer", [about, "/desk/try"])).length).toBeGreaterThan(0);
});

test("what is asked about, seen before it is posted, or shown beside a cry is kept for the checker", async ({
  writer: { asking, examples },
}) => {
  const { "/b/[id]/open": open = "", "/t/[id]": thread = "" } = examples;
  for (const [name, address, typed] of [
    ["preview", open, { title: "A walk", body: "It rained.", speakAs: "alias", intent: "preview" }],
    ["asked", open, { title: "Ring me", body: "I am at +44 20 7946 0958.", speakAs: "alias", intent: "post" }],
    ["cry", thread, { body: `I want to die tonight. ${"On and on. ".repeat(900)}`, intent: "post" }],
  ] as const) {
    const answer = await sendForm(asking, await asking.get(address), typed);
    expect(answer.status(), name).toBe(422);
    await keepPage(`member ${name}`, await answer.text());
  }
  // Each question of a milestone, to the stone before it is placed.
  let screen = await asking.get("/milestones/share");
  for (const [name, typed] of [
    ["length", { mark: "time" }],
    ["words", { length: "months-3" }],
    ["stone", { words: "A walk.", intent: "next" }],
  ] as const) {
    screen = await sendForm(asking, screen, typed);
    expect(screen.status(), name).toBe(200);
    await keepPage(`member milestone ${name}`, await screen.text());
  }
});

test("the plain pages that stand when the site does not answer are kept for the checker", async ({ request }) => {
  const headers = { "content-type": URLENCODED, origin: "https://elsewhere.example" };
  const foreign = await request.post("/signin", { data: "key=two+words", headers });
  expect(foreign.status()).toBe(403);
  await keepPage("plain other-origin", await foreign.text());
  const nowhere = await request.get("/files/nowhere.html");
  expect(nowhere.status()).toBe(404);
  await keepPage("plain nowhere", await nowhere.text());
});
