import { expect, test } from "vitest";
import { formIn, typedWords } from "./request-body";

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
