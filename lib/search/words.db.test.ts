import { describe, expect, test } from "vitest";
import { testDatabase } from "@/lib/testing/database";
import { worldOf } from "@/lib/testing/world";
import { writtenOf } from "@/lib/testing/written";
import { searchThreads } from "./search-threads";

const db = await testDatabase();
const written = writtenOf(db);
const board = await worldOf(db).aBoard();
const thread = await written.aThread(board.id, { title: "Nothing", body: "An opening." });

const ids = async (query: string) => (await searchThreads(db, query)).hits.map((hit) => hit.postId);
const marked = async (query: string) =>
  (await searchThreads(db, query)).hits.flatMap(({ excerpt }) =>
    excerpt.filter(({ hit }) => hit).map(({ text }) => text),
  );

/** Words as they are written, and what whoever reads sees in them. */
const JOINED: readonly (readonly [string, readonly string[]])[] = [
  ["quince/medlar or none", ["quince", "medlar", "quince/medlar", '"quince medlar"', "quince medlar"]],
  ["17mg/43mg, then", ["17mg", "17 mg", '"17 mg"', "43mg", "17mg/43mg", '"17mg 43mg"']],
  ["a tonic.Then pelican", ["tonic", "pelican", "tonic.Then"]],
  ["on day-29 and covid-21", ["day-29", '"day 29"', "day 29", "29", "covid", "covid-21", '"covid 21"']],
  ["pangolin.org/armadillo?tapir=ocelot", ["pangolin", "armadillo", "tapir", "ocelot", "pangolin.org"]],
  ["https://wombat.example/some/bandicoot.html#dingo", ["wombat", "bandicoot", "dingo"]],
  ["gerbil@lemming.example", ["gerbil", "lemming", "gerbil@lemming.example"]],
  ["#marmoset_tamarin and @capuchin", ["marmoset", "tamarin", "#marmoset", "capuchin", "@capuchin"]],
  ["c:\\stoat\\weasel and /home/polecat", ["stoat", "weasel", "polecat"]],
  ["<jackal> hyena&amp;caracal", ["jackal", "hyena", "caracal"]],
  ["kestrel's nest, o'heron", ["kestrel", "kestrel's", "heron", "o’heron"]],
  ["plover—curlew…dunlin", ["plover", "curlew", "dunlin"]],
  ["-38.5 degrees at 31.12.1987", ["38.5", "1987", "31.12.1987"]],
  ["**linnet**_siskin_~twite~", ["linnet", "siskin", "twite"]],
  ["B12x and 4x4grouse", ["grouse", "b12x"]],
];

describe("what the database would take for one word", () => {
  test.each(JOINED)("every part of '%s' is found, and excluded", async (body, queries) => {
    const id = await written.aReply(thread.id, { body: `Some ${body} here.` });
    for (const query of queries) {
      expect(await ids(query), query).toContain(id);
      if (!query.includes(" ")) expect(await ids(`here -${query}`), `-${query}`).not.toContain(id);
    }
  });

  test("whoever leaves a word out is not shown it within another, and keeps what only shares a part", async () => {
    const within = await written.aReply(thread.id, { body: "A cormorant/gannet day." });
    const free = await written.aReply(thread.id, { body: "A cormorant-free day." });
    const eagle = await written.aReply(thread.id, { body: "An eagle, an osprey." });
    const sea = await written.aReply(thread.id, { body: "A sea-eagle, an osprey." });
    expect(await ids("gannet or cormorant")).toEqual(expect.arrayContaining([within, free]));
    expect(await ids("day -cormorant")).not.toContain(within);
    expect(await ids("day -cormorant")).not.toContain(free);
    expect(await ids("osprey -sea-eagle")).toEqual([eagle]);
    expect(await ids('osprey -"sea eagle"')).toEqual([eagle]);
    // As telephones write a minus.
    expect(await ids("osprey –sea")).toEqual([eagle]);
    expect(await ids("osprey sea-eagle")).toEqual([sea]);
  });

  test("half a milligram is not found by who looks for five, and a phrase keeps its order", async () => {
    const half = await written.aReply(thread.id, { body: "Down to 0.5mg of tincture." });
    expect(await ids("tincture 0.5mg")).toEqual([half]);
    expect(await ids('"0.5 mg of tincture"')).toEqual([half]);
    expect(await ids("tincture 5mg")).toEqual([]);
    expect(await ids('"mg 0.5"')).toEqual([]);
  });

  test("an excerpt marks the part that was looked for and shows the words as they were written", async () => {
    await written.aReply(thread.id, { body: "Took avocet/bittern 61mg/19mg at 7.Then *slept*." });
    expect(await marked("bittern")).toEqual(["bittern"]);
    expect(await marked("61mg")).toContain("61mg");
    const [hit] = (await searchThreads(db, "avocet")).hits;
    expect(hit?.excerpt.map(({ text }) => text).join("")).toBe("Took avocet/bittern 61mg/19mg at 7.Then slept");
  });

  test("quotation marks of telephones keep words together too", async () => {
    const id = await written.aReply(thread.id, { body: "A godwit by the sea." });
    expect(await ids("“godwit by the sea”")).toEqual([id]);
    expect(await ids("„sea godwit”")).toEqual([]);
  });
});

