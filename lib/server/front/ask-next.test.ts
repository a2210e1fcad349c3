import { expect, test } from "vitest";
import { PAGE_ASKED } from "../page-asked";
import { askNext } from "./ask-next";

/** What Next is told of the page that it makes, where somebody asks for `url` and says something else. */
async function told(url: string): Promise<unknown> {
  let here: unknown;
  await askNext(
    (request, response) => {
      here = request.headers[PAGE_ASKED];
      response.end();
    },
    { method: "GET", url, headers: { [PAGE_ASKED]: "/desk" } },
  );
  return here;
}

test("Next is told which page it makes, without what is asked of it, whatever a browser says", async () => {
  expect(await told("/stories?theme=work")).toBe("/stories");
  expect(await told("/t/0123456789abcdef")).toBe("/t/0123456789abcdef");
  expect(await told("/")).toBe("/");
  expect(await told("/caf%C3%A9")).toBe("");
});
