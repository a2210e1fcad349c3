import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { PENDING_KEY_MINUTES } from "@/lib/identity/limits";
import { later } from "@/lib/kernel/time";
import { NOON } from "@/lib/testing/world";
import { joinWait } from "./join-wait";
import { JOIN_WAIT, RUSH } from "./limits";
import { Rush } from "./rush";

beforeEach(() => void vi.useFakeTimers({ now: NOON }));
afterEach(() => void vi.useRealTimers());

const after = (seconds: number) => later(NOON, seconds * 1000);
const shown = (wait: number) => ({ shownAt: NOON.getTime(), wait });

test("on a usual day nobody is asked for anything; only a rush changes that, and it passes", async () => {
  const rush = new Rush("auto");
  for (let at = 0; at < RUSH.times; at += 1) expect(await rush.begin()).toBe(0);
  expect(await rush.wantsProof()).toBe(false);
  expect(await rush.begin()).toBe(JOIN_WAIT.first + JOIN_WAIT.step);
  expect(await rush.wantsProof()).toBe(true);
  vi.advanceTimersByTime(RUSH.seconds * 1000);
  expect(await rush.wantsProof()).toBe(false);
  expect(await rush.begin()).toBe(0);
});

test("the host can ask always or never", async () => {
  const [on, off] = [new Rush("on"), new Rush("off")];
  expect(await on.begin()).toBe(JOIN_WAIT.first);
  for (let at = 0; at < 100; at += 1) expect(await off.begin()).toBe(0);
  expect(await off.wantsProof()).toBe(false);
});

test("a thousand at once gain nothing, and nobody waits longer than five minutes or than their key lives", async () => {
  const rush = new Rush("auto");
  const waits: number[] = [];
  for (let at = 0; at < 1000; at += 1) waits.push(await rush.begin());
  expect(waits).toEqual([...waits].sort((a, b) => a - b));
  expect(waits.at(-1)).toBe(JOIN_WAIT.most);
  expect(JOIN_WAIT.most).toBeLessThanOrEqual(300);
  expect(JOIN_WAIT.most).toBeLessThan((PENDING_KEY_MINUTES * 60) / 2);
});

test("who is too early is told how long it still is; the wait that was named never grows", () => {
  expect(joinWait(shown(40), true, after(10))).toEqual({ code: "too-soon", seconds: 30 });
  expect(joinWait(shown(40), true, after(39.5))).toEqual({ code: "too-soon", seconds: 1 });
  expect(joinWait(shown(40), true, after(40))).toBeNull();
});

test("who began before the rush waits the shortest; when it is over nobody waits for what it named", () => {
  expect(joinWait(shown(0), true, after(JOIN_WAIT.first - 1))).toEqual({ code: "too-soon", seconds: 1 });
  expect(joinWait(shown(0), true, after(JOIN_WAIT.first))).toBeNull();
  expect(joinWait(shown(300), false, after(1))).toBeNull();
});
