import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { indexOf } from "@/lib/testing/finder";
import { NOON } from "@/lib/testing/world";
import { LiveIndex } from "./live-index";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const one = indexOf([], NOON);
const another = indexOf([], NOON);

test("many changes in a row are read once, when it has become quiet", async () => {
  const read = vi.fn(async () => one);
  const live = new LiveIndex(read, () => NOON);
  await live.start();
  for (let change = 0; change < 5; change += 1) {
    live.changed();
    await vi.advanceTimersByTimeAsync(500);
  }
  expect(read).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1000);
  expect(read).toHaveBeenCalledTimes(2);
});

test("changes that never end are read all the same", async () => {
  const read = vi.fn(async () => one);
  const live = new LiveIndex(read, () => NOON);
  await live.start();
  for (let change = 0; change < 24; change += 1) {
    live.changed();
    await vi.advanceTimersByTimeAsync(500);
  }
  expect(read.mock.calls.length).toBeGreaterThan(1);
});

test("a change during a reading has it read once more, and the old index serves meanwhile", async () => {
  const answers: ((index: typeof one) => void)[] = [];
  const live = new LiveIndex(
    () => new Promise((resolve) => answers.push(resolve)),
    () => NOON,
  );
  const started = live.start();
  live.changed();
  answers[0]?.(one);
  await started;
  expect(live.current()).toBe(one);
  await vi.advanceTimersByTimeAsync(1000);
  expect(live.current()).toBe(one);
  answers[1]?.(another);
  await vi.advanceTimersByTimeAsync(0);
  expect(live.current()).toBe(another);
});

test("a database that does not answer is asked again, and what was read stays", async () => {
  let isDown = false;
  const read = vi.fn(async () => {
    if (isDown) throw new Error("down");
    return one;
  });
  const live = new LiveIndex(read, () => NOON);
  await live.start();
  isDown = true;
  live.changed();
  await vi.advanceTimersByTimeAsync(1000);
  expect(live.current()).toBe(one);
  await vi.advanceTimersByTimeAsync(15_000);
  expect(read).toHaveBeenCalledTimes(3);
});

test("it is read again when a day begins, and never after its end", async () => {
  let now = NOON;
  const read = vi.fn(async () => one);
  const live = new LiveIndex(read, () => now);
  await live.start();
  now = new Date("2026-06-16T00:00:01Z");
  live.current();
  await vi.advanceTimersByTimeAsync(1000);
  expect(read).toHaveBeenCalledTimes(2);
  await live.end();
  live.changed();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(read).toHaveBeenCalledTimes(2);
});
