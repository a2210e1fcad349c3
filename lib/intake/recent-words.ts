import { LRUCache } from "lru-cache";
import type { Lately } from "@/lib/kernel/context";
import { days, hours } from "@/lib/kernel/time";
import { tagOf } from "@/lib/kernel/vault";
import { Copies } from "./copies";

type Counted = { readonly since: number; times: number; caseId: string | null };

const ACCOUNTS_MOST = 20_000;

/** What one process remembers of new words, for a day at most; under tags of its own, so that it ties nothing together. */
export class RecentWords implements Lately {
  readonly copies: Copies;
  readonly #contacts = new LRUCache<string, Counted>({ max: ACCOUNTS_MOST });
  readonly #cries = new LRUCache<string, Counted>({ max: ACCOUNTS_MOST });

  /** `seed`: a number of chance, so that nobody can make two texts that are taken for one. */
  constructor(seed: number) {
    this.copies = new Copies(seed);
  }

  contacts(root: Uint8Array, now: Date): number {
    return counted(this.#contacts, keyOf(root, "contacts"), now, days(1)).times;
  }

  cries(root: Uint8Array, now: Date): { times: number; caseId: string | null } {
    return counted(this.#cries, keyOf(root, "cries"), now, hours(1));
  }

  cryOpened(root: Uint8Array, caseId: string): void {
    const known = this.#cries.get(keyOf(root, "cries"));
    if (known) known.caseId = caseId;
  }
}

function keyOf(root: Uint8Array, what: "contacts" | "cries"): string {
  return Buffer.from(tagOf(root, `pace|${what}`)).toString("base64url");
}

function counted(counts: LRUCache<string, Counted>, key: string, now: Date, within: number): Counted {
  const known = counts.get(key);
  const live = known && known.since > now.getTime() - within ? known : { since: now.getTime(), times: 0, caseId: null };
  live.times += 1;
  counts.set(key, live);
  return live;
}
