import { readdirSync } from "node:fs";
import path from "node:path";
import { expect, type Page } from "@playwright/test";

/** The address of every page, as the app folder has it: a page that is added cannot be forgotten. */
export const pagePatterns = (): string[] => patternsOf("page.tsx");

/** The same of what answers with something else than a page. */
export const routePatterns = (): string[] => patternsOf("route.ts");

function patternsOf(kind: string): string[] {
  const app = path.resolve(import.meta.dirname, "../app");
  return readdirSync(app, { recursive: true, encoding: "utf8" })
    .filter((file) => path.basename(file) === kind)
    .map((file) => `/${path.dirname(file).replaceAll("\\", "/")}`)
    .map((route) => route.replaceAll(/\/(\([^/]*\)|\.)(?=\/|$)/g, "") || "/")
    .sort();
}

export type Examples = Readonly<Record<string, string>>;

/** Addresses of what somebody wrote, from which there is an example for every pattern. */
type Written = {
  board: string;
  thread: string;
  edit: string;
  withdraw: string;
  profile: string;
  draft: string;
  stone: string;
  search: string;
};

/** One address for each pattern, about words that the member on `page` has just written. */
export async function writeExamples(page: Page): Promise<Examples> {
  const unique = `${Math.floor(performance.now() * 1000).toString(36)}`;
  await page.goto("/");
  await page.getByRole("link", { name: "Newcomers" }).first().click();
  const board = new URL(page.url()).pathname;
  await page.goto(`${board}/open`);
  await page.getByLabel("Title").fill(`A quiet place ${unique}`);
  await page.getByLabel("Your words").fill("A *few* words.\n\n> and a quote\n\n- one\n- two");
  await page.getByText("Add a content note").click();
  await page.getByLabel("withdrawal").check();
  await page.getByRole("radio", { name: "My profile name" }).check();
  await page.getByRole("button", { name: "Open this thread" }).click();
  await page.waitForURL(/\/t\/\w{16}/);
  const thread = new URL(page.url()).pathname;
  const reply = page.getByLabel("Your reply");
  for (const words of [`For the walk ${unique}.`, `Write to ${unique}@mail.example.`]) {
    await reply.fill(words);
    await page.getByRole("button", { name: "Post reply" }).click();
    // The second holds contact details: asked about once, then held, so that there is a case.
    if (words.includes("@")) await page.getByRole("alert").waitFor();
    if (words.includes("@")) await page.getByRole("button", { name: "Post reply" }).click();
    await expect(page.getByRole("article").filter({ hasText: unique }).last()).toBeVisible();
  }
  const [edit, withdraw] = [`a[href^="${thread}/edit/"]`, `a[href^="${thread}/withdraw/"]`];
  const hrefOf = async (link: string): Promise<string> =>
    (await page.locator(link).first().getAttribute("href")) ?? `no ${link}`;
  const written = {
    edit: await hrefOf(edit),
    withdraw: await hrefOf(withdraw),
    profile: await hrefOf('a[href^="/p/"]'),
  };
  await reply.fill("Not yet ready.");
  await page.getByRole("button", { name: "Save draft" }).click();
  await page.goto("/me/drafts");
  const draft = await hrefOf('a[href^="/me/drafts/"]');
  await page.goto("/milestones/share");
  await page.getByRole("radio", { name: /^Helping someone/ }).check();
  await page.getByLabel(/A few words/).fill(`Carried a bag ${unique}.`);
  await page.getByRole("button", { name: "Place this stone" }).click();
  await page.waitForURL(/\/m\/\w{16}/);
  const stone = new URL(page.url()).pathname;
  await page.goto("/search");
  await page.getByLabel("What are you looking for?").fill("few words");
  await page.getByRole("main").getByRole("button", { name: "Search" }).click();
  await page.waitForURL(/\/search\/./);
  return examplesOf({ board, thread, ...written, draft, stone, search: new URL(page.url()).pathname });
}

/** One address for each pattern; `case` is only for the desk. */
export function examplesOf(written: Written): Examples {
  return {
    "/": "/",
    "/[...rest]": "/nowhere",
    "/about": "/about",
    "/b/[id]": written.board,
    "/b/[id]/open": `${written.board}/open`,
    "/desk": "/desk",
    "/desk/case/[id]": "/desk/case/0000000000000000",
    "/desk/thread/[id]": `/desk${written.thread}`.replace("/t/", "/thread/"),
    "/desk/invite/[token]": "/desk/invite/abcdefghijklmnopqrstuvwxyz012345",
    "/encourage": "/encourage",
    "/erased": "/erased",
    "/help": "/help",
    "/help/[country]": "/help/gb",
    "/inbox": "/inbox",
    "/join": "/join",
    "/m/[id]": written.stone,
    "/m/[id]/withdraw": `${written.stone}/withdraw`,
    "/me": "/me",
    "/me/drafts": "/me/drafts",
    "/me/drafts/[id]": written.draft,
    "/me/erase": "/me/erase",
    "/me/export": "/me/export",
    "/me/key": "/me/key",
    "/me/profile": "/me/profile",
    "/me/thread/[id]": `/me${written.thread}`.replace("/t/", "/thread/"),
    "/milestones": "/milestones",
    "/milestones/share": "/milestones/share",
    "/p/[id]": written.profile,
    "/privacy": "/privacy",
    "/report/[kind]/[id]": `/report/milestone/${written.stone.slice(3)}`,
    "/report/sent": "/report/sent",
    "/rules": "/rules",
    "/search": "/search",
    "/search/[sealed]": written.search,
    "/signin": "/signin",
    "/stories": "/stories",
    "/t/[id]": written.thread,
    "/t/[id]/edit/[postId]": written.edit,
    "/t/[id]/withdraw/[postId]": written.withdraw,
    "/welcome": "/welcome",
  };
}
