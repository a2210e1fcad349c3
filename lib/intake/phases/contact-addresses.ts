import { LinkifyIt } from "linkify-it";
import { helpHosts } from "../help-allowed";

type Spans = [number, number][];

const linkify = new LinkifyIt({ fuzzyLink: true, fuzzyEmail: true });
linkify.tlds("onion", true);

/** Endings that are words too: 'it was bad.so I called' is no address unless a path or www. says so. */
const WORD_ENDINGS = new Set("am as at be by do id in is it la me my no of on or pm so to tv us we".split(" "));

/** 'name at gmail dot com': written like this only to get past a rule. */
const SPOKEN_MAIL =
  /\b[\w.+-]{2,40}\s?(?:@|\(at\)|\[at\]|\bat\b)\s?[a-z0-9-]{2,30}\s?(?:\(dot\)|\[dot\]|\bdot\b)\s?(?:com|net|org|me|ch|io)\b/gi;

/** Where mail addresses and links stand; the sites of the help page may be named. */
export function addressSpans(text: string): { mail: Spans; links: Spans } {
  const mail: Spans = [...text.matchAll(SPOKEN_MAIL)].map((hit) => [hit.index, hit.index + hit[0].length]);
  const links: Spans = [];
  for (const found of linkify.match(text) ?? []) {
    const span: [number, number] = [found.index, found.lastIndex];
    if (found.schema === "mailto:") mail.push(span);
    else if (!isOrdinary(found.schema, found.raw) && !helpHosts.has(hostOf(found.raw))) links.push(span);
  }
  return { mail, links };
}

function isOrdinary(schema: string, raw: string): boolean {
  if (schema !== "" || raw.includes("/") || /^www\./i.test(raw)) return false;
  const labels = raw.split(".");
  const ending = labels.at(-1) ?? "";
  // A capital after a full stop begins a sentence; 'E.g.' and 'b.i.d' have labels of one letter.
  return WORD_ENDINGS.has(ending.toLowerCase()) || /^[A-Z]/.test(ending) || labels.some((label) => label.length < 2);
}

function hostOf(raw: string): string {
  return raw
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, "")
    .replace(/^www\./, "")
    .replace(/[/:?#].*$/, "");
}
