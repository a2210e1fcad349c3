import process from "node:process";

/** `npm run test:long`: everything that `npm test` looks at, and what takes too long for it. */
process.env.CAIRN_TEST_LONG = "1";
await import("./check");
