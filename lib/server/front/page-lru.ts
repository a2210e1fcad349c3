import { LRUCache } from "lru-cache";
import type { CachedPage } from "./cached-page";

/** What an entry weighs beside its bytes: key, headers, tags and their places in the maps. */
const OVERHEAD = 2048;

/** Where finished pages lie, by key and by tag. Bounded in bytes: those not asked for longest go first. */
export class PageLru {
  readonly #first: LRUCache<string, CachedPage>;
  readonly #deep: LRUCache<string, CachedPage>;
  readonly #members: LRUCache<string, CachedPage>;
  readonly #tagged = new Map<string, Set<string>>();

  constructor(maxBytes: number) {
    const room = (maxSize: number) =>
      new LRUCache<string, CachedPage>({
        maxSize: Math.max(1, Math.floor(maxSize)),
        sizeCalculation: (page, key) => page.bytes() + key.length + OVERHEAD,
        dispose: (page, key) => this.#untag(page.tags, key),
      });
    // Whoever walks through queries and hosts of feeds, real or invented, pushes out only others like them.
    this.#deep = room(maxBytes / 4);
    // What members' pages are made of lies where the heap has its bound, finished pages beside it.
    this.#members = room(maxBytes / 8);
    this.#first = room((maxBytes * 5) / 8);
  }

  get(key: string): CachedPage | undefined {
    return this.#roomOf(key).get(key);
  }

  /** Whether this very page lies there. */
  holds(key: string, page: CachedPage): boolean {
    return this.#roomOf(key).peek(key) === page;
  }

  keep(key: string, page: CachedPage): void {
    // The map weighs a page once, when it comes: the same one set again would stay as light as it was.
    this.#roomOf(key).delete(key);
    this.#roomOf(key).set(key, page);
    // A page larger than all the room is not taken.
    if (!this.holds(key, page)) return;
    for (const tag of page.tags) {
      const keys = this.#tagged.get(tag) ?? new Set();
      this.#tagged.set(tag, keys.add(key));
    }
  }

  drop(tag: string): void {
    for (const key of [...(this.#tagged.get(tag) ?? [])]) this.#roomOf(key).delete(key);
  }

  get bytes(): number {
    return this.#first.calculatedSize + this.#deep.calculatedSize + this.#members.calculatedSize;
  }

  #roomOf(key: string): LRUCache<string, CachedPage> {
    if (key.endsWith(" for members")) return this.#members;
    return /\?| at /.test(key) ? this.#deep : this.#first;
  }

  #untag(tags: readonly string[], key: string): void {
    for (const tag of tags) {
      const keys = this.#tagged.get(tag);
      keys?.delete(key);
      if (keys?.size === 0) this.#tagged.delete(tag);
    }
  }
}
