import { createHash } from "node:crypto";
import type { Page } from "@playwright/test";
import { tagOf } from "@/lib/kernel/vault";
import type { Community, Person } from "@/lib/testing/community";
import { communityOf } from "./community";
import { expect, test } from "./told";

// One member under many names, and others of whom each has as many. Whatever can be asked of the site is asked, and
// nothing in it may tie the member's names together.
test.describe.configure({ mode: "serial", timeout: 120_000 });

/** What is said in one place: where it stands, and a word that stands nowhere else. */
type Voice = { mark: string; address: string; others: string[] };
type Someone = Person & { aliases: Voice[]; profile: Voice; profileId: string; profileName: string; stone: Voice };

/** Headers and endings that make a framework answer with something else than HTML. */
const FLIGHT: Readonly<Record<string, string>> = {
  rsc: "1",
  accept: "text/x-component, application/json;q=0.9",
  "next-router-prefetch": "1",
  "next-router-segment-prefetch": "/_tree",
  "next-router-state-tree": encodeURIComponent('["",{},null,"refetch"]'),
  "next-url": "/",
  "x-nextjs-data": "1",
};
/** Names of one member that nothing may tie. */
const OF_EACH = 4;
const TAILS = ["?_rsc=1a2b3", ".rsc", ".json", ".txt", ".segments/_tree.segment.rsc"];

let community: Community;
let people: Someone[];
/** Signed in, and has written nothing. */
let stranger: Person;

test.beforeAll(async () => {
  community = await communityOf();
  stranger = await community.aPerson();
  people = [];
  for (const name of ["ann", "bob", "cat"]) people.push(await someone(name));
  const [ann, bob] = people;
  // A kind word from each under the other's names: what is given must not tell who gave.
  for (const [from, to] of [
    [ann, bob],
    [bob, ann],
  ]) {
    for (const voice of to?.aliases ?? []) if (from) await community.kindWords(from, postOf(voice));
  }
});
test.afterAll(() => community?.end());

const postOf = (voice: Voice): string => voice.others[0]?.split("/").at(-1) ?? "";

async function someone(name: string): Promise<Someone> {
  const person = await community.aPerson();
  const speak = async (boardId: string, as: "alias" | "profile", at: number): Promise<Voice> => {
    const mark = `${name}${as}${at}x${Math.floor(performance.now() * 1000).toString(36)}`;
    const words = { boardId, title: `Evening ${mark}`, body: "A quiet evening, and a cup of tea.", as };
    const { threadId, postId } = await community.aThread(person, words);
    const others = [`/report/post/${postId}`, `/r/${postId}`].slice(0, at === 0 ? 2 : 1);
    return { mark, address: `/t/${threadId}`, others };
  };
  const aliases: Voice[] = [];
  for (const [at, board] of community.boards.slice(0, OF_EACH).entries())
    aliases.push(await speak(board.id, "alias", at));
  const profile = await speak(community.boards[OF_EACH]?.id ?? "", "profile", OF_EACH);
  const stone = await community.aStone(person, `Carried ${name}stone`, "alias");
  const row = await community.db.profile.findUniqueOrThrow({
    where: { tag: tagOf(person.member.root, "profile") },
    select: { id: true, name: true },
  });
  return {
    ...person,
    aliases,
    profile,
    profileId: row.id,
    profileName: row.name,
    stone: { mark: `${name}stone`, address: `/m/${stone}`, others: [] },
  };
}

const everyone = (): Voice[] => people.flatMap((person) => [...person.aliases, person.profile, person.stone]);

/** All that can be had: each address in each way, by a reader and by somebody signed in. */
async function everythingSaid(page: Page): Promise<Map<string, string>> {
  const lists = [
    ...[
      "/",
      "/stories",
      "/milestones",
      "/milestones/g/9",
      "/search",
      "/nowhere",
      "/feeds/stories.xml",
      "/sitemap.xml",
      "/robots.txt",
    ],
    ...community.boards.slice(0, OF_EACH + 1).flatMap(({ id }) => [`/b/${id}`, `/feeds/boards/${id}.xml`]),
    ...people.map((person) => `/p/${person.profileId}`),
    await searchFor(page, "evening"),
  ];
  const own = everyone().flatMap((voice) => [voice.address, ...voice.others]);
  const said = new Map<string, string>();
  const kinds = new Set<string>();
  for (const address of [...lists, ...own]) {
    const asked = [{}, FLIGHT, { ...FLIGHT, cookie: `cairn=${stranger.token}` }];
    const kind = address.replaceAll(/[0-9a-z]{16}.*/g, "");
    // One of each kind in every single way.
    if (!kinds.has(kind) && (address === "/" || kind !== address)) {
      const single = Object.entries(FLIGHT).map(([name, value]) => answerTo(page, address, { [name]: value }));
      const odd = TAILS.map((tail) => answerTo(page, address + tail, {}));
      said.set(`${kind} in other ways`, (await Promise.all([...single, ...odd])).join("\n"));
    }
    kinds.add(kind);
    said.set(address, (await Promise.all(asked.map((headers) => answerTo(page, address, headers)))).join("\n"));
  }
  return said;
}

