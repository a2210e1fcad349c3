import { grammar } from "@/lib/intake/languages/languages";
import { readingOf } from "@/lib/intake/reading/reading";
import { contactsIn } from "./contacts";

const parts = ["12 ", "m00n ", "$ab1 ", "5 5 ", "(555) 555-0199 ", "3\n", "a1"];
const rs = parts.map((p) => readingOf(p.repeat(20000 / p.length), grammar.lexicon));
for (let i = 0; i < 25; i++) for (const r of rs) contactsIn(r);
for (const [k, r] of rs.entries()) {
  const a = process.cpuUsage();
  for (let i = 0; i < 5; i++) contactsIn(r);
  const b = process.cpuUsage(a);
  console.log(parts[k], ((b.user + b.system) / 5000).toFixed(1));
}
