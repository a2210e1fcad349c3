import { beforeEach, expect, test, vi } from "vitest";
import { searched, searchesFull } from "./searching";

// Never connected to: nothing here asks the database.
beforeEach(() => void vi.stubEnv("DATABASE_URL", "postgresql://127.0.0.1:1/nothing"));

test("two look at once, twenty wait, and one more is told that it is busy", async () => {
  let looking = 0;
  let most = 0;
  let open = () => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const look = async () => {
    looking += 1;
    most = Math.max(most, looking);
    await gate;
    looking -= 1;
    return "found";
  };
  const first = [searched(look), searched(look)];
  await expect.poll(() => looking).toBe(2);
  const waiting = Array.from({ length: 20 }, () => searched(look));
  expect(searchesFull()).toBe(true);
  expect(await searched(look)).toEqual({ ok: false, refusal: { code: "busy" } });
  open();
  for (const one of await Promise.all([...first, ...waiting])) expect(one).toEqual({ ok: true, value: "found" });
  expect(most).toBe(2);
  expect(searchesFull()).toBe(false);
});

test("a look that the database stopped is a refusal; what broke is not, and neither keeps its turn", async () => {
  const stopped = { meta: { driverAdapterError: { cause: { originalCode: "57014" } } } };
  for (let nth = 0; nth < 3; nth += 1) {
    expect(await searched(() => Promise.reject(stopped))).toEqual({ ok: false, refusal: { code: "took-too-long" } });
    await expect(searched(() => Promise.reject(new Error("Broken")))).rejects.toThrow("Broken");
  }
  expect(await searched(async () => 1)).toEqual({ ok: true, value: 1 });
});
