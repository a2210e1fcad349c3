import { type Field, MULTIPART, multipart } from "../forms";
import { type Hostile, HUGE, head, huge, STAYS, sent, type Target, URLENCODED } from "./requests";

const MANY = 100_000;
const deep = (depth: number) => `${"[".repeat(depth)}${"]".repeat(depth)}`;

/** Forms that are too large, too many, too deep or torn. */
export function hostileForms(target: Target): Hostile[] {
  const { fields } = target.form;
  const state = fields.find(([name]) => /^\$ACTION_.*:1$/.test(name))?.[0] ?? "$ACTION_1:1";
  const withState = (value: string): Field[] => fields.map(([name, was]) => [name, name === state ? value : was]);
  const form = (name: string, all: Iterable<Field>): Hostile => ({
    name,
    outcome: "refused",
    pieces: () => sent(target, MULTIPART, multipart(all)),
  });
  const body = (name: string, type: string, text: string | Buffer): Hostile => ({
    name,
    outcome: "refused",
    pieces: () => sent(target, type, text),
  });
  const post = (...lines: string[]) => head(target, `POST ${target.form.path}`, [STAYS, ...lines]);
  return [
    { name: "a body of 50 MB", outcome: "refused", pieces: () => huge(post(`Content-Length: ${HUGE}`)) },
    {
      name: "a body of 50 MB in pieces",
      outcome: "refused",
      pieces: () =>
        huge(post("Transfer-Encoding: chunked"), (chunk) => [`${chunk.length.toString(16)}\r\n`, chunk, "\r\n"]),
    },
    {
      name: "a form of 50 MB",
      outcome: "refused",
      pieces: () => huge(post(`Content-Type: ${MULTIPART}`, `Content-Length: ${HUGE}`)),
    },
    {
      name: "50 MB behind a question for a page",
      outcome: "harmless",
      pieces: () => huge(head(target, "GET /", [STAYS, `Content-Length: ${HUGE}`])),
    },
    form(
      `${MANY} fields`,
      Array.from({ length: MANY }, (_, n): Field => [`a${n}`, "b"]),
    ),
    form("7,000 fields with a right action", [...fields, ...Array.from({ length: 7000 }, (): Field => ["a", "b"])]),
    body(`${MANY} fields in one line`, URLENCODED, "a=&".repeat(MANY)),
    form("a state nested 100,000 deep", withState(deep(MANY))),
    form("a state of objects nested 10,000 deep", withState(`${'{"a":'.repeat(10_000)}1${"}".repeat(10_000)}`)),
    form("a state that points to itself", withState('["$1"]')),
    form("a state that points to what every object has", withState('[{}, "$1:0:__proto__"]')),
    form("a state that is no JSON", withState("{{{")),
    form("an action that nobody knows", [["$ACTION_ID_00aa", ""]]),
    form("5,000 actions", [...Array.from({ length: 5000 }, (_, n): Field => [`$ACTION_REF_${n}`, ""])]),
    body("JSON nested 100,000 deep", "application/json", deep(MANY)),
    body("a form without its boundary", "multipart/form-data", multipart(fields)),
    body("a form that ends in the middle", MULTIPART, multipart(fields).subarray(0, -40)),
    body("parts without headers", MULTIPART, "------cairn-boundary\r\n\r\n\r\n------cairn-boundary--"),
    body("a form that is none", MULTIPART, Buffer.from([0, 255, 13, 10, 45, 45])),
    form("a name of 300,000 signs", [["a".repeat(300_000), "x"]]),
  ];
}

/** What is put into every field of a form in turn: none of it may break anything. */
export const ODD_VALUES: readonly (readonly [string, string | Buffer])[] = [
  ["a NUL", "a\0b\0"],
  ["bytes that are no text", Buffer.from([0xff, 0xfe, 0xc0, 0x80, 0xed, 0xa0, 0x80])],
  ["100,000 signs", "a".repeat(100_000)],
];

/** Markdown as deep as a reply has room for. */
export const DEEP_WORDS: readonly (readonly [string, string])[] = [
  ["quotes in quotes", ">".repeat(7990)],
  ["lists in lists", "- ".repeat(3990)],
  ["stars", "*a **b ".repeat(1100)],
  ["open brackets", "[".repeat(7990)],
  ["quoted lists", "> - ".repeat(1900)],
];
