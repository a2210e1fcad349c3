import { once } from "node:events";
import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import { CLIENT_KEY } from "../limits/client-key";
import { typedWords } from "../words-of-form";
import { formIn, readBody } from "./request-body";

const urlencoded = "application/x-www-form-urlencoded";
const typed = async (text: string) => typedWords((await formIn(Buffer.from(text), urlencoded)) ?? new FormData());

test("a key is never given back, nor what no field of words holds", async () => {
  expect(await typed("key=a+b+c&first=a&pending=x&submission=1")).toEqual([]);
});

test("what is no form is not taken for one; nothing at all is a form without words", async () => {
  expect(await formIn(Buffer.from([0, 255, 13, 10]), "multipart/form-data; boundary=x")).toBeNull();
  expect(await formIn(Buffer.from("body=a"), "text/plain")).toBeNull();
  expect([...((await formIn(Buffer.alloc(0), "")) ?? [1])]).toEqual([]);
});

test("a form of many fields of words does not make a page of as many, and one of thousands is none", async () => {
  expect(await typed("body=a&".repeat(400))).toHaveLength(12);
  expect(await formIn(Buffer.from("body=a&".repeat(70_000)), urlencoded)).toBeNull();
  const parts = '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb\r\n'.repeat(501);
  expect(await formIn(Buffer.from(`${parts}--x--\r\n`), "multipart/form-data; boundary=x")).toBeNull();
});

test("every word that was typed is given back", async () => {
  expect(await typed("title=One&body=Two+%26+three")).toEqual([
    { label: "title", text: "One" },
    { label: "body", text: "Two & three" },
  ]);
});

/** Begins to send a form and never ends. */
function sending(client: string | null): IncomingMessage {
  const request = new IncomingMessage(new Socket());
  if (client !== null) request.headers[CLIENT_KEY] = client;
  readBody(request).catch(() => {});
  onTestFinished(async () => {
    if (!request.closed) await once(request.destroy(), "close");
  });
  return request;
}
const many = (count: number, client: string | null) => Array.from({ length: count }, () => sending(client));

describe("beyond 500 forms on their way", () => {
  test("whoever sends most loses what they have been sending longest, and nobody else's is cut off", () => {
    const person = sending("person");
    const clinic = many(200, "clinic");
    const unknown = many(10, null);
    const flood = many(400, "flood");
    expect([person, ...clinic, ...unknown].some((one) => one.destroyed)).toBe(false);
    expect(flood.map((one) => one.destroyed)).toEqual(flood.map((_, at) => at < 111));
    const late = sending("late");
    expect(late.destroyed).toBe(false);
    expect(flood[111]?.destroyed).toBe(true);
  });

  test.each([
    ["cannot be told apart", () => null],
    ["send one each", (at: number) => `client ${at}`],
  ])("the longest is cut off where clients %s", (_who, client) => {
    const all = Array.from({ length: 502 }, (_, at) => sending(client(at)));
    expect(all.map((one) => one.destroyed)).toEqual(all.map((_, at) => at < 2));
  });
});
