import { readdirSync } from "node:fs";
import path from "node:path";
import type { APIRequestContext } from "@playwright/test";
import { forms } from "@/lib/kernel/addresses";
import { foundAt, ledTo, placeOf, sendForm } from "./plain-forms";
import { placedBy } from "./stones";
import { boardCalled, repliedBy } from "./threads";

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
  groups: string;
};

/** One address for each pattern, about words that whoever asks has just written, through plain forms. */
export async function writeExamples(asking: APIRequestContext): Promise<Examples> {
  const unique = `${Math.floor(performance.now() * 1000).toString(36)}`;
  const board = await boardCalled(asking);
  const body = "A *few* words.\n\n> and a quote\n\n- one\n- two";
  const opening = { title: `A quiet place ${unique}`, body, "contentNotes[]": "withdrawal", speakAs: "profile" };
  const thread = await ledTo(asking, `${board}/open`, { ...opening, intent: "post" });
  await repliedBy(asking, thread, `For the walk ${unique}.`);
  // Holds contact details: asked about once, then covered, and there is a case.
  const contact = { body: `Write to ${unique}@mail.example.`, intent: "post" };
  await placeOf(await sendForm(asking, await sendForm(asking, await asking.get(thread), contact), contact));
  const edit = await foundAt(asking, thread, /href="(\/t\/\w+\/edit\/\w+)"/);
  const withdraw = await foundAt(asking, thread, /href="(\/t\/\w+\/withdraw\/\w+)"/);
  const profile = await foundAt(asking, thread, /href="(\/p\/\w+)"/);
  await sendForm(asking, await asking.get(thread), { body: "Not yet ready.", intent: "draft" });
  const draft = await foundAt(asking, "/me/drafts", /href="(\/me\/drafts\/\w+)"/);
  const stone = await placedBy(asking, `Carried a bag ${unique}.`);
  const search = await ledTo(asking, "/search", { query: "few words" });
  const groups = await ledTo(asking, "/groups/choose", { town: "" });
  return examplesOf({ board, thread, edit, withdraw, profile, draft, stone, search, groups });
}

/** One address for each form, about nothing that is there. */
export const formExamples = (): Examples =>
  Object.fromEntries(
    Object.values(forms).map(({ pattern }) => [pattern, pattern.replaceAll(/\[\w+\]/g, "0000000000000000")]),
  );

/** One address for each pattern; `case` is only for the desk. */
export function examplesOf(written: Written): Examples {
  return {
    "/": "/",
    "/[...rest]": "/nowhere",
    "/about": "/about",
    "/boards": "/boards",
    "/b/[id]": written.board,
    "/b/[id]/open": `${written.board}/open`,
    "/d/[n]": "/d/1",
    "/desk": "/desk",
    "/desk/case/[id]": "/desk/case/0000000000000000",
    "/desk/reply/[id]": "/desk/reply/0000000000000000",
    "/desk/try": "/desk/try",
    "/desk/thread/[id]": `/desk${written.thread}`.replace("/t/", "/thread/"),
    "/desk/invite/[token]": "/desk/invite/abcdefghijklmnopqrstuvwxyz012345",
    "/desk/feeds": "/desk/feeds",
    "/desk/feeds/add": "/desk/feeds/add",
    "/desk/feeds/[id]": "/desk/feeds/0000000000000000",
    "/desk/feeds/[id]/remove": "/desk/feeds/0000000000000000/remove",
    "/desk/group/[id]": "/desk/group/0000000000000000",
    "/encourage": "/encourage",
    "/erased": "/erased",
    "/g/[id]": "/g/0000000000000000",
    "/groups": "/groups",
    "/groups/choose": "/groups/choose",
    "/groups/l/[sealed]": written.groups.replace("/s/", "/l/"),
    "/groups/s/[sealed]": written.groups,
    "/groups/soon": "/groups/soon",
    "/help": "/help",
    "/help/[country]": "/help/gb",
    "/inbox": "/inbox",
    "/join": "/join",
    "/m/[id]": written.stone,
    "/m/[id]/card": `${written.stone}/card`,
    "/m/[id]/line": `${written.stone}/line`,
    "/m/[id]/placed": `${written.stone}/placed`,
    "/m/[id]/withdraw": `${written.stone}/withdraw`,
    "/me": "/me",
    "/me/account": "/me/account",
    "/me/drafts": "/me/drafts",
    "/me/drafts/[id]": written.draft,
    "/me/erase": "/me/erase",
    "/me/export": "/me/export",
    "/me/key": "/me/key",
    "/me/leaving": "/me/leaving",
    "/me/notes": "/me/notes",
    "/me/profile": "/me/profile",
    "/me/thread/[id]": `/me${written.thread}`.replace("/t/", "/thread/"),
    "/milestones": "/milestones",
    "/milestones/[month]": `/milestones/${new Date().toISOString().slice(0, 7)}`,
    "/milestones/g/[n]": "/milestones/g/3",
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
    "/waiting": "/waiting",
    "/signedout": "/signedout",
    "/welcome": "/welcome",
  };
}
