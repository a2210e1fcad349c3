import { expect, test } from "vitest";
import { whatWentWrong } from "./what-went-wrong";

const withCode = (code: string, more: object = {}) => Object.assign(new Error("said by somebody"), { code, ...more });

test("what a host can mend is said in one sentence, however deep the code lies", () => {
  expect(whatWentWrong(withCode("ENOSPC"))).toMatch(/disk is full/);
  expect(whatWentWrong(withCode("53100"))).toMatch(/database's disk is full/);
  expect(whatWentWrong(withCode("57014"))).toMatch(/statement_timeout/);
  expect(whatWentWrong(new Error("initdb: could not write: No space left on device"))).toMatch(/disk is full/);
  // As the database's client for pages wraps it.
  const wrapped = withCode("P2010", {
    meta: { driverAdapterError: new Error("x", { cause: { originalCode: "53100" } }) },
  });
  expect(whatWentWrong(wrapped)).toMatch(/database's disk is full/);
  expect(whatWentWrong(new Error("seeds", { cause: new Error("row", { cause: withCode("25006") }) }))).toMatch(
    /primary/,
  );
});

test("a fault of ours is none of these, nor is what was thrown by mistake", () => {
  const circle: { cause?: unknown } = {};
  circle.cause = circle;
  for (const error of [new TypeError("x"), withCode("42601"), withCode("constructor"), null, "53100", 5, circle])
    expect(whatWentWrong(error)).toBeUndefined();
});
