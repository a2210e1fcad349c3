import { describe, expect, test } from "vitest";
import { grammar } from "@/lib/intake/languages/languages";
import { readingOf } from "@/lib/intake/reading/reading";
import { CONTACT_KINDS, contactsIn } from "./contacts";

/** What was found in a text, by kind, as it was typed. */
function found(typed: string): string[] {
  const contacts = contactsIn(readingOf(typed, grammar().lexicon));
  return CONTACT_KINDS.flatMap((kind) =>
    (contacts.get(kind) ?? []).map(([from, to]) => `${kind} ${typed.slice(from, to)}`),
  );
}

describe("telephone numbers of any country, in any writing", () => {
  test.each([
    "555 123 4567",
    "0176 5512 34567",
    "612 345 678",
    "+999 12 34 56 78 90",
    "(020) 5550-1234",
    "06 12 34 56 78",
    "06.12.34.56.78",
    "2125550000",
    "５５５ １２３ ４５６７",
    "٠٧٧٠٠ ٩٠٠١٢٣",
    "0️⃣7️⃣7️⃣0️⃣0️⃣9️⃣0️⃣0️⃣1️⃣2️⃣3️⃣",
    "⓪⑦⑦⓪⓪ ⑨⓪⓪ ①②③",
    "0 7 9 1 1 1 2 3 4 5 6",
    "0-7-7-0-0-9-0-0-1-2-3",
    "+44 20 *7946* 0958",
    "O77OO 9OO l23",
    "oh seven seven double oh nine oh oh one two three",
    "0seven7double0 nine00 123",
    "two one five, triple five, oh one six three",
    "oh four nine one, then five seven oh, last bit one five six",
    "+44 77\n00 nine oh oh\n84 six",
    "3 0 6\nfive five five\n0 1 7 7",
    "(three-oh-four) 555-0142",
    "once, quince, cinco cinco cinco cinco, cero uno, treinta y dos",
    "555-0123",
  ])("%s", (number) => {
    expect(found(`ring me: ${number}. I am up`)).toEqual([`phone ${number}`]);
  });

  test("two numbers are two, and what stands beside one is not part of it", () => {
    expect(found("07700 900461/07700 900462")).toEqual(["phone 07700 900461", "phone 07700 900462"]);
    expect(found("room 12, ring 07700 900456, 24 hours")).toEqual(["phone 07700 900456"]);
  });

  test("halves that stand apart are one number where the text says so", () => {
    expect(found("07700 for starters, and then, further down, the second half, after this: 900318")).toEqual([
      "phone 07700",
      "phone 900318",
    ]);
    expect(found("The first half of 2014 was bad. The rest, 120 days, I was clean, then 400 more.")).toEqual([]);
  });

  test("more numbers than any letter has are covered all the same", () => {
    const [first, last] = [found("1 2 ".repeat(600)), found(`${"14 mg, ".repeat(450)} 07700 900123`).at(-1)];
    expect(first).toEqual([`phone ${"1 2 ".repeat(600).trim()}`]);
    expect(last).toBe("phone 07700 900123");
  });

  test("a room to meet in is one", () => {
    expect(found("Zoom meeting id 812 3456 7890, passcode heron")).toEqual(["phone 812 3456 7890"]);
  });
});

describe("mail and links, also when their signs are words", () => {
  test.each([
    ["quietfox\\@example.org", "mail"],
    ["quiet.fox+forum@proton.me", "mail"],
    ["quietfox (at) gmail (dot) com", "mail"],
    ["quietfox[at]gmail[dot]com", "mail"],
    ["quietfox@gmail", "mail"],
    ["mainelobsterkat0119 (at) example d0t net", "mail"],
    ["deso underscore perth at bigpond dot example", "mail"],
    ["efrain punto nocturno arroba buzon punto example", "mail"],
    ["rowan tait at gmail dot com", "mail"],
    ["rowan dot tait seven seven at gmail dot com", "mail"],
    ["tommo dot b at that google mail one, dot com", "mail"],
    ["bernie at-sign dayroom dot com", "mail"],
    ["h t t p s : / / fen . example", "link"],
    ["t.me / fennightowls", "link"],
    ["k e l p i e 4 4 @ m a i l . e x a m p l e", "mail"],
    ["hxxps : // bit [.] ly / wean-mind-3", "link"],
    ["hxxps colon slash slash nodmoreclub[.]example / join", "link"],
    ["discord dot gg slash abc123", "link"],
    ["quietcorner dot org", "link"],
    ["quietcorner.co.uk", "link"],
    ["t.me/+AbCdEf12345", "link"],
    ["https://quietcorner.example/a_(b)", "link"],
  ])("%s", (address, kind) => {
    expect(found(`here: ${address}, come`)).toEqual([`${kind} ${address}`]);
  });

  test("words that end like hosts stay words", () => {
    expect(found("it was bad.so I left home.Me too. e.g. b.i.d. and/or. the dot com boom")).toEqual([]);
  });
});

describe("names on services", () => {
  test.each([
    ["add us on snap, jord_leeds_tubes, easier", "jord_leeds_tubes"],
    ["message me on telegram im @kaz_from_freo there", "@kaz_from_freo"],
    ["buscad en el disc0rd a farero#0419 y os meto", "farero#0419"],
    [
      "blue bird paper plane app, look for roofdawg then two zeros then seven. took a while",
      "roofdawg then two zeros then seven",
    ],
    ["the blue paper plane, its dundeenan wi two zeds on the end. say", "dundeenan wi two zeds on the end"],
    ["follow @heron@mastodon.example now", "@heron@mastodon.example"],
    ["im @heron:matrix.example.org mostly", "@heron:matrix.example.org"],
    ["cashapp $QuietFox22 anything helps", "$QuietFox22"],
    ["my kik is dunedinheron ok", "dunedinheron"],
    ["ig 👉 b o g . c o t t o n . 9 1 (no gaps)", "b o g . c o t t o n . 9 1"],
    ["get me on the yellow one, name's robbo_piles", "robbo_piles"],
    ["ponle pilarluz 77 en el snap", "pilarluz 77"],
    ["fb is Fenella Owlerton, with the heron", "Fenella Owlerton"],
    ["look up fenwalker dot 9 on insta", "fenwalker dot 9"],
    ["fen (underscore) owl on snap", "fen (underscore) owl"],
    ["find /u/bernie_knits over there", "/u/bernie_knits"],
    ["wickr: quietheron", "quietheron"],
    ["snap quiet underscore fox underscore 99", "quiet underscore fox underscore 99"],
  ])("%s", (text, name) => {
    expect(found(text)).toEqual([`handle ${name}`]);
  });

  test("a name of this place is none", () => {
    expect(found("thanks @quiet_fox22, you helped me. @robin_k too")).toEqual([]);
  });
});