/** A sentence, words within it, and one that is not. */
const UNSPACED: readonly (readonly [string, string, readonly string[], string])[] = [
  ["Chinese", "我今天开始戒毒了，已经三十天没有用海洛因。", ["戒毒", "开始", "海洛因", "今天开始", "毒"], "毒戒"],
  [
    "Japanese",
    "薬物依存からの回復を目指して、クリーンに生きる。",
    ["回復", "依存", "クリーン", "薬物依存", "生きる"],
    "復回",
  ],
  ["Thai", "วันนี้ฉันกินเมทาโดนที่คลินิก", ["เมทาโดน", "คลินิก", "วันนี้"], "โดนเมทา"],
  ["Lao", "ຂ້ອຍກິນເມທາໂດນມື້ນີ້", ["ເມທາໂດນ"], "ໂດນເມທາ"],
  ["Khmer", "ខ្ញុំលេបមេតាដូនរាល់ថ្ងៃ", ["មេតាដូន"], "ដូនមេតា"],
  ["Burmese", "ကျွန်တော်မက်သာဒုံးသောက်တယ်", ["မက်သာဒုံး"], "ဒုံးမက်"],
  ["Korean", "오늘부터 회복을 시작했다", ["회복", "시작"], "복회"],
];

describe("scripts that are written without blanks", () => {
  test.each(UNSPACED)(
    "a word within a run of %s is found and excluded, in that order of letters",
    async (_, body, inside, not) => {
      const name = `sentence ${body.length}`;
      const id = await written.aReply(thread.id, { body: `${name} ${body}` });
      for (const word of inside) {
        expect(await ids(word), word).toContain(id);
        expect(await ids(`"${word}"`), word).toContain(id);
        expect(await ids(`sentence -${word}`), word).not.toContain(id);
        expect((await marked(`${word} ${body.length}`)).join(" "), word).toContain(word);
      }
      expect(await ids(not)).not.toContain(id);
    },
  );

  test("words of other scripts between them are found, and theirs", async () => {
    const id = await written.aReply(thread.id, { body: "我每天吃phenobarbital60毫克" });
    for (const query of ["phenobarbital", "60毫克", "60", "每天", "吃phenobarbital"])
      expect(await ids(query)).toEqual([id]);
  });

  test("the marks of their letters are all that Unicode knows", async () => {
    const unspaced =
      /[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;
    const letters: string[] = [];
    const marks: string[] = [];
    for (let code = 0x80; code < 0x3ffff; code += 1) {
      const one = String.fromCodePoint(code);
      if (!unspaced.test(one)) continue;
      if (/\p{M}/u.test(one)) marks.push(one);
      else if (/\p{L}/u.test(one)) letters.push(one);
    }
    const [row] = await db.$queryRaw<{ apart: string[]; joined: string[] }[]>`SELECT
      ARRAY(SELECT one FROM unnest(${letters}::text[]) one WHERE search_words('ก' || one) <> E'\x1fก\x1f\x1f' || one || E'\x1f') AS joined,
      ARRAY(SELECT one FROM unnest(${marks}::text[]) one WHERE search_words('ก' || one) <> E'\x1fก' || one || E'\x1f') AS apart`;
    expect(marks.length).toBeGreaterThan(100);
    expect(letters.length).toBeGreaterThan(50_000);
    expect(row).toEqual({ apart: [], joined: [] });
  });
});

test("without what it puts in, the words are those that were written", async () => {
  const texts = [...JOINED.map(([text]) => text), ...UNSPACED.map(([, text]) => text), "", "I used again, the 'done"];
  for (const text of texts) {
    const [row] = await db.$queryRaw<{ words: string }[]>`SELECT search_words(${text}) AS words`;
    expect(row?.words.replaceAll("\u001f", "").replaceAll(/(again|done)0/g, "$1")).toBe(text);
  }
});
