import { expect, test } from "vitest";
import { findBrowser, WAYS } from "@/e2e/browser";

const way = (file: string | undefined) => async () => file;

test("a browser for the tests is looked for where it costs least first", async () => {
  expect(WAYS.map((one) => one.name)).toEqual(["playwrights", "onTheMachine", "fromTheRegistry", "fromDebian"]);
});

test("one that is there and does not start is passed over, and so is a way that breaks", async () => {
  const broken = async () => Promise.reject(new Error("no network"));
  const ways = [way(undefined), way("/lame"), broken, way("/sound"), way("/never-asked")];
  expect(await findBrowser(ways, async (file) => file !== "/lame")).toBe("/sound");
});

test("none at all is one sentence that says what was tried and what to do", async () => {
  await expect(findBrowser([way("/lame")], async () => false)).rejects.toThrow(
    /^No Chromium that starts was found \(tried \/lame\): run 'npx playwright install/,
  );
});
