import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { CLIENT_SECRET_MINUTES, type Limited, RATES, WHEN_CRYING } from "./limits";
import { RateLimits } from "./rate-limits";
import { slowDown } from "./slow-down";

beforeEach(() => void vi.useFakeTimers({ now: new Date("2026-06-15T12:00:00Z") }));
afterEach(() => void vi.useRealTimers());

const ALL: Limited[] = [
  ...(["join", "sign-in", "new-key", "post", "draft", "name", "encourage", "report", "worry", "search"] as const),
  "gather",
];
const nobody = { account: null, client: null };
const times = (what: Limited, by: "account" | "client") => RATES[what][by]?.times ?? 0;

/** Does it so often; answers with the last wait. */
async function often(
  pace: RateLimits,
  count: number,
  what: Limited,
  asker: Parameters<RateLimits["take"]>[1],
): Promise<number> {
  let wait = 0;
  for (let at = 0; at < count; at += 1) wait = await pace.take(what, asker);
  return wait;
}

describe("too much in a short time", () => {
  test.each(ALL)("%s by one client is told how long to wait, and not a moment longer", async (what) => {
    const pace = new RateLimits();
    const asker = { account: null, client: "client" };
    expect(await often(pace, times(what, "client"), what, asker)).toBe(0);
    const wait = await pace.take(what, asker);
    expect(wait).toBeGreaterThan(0);
    vi.advanceTimersByTime((wait - 1) * 1000);
    expect(await pace.take(what, asker)).toBe(1);
    vi.advanceTimersByTime(1000);
    expect(await pace.take(what, asker)).toBe(0);
  });

  test("asking again while waiting makes no wait longer: nobody is locked out, by themselves or by others", async () => {
    const pace = new RateLimits();
    const asker = { account: "account", client: null };
    const wait = await often(pace, times("post", "account") + 1, "post", asker);
    await often(pace, 5000, "post", asker);
    vi.advanceTimersByTime(wait * 1000);
    expect(await pace.take("post", asker)).toBe(0);
  });

  test("no wait is longer than ten minutes, and no address is hidden by older bytes than it is counted", () => {
    for (const { account, client } of Object.values(RATES)) {
      expect(Math.max(account?.seconds ?? 0, client.seconds)).toBeLessThanOrEqual(600);
      expect(client.seconds).toBeLessThan((CLIENT_SECRET_MINUTES * 60) / 2);
    }
  });

  test("wrong keys are counted by client alone: who guesses at an account cannot keep its owner out", () => {
    expect(RATES["sign-in"].account).toBeNull();
    expect(RATES.join.account).toBeNull();
  });
});

describe("two counts that know nothing of each other", () => {
  test("one account is slowed from every address, and another at the same address is not", async () => {
    const pace = new RateLimits();
    for (let at = 0; at < times("post", "account"); at += 1)
      expect(await pace.take("post", { account: "one", client: `client ${at}` })).toBe(0);
    expect(await pace.take("post", { account: "one", client: "client new" })).toBeGreaterThan(0);
    expect(await pace.take("post", { account: "other", client: "client 1" })).toBe(0);
  });

  test("what the client's count refuses does not use up the account's", async () => {
    const pace = new RateLimits();
    const crowd = { account: null, client: "crowd" };
    await often(pace, times("post", "client") + 1, "post", crowd);
    for (let at = 0; at < 50; at += 1)
      expect(await pace.take("post", { account: "one", client: "crowd" })).toBeGreaterThan(0);
    expect(await often(pace, times("post", "account"), "post", { account: "one", client: "home" })).toBe(0);
  });

  test("where clients cannot be told apart, nobody is slowed for what others do", async () => {
    for (const what of ALL.filter((one) => one !== "report" && one !== "search"))
      expect(await often(new RateLimits(), 500, what, nobody)).toBe(0);
  });

  test.each(["report", "search"] as const)(
    "only readers share one count of %s there: members, and whoever is told apart, go on beside it",
    async (what) => {
      const pace = new RateLimits();
      expect(await often(pace, RATES[what].together?.times ?? 0, what, nobody)).toBe(0);
      expect(await pace.take(what, nobody)).toBeGreaterThan(0);
      expect(await pace.take(what, { account: "one", client: null })).toBe(0);
      expect(await pace.take(what, { account: null, client: "told apart" })).toBe(0);
      expect(await pace.take("worry", nobody)).toBe(0);
      expect(await slowDown(pace, what, nobody, true)).toBeNull();
    },
  );

  test("what is given back was never counted", async () => {
    const pace = new RateLimits();
    const asker = { account: null, client: "library" };
    for (let at = 0; at < 500; at += 1) {
      expect(await pace.take("sign-in", asker)).toBe(0);
      await pace.giveBack("sign-in", asker);
    }
    // And giving back more than was taken earns nothing.
    await pace.giveBack("sign-in", asker);
    expect(await often(pace, times("sign-in", "client") + 1, "sign-in", asker)).toBeGreaterThan(0);
  });
});

test("a flood of addresses fills no memory: the longest unused is forgotten", async () => {
  const pace = new RateLimits(100);
  await often(pace, times("search", "client") + 1, "search", { account: null, client: "early" });
  for (let at = 0; at < 1000; at += 1) await pace.take("search", { account: null, client: `flood ${at}` });
  expect(await pace.take("search", { account: null, client: "early" })).toBe(0);
});

describe("a cry for help", () => {
  test("passes every limit and is not counted; ordinary words of the same writer are", async () => {
    const pace = new RateLimits();
    const asker = { account: "one", client: "client" };
    for (const what of ALL.filter((one) => !WHEN_CRYING[one])) {
      await often(pace, 400, what, asker);
      expect(await slowDown(pace, what, asker, true)).toBeNull();
      expect(await slowDown(pace, what, asker, false)).toMatchObject({ code: "slow-down" });
    }
    const fresh = new RateLimits();
    for (let at = 0; at < 400; at += 1) await slowDown(fresh, "post", asker, true);
    expect(await slowDown(fresh, "post", asker, false)).toBeNull();
  });

  test.each(["search", "sign-in", "draft"] as const)(
    "beside %s has a count of its own, five times as wide, and it ends",
    async (what) => {
      const pace = new RateLimits();
      const asker = { account: null, client: "client" };
      await often(pace, times(what, "client"), what, asker);
      expect(await slowDown(pace, what, asker, false)).toMatchObject({ code: "slow-down" });
      for (let at = 0; at < 5 * times(what, "client"); at += 1)
        expect(await slowDown(pace, what, asker, true)).toBeNull();
      expect(await slowDown(pace, what, asker, true)).toMatchObject({ code: "slow-down" });
    },
  );

  test("where a measurement switched limits off, nothing is slowed", async () => {
    expect(await slowDown(null, "post", nobody, false)).toBeNull();
  });
});
