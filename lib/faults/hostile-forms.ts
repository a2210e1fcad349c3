import { type Field, URLENCODED } from "@/lib/testing/forms";
import { type AttackTarget, type Hostile, HUGE, head, huge, STAYS, sent, sentForm } from "./requests";

const MANY = 100_000;
const deep = (depth: number) => `${"[".repeat(depth)}${"]".repeat(depth)}`;
/** What is sent `times` over. */
const many = (times: number, field: (n: number) => Field): Field[] => Array.from({ length: times }, (_, n) => field(n));

/** The other kind of body that browsers send. No form of ours asks for it; it is taken apart all the same. */
const BOUNDARY = "----cairn-boundary";
const MULTIPART = `multipart/form-data; boundary=${BOUNDARY}`;

function multipart(fields: Iterable<Field>): Buffer {
  const parts = [...fields].flatMap(([name, value]) => [
    Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n`),
    Buffer.from(value),
    Buffer.from("\r\n"),
  ]);
  return Buffer.concat([...parts, Buffer.from(`--${BOUNDARY}--\r\n`)]);
}

/** A form of the framework's own, with what the framework would take apart. We have none: no page takes it. */
const ofTheFramework = (state: string): Field[] => [
  ["$ACTION_REF_1", ""],
  ["$ACTION_1:0", '{"id":"00aa","bound":"$@1"}'],
  ["$ACTION_1:1", state],
];

/** Forms that are too large, too many, too deep or torn. */
export function hostileForms(target: AttackTarget): Hostile[] {
  const { page, action, fields } = target.form;
  const refused = (name: string, pieces: Hostile["pieces"]): Hostile => ({ name, outcome: "refused", pieces });
  const form = (name: string, all: Iterable<Field>) => refused(name, () => sentForm(target, action, all));
  const parts = (name: string, all: Iterable<Field>) =>
    refused(name, () => sent(target, action, MULTIPART, multipart(all)));
  const atPage = (name: string, all: Iterable<Field>) =>
    refused(name, () => sent(target, page, MULTIPART, multipart(all)));
  const body = (name: string, type: string, text: string | Buffer) =>
    refused(name, () => sent(target, action, type, text));
  const post = (...lines: string[]) => head(target, `POST ${action}`, [STAYS, ...lines]);
  return [
    refused("a body of 50 MB", () => huge(post(`Content-Length: ${HUGE}`))),
    refused("a body of 50 MB in pieces", () =>
      huge(post("Transfer-Encoding: chunked"), (chunk) => [`${chunk.length.toString(16)}\r\n`, chunk, "\r\n"]),
    ),
    ...[MULTIPART, URLENCODED].map((type) =>
      refused(`a form of 50 MB, ${type}`, () => huge(post(`Content-Type: ${type}`, `Content-Length: ${HUGE}`))),
    ),
    {
      name: "50 MB behind a question for a page",
      outcome: "harmless",
      pieces: () => huge(head(target, "GET /", [STAYS, `Content-Length: ${HUGE}`])),
    },
    form(
      `${MANY} fields`,
      many(MANY, (n) => [`a${n}`, "b"]),
    ),
    parts(
      `${MANY} fields in parts`,
      many(MANY, (n) => [`a${n}`, "b"]),
    ),
    form("7,000 fields beside the right ones", [...fields, ...many(7000, (): Field => ["a", "b"])]),
    parts("7,000 parts beside the right ones", [...fields, ...many(7000, (): Field => ["a", "b"])]),
    body(`${MANY} fields in one line`, URLENCODED, "a=&".repeat(MANY)),
    form("a field nested 50,000 deep", [...fields, ["a", deep(MANY / 2)]]),
    form("a field named by 50,000 brackets", [...fields, [`a${"[]".repeat(MANY / 2)}`, "b"]]),
    form("fields that every object has", [
      ...fields,
      ...["__proto__", "__proto__[]", "constructor", "toString[]"].map((name): Field => [name, "a"]),
    ]),
    parts("files in place of words", [...fields, ['body"; filename="a', "x"]]),
    body("escapes that are none", URLENCODED, "body=%&intent=%zz%e&%=%ff%"),
    atPage("an action of the framework's that nobody knows", [["$ACTION_ID_00aa", ""]]),
    atPage("a state nested 100,000 deep", ofTheFramework(deep(MANY))),
    atPage("a state of objects nested 10,000 deep", ofTheFramework(`${'{"a":'.repeat(10_000)}1${"}".repeat(10_000)}`)),
    atPage("a state that points to itself", ofTheFramework('["$1"]')),
    atPage("a state that points to what every object has", ofTheFramework('[{}, "$1:0:__proto__"]')),
    atPage("a state that is no JSON", ofTheFramework("{{{")),
    form("a form of the framework's where a form of ours is taken", ofTheFramework('["$1"]')),
    parts(
      "5,000 actions",
      many(5000, (n) => [`$ACTION_REF_${n}`, ""]),
    ),
    body("JSON nested 100,000 deep", "application/json", deep(MANY)),
    body("a form without its boundary", "multipart/form-data", multipart(fields)),
    body("a form that ends in the middle", MULTIPART, multipart(fields).subarray(0, -40)),
    body("parts without headers", MULTIPART, `--${BOUNDARY}\r\n\r\n\r\n--${BOUNDARY}--`),
    body("a form that is none", MULTIPART, Buffer.from([0, 255, 13, 10, 45, 45])),
    form("a name of 300,000 signs", [["a".repeat(300_000), "x"]]),
    parts("a part's name of 300,000 signs", [["a".repeat(300_000), "x"]]),
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