/** Head and body of an answer; fails where it is anything but a page or a feed. */
async function answerTo(page: Page, address: string, headers: Record<string, string>): Promise<string> {
  const answer = await page.request.get(address, { headers, maxRedirects: 0 });
  const heads = Object.entries(answer.headers()).filter(([name]) => name !== "date");
  const asked = `${address} ${JSON.stringify(headers)}`;
  expect(answer.headers()["content-type"] ?? "", asked).toMatch(/^$|^text\/(html|plain)|^application\/atom\+xml/);
  const body = await answer.text();
  expect(body, asked).not.toMatch(/__next_f|\["\$"|self\.__/);
  return `${heads.map((head) => head.join(": ")).join("\n")}\n\n${body}`;
}

/** Where a search for the words leads. */
async function searchFor(page: Page, query: string): Promise<string> {
  await page.goto("/search");
  await page.getByLabel("What are you looking for?").fill(query);
  await page.getByRole("main").getByRole("button", { name: "Search" }).click();
  await page.waitForURL(/\/search\/./);
  return new URL(page.url()).pathname;
}

/** What one voice shows: its own pages, and of each list the piece in which it stands. */
function shownOf(voice: Voice, said: Map<string, string>): string {
  const own = [voice.address, ...voice.others].map((address) => said.get(address) ?? "");
  const pieces = [...said.entries()]
    .filter(([address]) => !own.includes(address))
    .flatMap(([, body]) => body.split(/<(?=li\b|entry\b|article\b)/))
    .filter((piece) => piece.includes(voice.mark));
  return [...own, ...pieces].join("\n");
}

const wordsOf = (text: string): Set<string> => new Set(text.match(/[\w]{4,}/g) ?? []);
const without = (words: Set<string>, known: Set<string>): string[] => [...words].filter((word) => !known.has(word));

test("nothing that any address says, asked in any way, holds what ties a member's names together", async ({ page }) => {
  const said = await everythingSaid(page);
  const whole = [...said.values()].join("\n");
  for (const person of people) {
    for (const voice of everyone()) expect(whole).toContain(voice.mark);
    for (const [what, secret] of Object.entries(secretsOf(person)))
      for (const form of formsOf(secret)) expect(whole.includes(form), what).toBe(false);
    // Nothing that all of somebody's aliases show, and nobody else's do.
    const bags = new Map(everyone().map((voice) => [voice, wordsOf(shownOf(voice, said))]));
    const mine = person.aliases.map((voice) => bags.get(voice) ?? new Set<string>());
    const theirs = people.filter((other) => other !== person).flatMap((other) => [...other.aliases, other.stone]);
    const known = new Set(theirs.flatMap((voice) => [...(bags.get(voice) ?? [])]));
    const [first = new Set<string>(), ...rest] = mine;
    const shared = new Set([...first].filter((word) => rest.every((bag) => bag.has(word))));
    expect(without(shared, known), "what all aliases share").toEqual([]);
    // Nothing like an id or a hash that two of them show, or one of them and the profile or the stone.
    const all = [...person.aliases, person.profile, person.stone].map((voice) => bags.get(voice) ?? new Set<string>());
    const twice = all.flatMap((bag, at) =>
      all.slice(at + 1).flatMap((other) => [...bag].filter((word) => other.has(word))),
    );
    expect(without(new Set(twice), known).filter((word) => /^(?=.*\d).{10}/.test(word))).toEqual([]);
    for (const voice of person.aliases) {
      const shown = shownOf(voice, said);
      expect(shown).not.toContain(person.profileId);
      expect(shown).not.toContain(person.profileName);
    }
  }
});

/** What the database knows of somebody and no page may say. */
function secretsOf({ member, accountId, token, aliases }: Someone): Record<string, Uint8Array | string> {
  const tag = (of: Parameters<typeof tagOf>[1]) => tagOf(member.root, of);
  const given = people.flatMap((person) => person.aliases.map(postOf));
  return {
    "the account": accountId,
    "the sign-in": token,
    "the hash of the sign-in": createHash("sha256").update(token).digest(),
    "the root key": member.root,
    "the profile's tag": tag("profile"),
    "the notebook's drafts": tag("notebook|drafts"),
    "the notebook's threads": tag("notebook|follows"),
    ...Object.fromEntries(aliases.map(({ address }) => [`a voice of ${address}`, tag(`voice|${address.slice(3)}`)])),
    ...Object.fromEntries(given.map((id) => [`a kind word for ${id}`, tag(`encourage|${id}`)])),
  };
}

function formsOf(secret: Uint8Array | string): string[] {
  if (typeof secret === "string") return [secret];
  const bytes = Buffer.from(secret);
  const base64 = bytes.toString("base64");
  return [bytes.toString("hex"), base64, base64.replace(/=+$/, ""), bytes.toString("base64url")];
}
