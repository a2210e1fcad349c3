import { LRUCache } from "lru-cache";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { KEYS_MOST, type Limited, RATES, type Rate } from "./limits";

/** Whose counts a request goes on: hashes both, null where there is nobody to tell apart. */
export type RateKeys = { readonly account: string | null; readonly client: string | null };

/** The one key of all who can be told apart by nothing. */
const EVERYONE = "everyone";
const COUNTS = ["account", "client", "together"] as const;
type By = (typeof COUNTS)[number];

/** One rate for many keys, in memory alone. */
class Count {
  readonly #limiter: RateLimiterMemory;
  readonly #keys: LRUCache<string, true>;

  constructor({ times, seconds }: Rate, keysMost: number) {
    this.#limiter = new RateLimiterMemory({ points: times, duration: seconds });
    // The library bounds how long a key is kept, not how many there are.
    this.#keys = new LRUCache<string, true>({
      max: keysMost,
      dispose: (_kept, key, why) => {
        if (why === "evict") void this.#limiter.delete(key);
      },
    });
  }

  /** Counts one more; answers with the seconds to wait when that is too many, 0 when it is not. */
  async take(key: string): Promise<number> {
    this.#keys.set(key, true);
    try {
      await this.#limiter.consume(key);
      return 0;
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
      throw refused;
    }
  }

  async giveBack(key: string): Promise<void> {
    const counted = await this.#limiter.get(key);
    if (counted && counted.consumedPoints > 0) await this.#limiter.reward(key);
  }
}

/** Every count there is. One in the process, and gone with it. */
export class RateLimits {
  readonly #counts = new Map<string, Count>();
  readonly #keysMost: number;

  constructor(keysMost = KEYS_MOST) {
    this.#keysMost = keysMost;
  }

  /** Counts what was asked for, each count apart; answers with the seconds to wait, 0 for none. */
  async take(what: Limited, asker: RateKeys): Promise<number> {
    const taken: By[] = [];
    for (const by of COUNTS) {
      const wait = await this.#takeOne(what, by, keyOf(asker, by));
      // What one count refuses was not done: it must not use up another.
      if (wait > 0) for (const before of taken) await this.#giveOneBack(what, before, keyOf(asker, before));
      if (wait > 0) return wait;
      taken.push(by);
    }
    return 0;
  }

  /** What was counted turned out to be nothing to count. */
  async giveBack(what: Limited, asker: RateKeys): Promise<void> {
    for (const by of COUNTS) await this.#giveOneBack(what, by, keyOf(asker, by));
  }

  async #takeOne(what: Limited, by: By, key: string | null): Promise<number> {
    const count = this.#countOf(what, by);
    return count && key !== null ? count.take(key) : 0;
  }

  async #giveOneBack(what: Limited, by: By, key: string | null): Promise<void> {
    if (key !== null) await this.#countOf(what, by)?.giveBack(key);
  }

  #countOf(what: Limited, by: By): Count | null {
    const rate = RATES[what][by];
    if (!rate) return null;
    const name = `${what} ${by}`;
    const count = this.#counts.get(name) ?? new Count(rate, this.#keysMost);
    this.#counts.set(name, count);
    return count;
  }
}

function keyOf(asker: RateKeys, by: By): string | null {
  if (by !== "together") return asker[by];
  return asker.account === null && asker.client === null ? EVERYONE : null;
}
