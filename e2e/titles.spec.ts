import type { APIRequestContext, APIResponse } from "@playwright/test";
import { expect, test } from "./fixtures";
import { writeExamples } from "./routes";

// A title stands in tabs, histories, bookmarks and lists of downloads, where others read it.
const TOPICS =
  /recover|addict|drug|heroin|opio|opia|overdos|naloxone|cris[ei]s|crav|\bslips?\b|relaps|withdrawal|sober|sobriety|\bclean\b|medication|methadone|suicid|harm|treatment|grief|prison/i;

/** What a page or a feed says of itself where only its name is seen. */
async function namesOf(answer: APIResponse): Promise<string[]> {
  const text = await answer.text();
  const head = text.split(/<\/head>|<entry>/)[0] ?? "";
  const titles = [...head.matchAll(/<title[^>]*>([^<]*)<\/title>/g)].map(([, title = ""]) => title);
  const metas = [...head.matchAll(/<meta\b[^>]*(?:description|og:|twitter:|application-name)[^>]*>/g)].map(
    ([meta]) => meta,
  );
  const feeds = [...head.matchAll(/<link[^>]*\btitle="([^"]*)"/g)].map(([, title = ""]) => title);
  return [...titles, ...metas, ...feeds];
}

async function telling(asking: APIRequestContext, addresses: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const address of addresses) {
    const names = await namesOf(await asking.get(address));
    expect(names[0] ?? "", address).toMatch(/Cairn|Help|here|form/);
    found.push(...names.filter((name) => TOPICS.test(name)).map((name) => `${address}: ${name}`));
  }
  return found;
}

test("no title of a page or a feed says what this place is about, to readers, members or volunteers", async ({
  request,
  somebody,
  playwright,
  volunteer,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const examples = Object.values(await writeExamples(somebody.asking));
  const list = await (await request.get("/boards")).text();
  const boards = [...new Set([...list.matchAll(/href="(\/b\/\w+)"/g)].map(([, board = ""]) => board))];
  expect(boards.length).toBeGreaterThan(3);
  const all = [
    ...examples,
    ...boards,
    ...["1", "2", "3", "4", "5"].map((door) => `/d/${door}`),
    "/feeds/stories.xml",
    ...boards.map((board) => `/feeds/boards/${board.slice(3)}.xml`),
  ];
  const cookie = volunteer.cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const desk = await playwright.request.newContext({ baseURL: baseURL ?? "", extraHTTPHeaders: { cookie } });
  for (const asking of [request, somebody.asking, desk]) expect(await telling(asking, all)).toEqual([]);
  await desk.dispose();
});
