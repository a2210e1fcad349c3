import { expect, test } from "vitest";
import { placeOf, unsaid } from "./quiet-log";

test("an error's message, which may quote what somebody wrote, is not logged; its kind, code and place are", () => {
  const error = Object.assign(new TypeError("could not store 'my name is Ana\n    at home (10 Mill Lane)'"), {
    code: "P2002",
  });
  const line = placeOf(error);
  expect(line).toMatch(/^TypeError P2002 at /);
  expect(line).toContain("quiet-log.test.ts");
  expect(line).not.toContain("Ana");
});

test("a made-up name or code is not taken for one", () => {
  const error = Object.assign(new Error("x"), { name: "my phone is 07700", code: "call me" });
  expect(placeOf(error)).not.toMatch(/07700|call me/);
});

test("what is said while something of another's begins is not printed, and afterwards we are heard again", async () => {
  const said: unknown[] = [];
  const { log } = console;
  console.log = (...parts) => said.push(...parts);
  try {
    expect(
      await unsaid(async () => {
        console.log("Running next.config.mjs took 24ms");
        return 1;
      }),
    ).toBe(1);
    await unsaid(() => Promise.reject(new Error("broken"))).catch(() => console.log("ours"));
    expect(said).toEqual(["ours"]);
  } finally {
    console.log = log;
  }
});
