import { expect, test } from "@playwright/test";
import { forms } from "@/lib/kernel/addresses";
import type { Community, Person } from "@/lib/testing/community";
import { URLENCODED } from "@/lib/testing/forms";
import { communityOf } from "./community";
import { expectOurHeaders } from "./expected-headers";
import { formExamples } from "./routes";

let community: Community;
let member: Person;

test.beforeAll(async () => {
  community = await communityOf();
  member = await community.aPerson("moderator");
});
test.afterAll(() => community?.end());

const MULTIPART = "multipart/form-data; boundary=x";
const part = (about: string, content: string) =>
  `--x\r\nContent-Disposition: form-data; ${about}\r\n\r\n${content}\r\n`;
/** Names that our forms read, and some that every object has. */
const FIELDS = ["body", "title", "words", "query", "intent", "device", "speakAs", "key", "first", "__proto__", "then"];
const every = (write: (name: string) => string) => `${FIELDS.map(write).join("")}--x--\r\n`;

/** What no form of ours sends, and what somebody's tool may. */
const ODD: readonly [name: string, type: string, body: string | Buffer][] = [
  ["several parts and no boundary", "multipart/form-data", "--x--\r\n"],
  ["nothing at all, in parts", MULTIPART, ""],
  ["nothing at all, in parts without a boundary", "multipart/form-data", ""],
  ["a boundary and no parts", MULTIPART, "--x--"],
  ["parts that break off", MULTIPART, part('name="body"', "Hello").slice(0, -9)],
  ["a part that has no name", MULTIPART, `${part("", "Hello")}--x--\r\n`],
  ["a file where words belong", MULTIPART, every((name) => part(`name="${name}"; filename="a.bin"`, "\0\u{1f600}"))],
  ["each field twice", MULTIPART, every((name) => part(`name="${name}"`, "a") + part(`name="${name}"`, "b"))],
  ["signs that no table keeps", URLENCODED, FIELDS.map((name) => `${name}=%00%ff%ed%a0%80`).join("&")],
  ["words where a number or a choice belongs", URLENCODED, FIELDS.map((name) => `${name}=Infinity`).join("&")],
  ["escapes that are none", URLENCODED, "%=%&=%zz&&=&body=%"],
  ["bytes of no alphabet", URLENCODED, Buffer.from([0xff, 0xfe, 0x00, 0x3d, 0xc3, 0x28])],
  ["another alphabet", `${URLENCODED}; charset=utf-16`, "body=Hello"],
  ["JSON", "application/json", '{"body":"Hello"}'],
  ["plain words", "text/plain", "Hello"],
  ["a type that is none", ";;;", "body=Hello"],
];

/** Each form gets the second, which once broke; of all others every form a share, and each of them many forms. */
const NOTHING = 1;
const SHARE = 5;

/** What these do needs no field. */
const WITHOUT_FIELDS: readonly string[] = [forms.signOut(), forms.signOutEverywhere(), forms.takeNext()];

for (const [who, person] of [["a reader", () => null] as const, ["a volunteer", () => member] as const]) {
  test(`whatever ${who} sends to a form, it is answered, and nothing breaks`, async ({ request, baseURL }) => {
    const token = person()?.token;
    const headers = { origin: baseURL ?? "", ...(token ? { cookie: `cairn=${token}` } : {}) };
    const addresses = [...Object.values(formExamples()), "/join", "/nowhere"];
    const sent = addresses.filter((one) => !token || !WITHOUT_FIELDS.includes(one));
    for (const [place, address] of sent.entries()) {
      const answers = await Promise.all(
        ODD.filter((_, kind) => kind === NOTHING || (kind + place) % SHARE === 0).map(async ([name, type, data]) => {
          const asked = { data, headers: { ...headers, "content-type": type }, maxRedirects: 0 };
          return [name, await request.post(address, asked)] as const;
        }),
      );
      for (const [name, answer] of answers) {
        expect.soft(answer.status(), `${name} to ${address}`).toBeLessThan(500);
        expectOurHeaders(answer, `${name} to ${address}`);
      }
    }
  });
}
