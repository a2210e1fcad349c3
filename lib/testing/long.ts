import process from "node:process";
import { test } from "vitest";

/** Tests that take a quarter of a minute each, for `npm run test:long` alone. */
export const longTest = test.runIf(process.env.CAIRN_TEST_LONG === "1");
