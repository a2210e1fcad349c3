import { expect, test } from "vitest";
import { testDatabase } from "@/lib/testing/database";
import { searchThreads } from "./search-threads";
import { tookTooLong } from "./took-too-long";

const db = await testDatabase();

test("the database itself stops a look that takes too long, and the next one has its whole time again", async () => {
  const ended = await db.$transaction(async (other) => {
    await other.$executeRaw`LOCK TABLE post IN ACCESS EXCLUSIVE MODE`;
    return searchThreads(db, "sleep", 1, null, 100).catch((error: unknown) => error);
  });
  expect(tookTooLong(ended)).toBe(true);
  expect((await searchThreads(db, "sleep")).searchable).toBe(true);
  const limits = await Promise.all(
    Array.from({ length: 8 }, () => db.$queryRaw`SELECT current_setting('statement_timeout') AS limit`),
  );
  for (const limit of limits) expect(limit).toEqual([{ limit: "0" }]);
});

test("another failure is none of it", () => {
  for (const other of [
    new Error("57014"),
    null,
    { meta: { driverAdapterError: { cause: { originalCode: "40001" } } } },
  ])
    expect(tookTooLong(other)).toBe(false);
});
