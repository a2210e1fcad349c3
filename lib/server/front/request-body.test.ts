import { expect, test } from "vitest";
import { typedWords } from "./request-body";

const urlencoded = "application/x-www-form-urlencoded";

test("a key is never given back, nor what no field of words holds", async () => {
  expect(await typedWords(Buffer.from("key=a+b+c&first=a&pending=x&submission=1"), urlencoded)).toEqual([]);
});

test("what is no form gives nothing back", async () => {
  expect(await typedWords(Buffer.from([0, 255, 13, 10]), "multipart/form-data; boundary=x")).toEqual([]);
  expect(await typedWords(Buffer.from("body=a"), "text/plain")).toEqual([]);
});

test("a form of a hundred thousand fields does not make a page of as many", async () => {
  expect(await typedWords(Buffer.from("body=a&".repeat(70_000)), urlencoded)).toHaveLength(12);
});

test("every word that was typed is given back", async () => {
  expect(await typedWords(Buffer.from("title=One&body=Two+%26+three"), urlencoded)).toEqual([
    { label: "title", text: "One" },
    { label: "body", text: "Two & three" },
  ]);
});
