import { Parser } from "htmlparser2";
import { cleanLine, cleanText } from "@/lib/kernel/text-hygiene";
import { LINK_MOST, NAME_MOST, PLACE_MOST } from "./limits";
import { RecordError } from "./read-meeting";

export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A field's text as it stands; numbers count as text, all else as empty. */
export function rawOf(record: JsonObject, field: string): string {
  const value = Object.hasOwn(record, field) ? record[field] : "";
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  return typeof value === "string" ? value.trim() : "";
}

/** Plain letters and signs need no cleaning, which takes eight passes: most of a list is such. */
const PLAIN = /^[\x20-\x7e\n]*$/;
const cleaned = (text: string): string => (PLAIN.test(text) ? text.trim() : cleanText(text));
const cleanedLine = (text: string): string => cleaned(PLAIN.test(text) ? text.replace(/\s+/g, " ") : cleanLine(text));

const BREAKS = new Set(["br", "p", "div", "li", "tr", "h1", "h2", "h3", "h4"]);

/** What is left of HTML without its marks, and of its signs by name: never any mark, script or style. */
export function withoutMarks(html: string): string {
  if (!/[<&]/.test(html)) return html;
  let text = "";
  let hidden = 0;
  const parser = new Parser({
    onopentagname: (name) => {
      if (name === "script" || name === "style") hidden += 1;
      if (BREAKS.has(name)) text += "\n";
    },
    ontext: (part) => {
      if (hidden === 0) text += part;
    },
    onclosetag: (name) => {
      if (name === "script" || name === "style") hidden = Math.max(0, hidden - 1);
      if (BREAKS.has(name) && name !== "br") text += "\n";
    },
  });
  parser.end(html);
  return text;
}

/** One line of plain text. */
const lineOf = (record: JsonObject, field: string): string =>
  cleanedLine(withoutMarks(rawOf(record, field).slice(0, NAME_MOST * 8)));

/** One line that names something: to cut it would make another thing of it. */
export function nameOf(record: JsonObject, field: string, most: number): string {
  // What is far too long is not even looked through.
  if (rawOf(record, field).length > most * 8) throw new RecordError("too-long");
  const line = lineOf(record, field);
  if (line.length > most) throw new RecordError("too-long");
  return line;
}

/** One line of where something is, cut. */
export const placeOf = (record: JsonObject, field: string): string => cut(lineOf(record, field), PLACE_MOST);

/** Mostly somebody's own: a page that anyone can read does not repeat it. */
const E_MAIL = /[^\s@<>()]{1,64}@[^\s@<>()]{1,255}/g;

/** Several fields as paragraphs of one text, each said once, without e-mail addresses, cut where it gets too long. */
export function notesOf(record: JsonObject, fields: readonly string[], most: number): string {
  const parts = fields.map((field) =>
    cleaned(withoutMarks(rawOf(record, field).slice(0, most * 8)))
      .replace(/[ \t]+/g, " ")
      .replace(/ ?\n ?/g, "\n")
      .replace(/\n{3,}/g, "\n\n"),
  );
  return cut([...new Set(parts.filter((part) => part !== ""))].join("\n\n").replace(E_MAIL, ""), most);
}

/** Cut at `most`, at a space where there is one near, and never within a letter. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const short = text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, "");
  const space = short.lastIndexOf(" ");
  return `${(space > most / 2 ? short.slice(0, space) : short).trimEnd()}…`;
}

/** A link that a browser may follow; null where there is none. One that is no link is refused. */
export function linkOf(record: JsonObject, field: string): string | null {
  const text = rawOf(record, field);
  if (text === "") return null;
  if (text.length > LINK_MOST) throw new RecordError("too-long");
  // People leave the scheme out.
  const whole = /^(www\.|[\w-]+(\.[\w-]+)*\.[a-z]{2,24}(\/|$))/i.test(text) ? `https://${text}` : text;
  if (!/^https?:\/\//i.test(whole) || !URL.canParse(whole)) throw new RecordError("bad-link");
  const { username, password, hostname, href } = new URL(whole);
  if (username !== "" || password !== "" || !hostname.includes(".")) throw new RecordError("bad-link");
  if (href.length > LINK_MOST) throw new RecordError("too-long");
  return href;
}

/** The same where nothing depends on it: what is no link is left out. */
export function linkOrNone(record: JsonObject, field: string): string | null {
  try {
    return linkOf(record, field);
  } catch {
    return null;
  }
}

/** A number to dial with its pauses and codes; null where there is none, or words. */
export function dialInOf(record: JsonObject, field: string): string | null {
  const line = lineOf(record, field);
  return /\d{3}/.test(line) && /^[+\d][\d +().,;:*#/x-]{4,99}$/i.test(line) ? line : null;
}
