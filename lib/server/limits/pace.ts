import { LRUCache } from "lru-cache";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { KEYS_MOST, type Limited, RATES, type Rate } from "./limits";

/** Whose counts a request goes on: hashes both, null where there is nobody to tell apart. */
export type Asker = { readonly account: string | null; readonly client: string | null };

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
export class Pace {
  readonly #counts = new Map<string, Count>();
  readonly #keysMost: number;

  constructor(keysMost = KEYS_MOST) {
    this.#keysMost = keysMost;
  }

  /** Counts what was asked for, by account and by client apart; answers with the seconds to wait, 0 for none. */
  async take(what: Limited, asker: Asker): Promise<number> {
    const account = await this.#takeOne(what, "account", asker.account);
    if (account > 0) return account;
    const client = await this.#takeOne(what, "client", asker.client);
    // What the client's count refuses was not done: it must not use up the account's.
    if (client > 0) await this.#giveOneBack(what, "account", asker.account);
    return client;
  }

  /** What was counted turned out to be nothing to count. */
  async giveBack(what: Limited, asker: Asker): Promise<void> {
    await this.#giveOneBack(what, "account", asker.account);
    await this.#giveOneBack(what, "client", asker.client);
  }

  async #takeOne(what: Limited, by: keyof Asker, key: string | null): Promise<number> {
    const count = this.#countOf(what, by);
    return count && key !== null ? count.take(key) : 0;
  }

  async #giveOneBack(what: Limited, by: keyof Asker, key: string | null): Promise<void> {
    if (key !== null) await this.#countOf(what, by)?.giveBack(key);
  }

  #countOf(what: Limited, by: keyof Asker): Count | null {
    const rate = RATES[what][by];
    if (rate === null) return null;
    const name = `${what} ${by}`;
    const count = this.#counts.get(name) ?? new Count(rate, this.#keysMost);
    this.#counts.set(name, count);
    return count;
  }
}
