import process from "node:process";
import { expect, test } from "vitest";
import { spentOn } from "./processor";

/** Keeps the processor busy for so many milliseconds of its own time. */
function work(milliseconds: number): void {
  const start = process.cpuUsage();
  for (let used = 0; used < milliseconds * 1000; ) {
    const { user, system } = process.cpuUsage(start);
    used = user + system;
  }
}

test("what a process worked is counted, and what it merely waited is not", async () => {
  const busy = await spentOn(
    async () => work(60),
    async () => [],
  );
  expect(busy.node).toBeGreaterThanOrEqual(60);
  const idle = await spentOn(
    () => new Promise((resolve) => setTimeout(resolve, 80)),
    async () => [],
  );
  expect(idle.waited).toBeGreaterThanOrEqual(79);
  expect(idle.node).toBeLessThan(60);
});

test("the time of other processes is read from the system, or known to be unknown", async () => {
  const { database } = await spentOn(
    async () => work(60),
    async () => [process.pid],
  );
  if (process.platform === "linux") expect(database).toBeGreaterThanOrEqual(50);
  else expect(database).toBeNaN();
});
