import { expect, test } from "vitest";
import { testDatabase } from "@/lib/testing/database";
import { worldOf } from "@/lib/testing/world";
import { writtenOf } from "@/lib/testing/written";
import { searchThreads } from "./search-threads";
import { synonyms } from "./synonyms";
import { lexemesOf } from "./wanted";

const db = await testDatabase();
const written = writtenOf(db);
const board = await worldOf(db).aBoard();
const thread = await written.aThread(board.id, { title: "Nothing", body: "An opening." });
const said = (body: string) => written.aReply(thread.id, { body });
const ids = async (query: string) => (await searchThreads(db, query)).hits.map((hit) => hit.postId);

const relapses = await Promise.all(
  ["I slipped on Friday.", "A relapse.", "On the return to use.", "I used again.", "Then using  again, alone."].map(
    said,
  ),
);
const used = await said("I used to walk, and will again. Return, please, what you use.");
const bupes = await Promise.all(
  ["My subs", "On Suboxone", "Buprenorphine", "bupe"].map((one) => said(`${one} at nine.`)),
);
const dones = await Promise.all(["on methadone", "the 'done", "the ’done queue"].map((one) => said(`Monday: ${one}.`)));
const done = await Promise.all(
  ["it is done", "she said 'done'", "we've done it"].map((one) => said(`Monday: ${one}.`)),
);

test("any word for a relapse, and any inflection of it, finds all the others", async () => {
  for (const query of [
    "relapse",
    "relapsed",
    "slips",
    "slip",
    "return to use",
    "returned to use",
    "used again",
    "lapse",
  ]) {
    expect((await ids(query)).sort(), query).toEqual([...relapses].sort());
    expect(await ids(query), query).not.toContain(used);
  }
});

test("brand names, short names and the substance find each other", async () => {
  for (const query of ["subs", "suboxone", "buprenorphine", "bupe", "Bup"])
    expect((await ids(query)).sort(), query).toEqual([...bupes].sort());
});

test("'done is methadone, and what is done is not", async () => {
  for (const query of ["methadone", "'done", "’done"]) {
    expect((await ids(query)).sort(), query).toEqual([...dones].sort());
    for (const one of done) expect(await ids(`monday -${query}`), query).toContain(one);
  }
  expect((await ids("done")).sort()).toEqual([...done].sort());
});

test("whoever leaves one of them out is shown none of them", async () => {
  const later = await said("Monday: a narcan kit.");
  expect(await ids("monday -naloxone")).not.toContain(later);
  expect(await ids("monday -methadone")).not.toEqual(expect.arrayContaining(dones));
  for (const query of ["friday -relapse", "alone -slip", "use -lapse"])
    for (const id of relapses) expect(await ids(query), query).not.toContain(id);
  expect(await ids("use -relapse")).toEqual([used]);
});

test("words with a stroke between them are words of their own, wanted or left out, with all that means the same", async () => {
  const both = await written.aReply(thread.id, { body: "Suboxone first, then physeptone." });
  for (const query of ["methadone/bupe", "bupe,methadone", "'done/subs"])
    expect(await ids(query), query).toEqual([both]);
  for (const query of ["monday -narcan/lapse", "use -lapse|narcan"])
    for (const id of relapses) expect(await ids(query), query).not.toContain(id);
});

test("in quotes a word is meant to the letter", async () => {
  expect(await ids('"relapse"')).toEqual([relapses[1]]);
  expect((await ids('"used again"')).sort()).toEqual([relapses[3], relapses[4]].sort());
  expect(await ids('use -"relapse" -"used again"')).toContain(used);
});

test("synonyms go with other words, phrases, alternatives and words to leave out", async () => {
  expect(await ids("friday relapse")).toEqual([relapses[0]]);
  expect(await ids('bupe "at nine" -suboxone')).toEqual([]);
  expect((await ids("friday relapse or narcan")).slice(0, 1)).toHaveLength(1);
  expect((await ids("used again alone")).sort()).toEqual([relapses[4]]);
});

test("the page is told what else was looked for and left out", async () => {
  const { ties } = await searchThreads(db, "narcan -relapse");
  expect(ties.wanted).toContain("naloxone");
  expect(ties.without).toContain("used again");
  expect((await searchThreads(db, '"narcan" kit')).ties).toEqual({ wanted: [], without: [] });
});

test("words that mean the same are marked in an excerpt as they were written", async () => {
  const { hits } = await searchThreads(db, "relapse");
  const marked = hits.flatMap(({ excerpt }) => excerpt.filter(({ hit }) => hit).map(({ text }) => text));
  expect(marked).toEqual(expect.arrayContaining(["slipped", "relapse", "again"]));
  expect(hits.flatMap(({ excerpt }) => excerpt.map(({ text }) => text)).join("")).not.toMatch(/\d/);
});

test("no synonym is a usual word to the index, or in two groups", async () => {
  const [row] = await db.$queryRaw<{ ways: string[] }[]>`
    SELECT array_agg(phraseto_tsquery('public.cairn', search_words(one))::text ORDER BY nth) AS ways
    FROM unnest(${synonyms.flat()}::text[]) WITH ORDINALITY AS all_of_them (one, nth)`;
  const ways = row?.ways ?? [];
  expect(ways).toHaveLength(synonyms.flat().length);
  for (const [place, one] of synonyms.flat().entries())
    expect(lexemesOf(ways[place] ?? "").length, one).toBeGreaterThanOrEqual(one.includes(" ") ? 2 : 1);
  expect(ways).not.toContain("'done'");
  expect(ways).not.toContain("'use'");
  const groups = synonyms.map((group) => new Set(group.map((one) => ways[synonyms.flat().indexOf(one)] ?? "")));
  const each = groups.flatMap((group) => [...group]);
  expect(new Set(each).size).toBe(each.length);
});
