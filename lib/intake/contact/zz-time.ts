import { matchesIn } from "@/lib/intake/grammar/match";
import { grammar } from "@/lib/intake/languages/languages";
import { readingOf } from "@/lib/intake/reading/reading";
import { contactsIn } from "./contacts";

const parts = [
  "a",
  "a.",
  "a.b ",
  "1",
  "12 ",
  "1-",
  "@a",
  "a@",
  "a@b.c",
  "telegram ",
  "telegram x1 ",
  "a at ",
  "a at gmail ",
  "(",
  "+1 ",
  "www.",
  "a.com/",
  "a.com ",
  "https://",
  "http://a.com)",
  "*1*",
  "0 ",
  "07700 900 ",
  "one ",
  "seven seven ",
  "double ",
  "o",
  "dot ",
  "a dot com ",
  "quiet_fox ",
  "@x_y ",
  "$ab1 ",
  "5 5 ",
  "0123 456 ",
  "1,2,",
  "3\n",
  "snap is ",
  "$",
  "#",
  "_",
  "-",
  "at",
  "hxxp",
  "a_",
  "a1",
  "+44 20 7946 0958 ",
  "(555) 555-0199 ",
  "7 underscore ",
  "))))",
  "0.1 ",
  "12/12/12 ",
  "٣",
  "live:",
  "[.]",
  "( . )",
  " . ",
  "Ａ",
  "m00n ",
  "is 2 ",
];
const all = [
  "The clinic put me from 8 mg to 12 on 12/04/2019 and I told my sister at the door; she said call me on 0151 496 0123 any time. ",
].concat(parts);
for (let round = 0; round < 5; round++)
  for (const size of [8000, 20000]) {
    const rows: [number, number, number, string][] = [];
    for (const part of all) {
      const text = part.repeat(Math.ceil(size / part.length)).slice(0, size);
      const a = process.cpuUsage();
      const reading = readingOf(text, grammar.lexicon);
      const ra = process.cpuUsage(a);
      const m = process.cpuUsage();
      matchesIn(reading.tokens, grammar);
      const ma = process.cpuUsage(m);
      const c = process.cpuUsage();
      contactsIn(reading);
      const ca = process.cpuUsage(c);
      rows.push([
        (ca.user + ca.system) / 1000,
        (ra.user + ra.system) / 1000,
        (ma.user + ma.system) / 1000,
        part.slice(0, 20),
      ]);
    }
    rows.sort((x, y) => y[0] - x[0]);
    if (round === 4) {
      console.log(size);
      for (const r of rows.slice(0, 18))
        console.log(
          "contact",
          r[0].toFixed(1),
          "reading",
          r[1].toFixed(1),
          "grammar",
          r[2].toFixed(1),
          JSON.stringify(r[3]),
        );
      rows.sort((x, y) => y[1] + y[2] - x[1] - x[2]);
      console.log("worst others");
      for (const r of rows.slice(0, 6))
        console.log(
          "contact",
          r[0].toFixed(1),
          "reading",
          r[1].toFixed(1),
          "grammar",
          r[2].toFixed(1),
          JSON.stringify(r[3]),
        );
    }
  }
