import { LRUCache } from "lru-cache";
import type { Kept } from "./kept-page";

type Render = { readonly tags: readonly string[]; readonly page: Promise<Kept>; stale: boolean };

/** What an entry weighs beside its bytes: key, headers, tags and their places in the maps. */
const OVERHEAD = 2048;

/**
 * Readers' pages, finished, in memory and nowhere else. Bounded in bytes: those not asked for longest go first.
 * A change drops what it names at once; a render that began before the change is answered to those who already wait
 * for it and never kept, so nobody who asks after a change gets what was before it.
 */
export class PageStore {
  readonly #first: LRUCache<string, Kept>;
  readonly #deep: LRUCache<string, Kept>;
  readonly #tagged = new Map<string, Set<string>>();
  readonly #renders = new Map<string, Render>();
  #open = false;

  constructor(maxBytes: number) {
    const room = (maxSize: number) =>
      new LRUCache<string, Kept>({
        maxSize: Math.max(1, Math.floor(maxSize)),
        sizeCalculation: (page, key) => page.bytes() + key.length + OVERHEAD,
        dispose: (page, key) => this.#untag(page.tags, key),
      });
    // Whoever walks through queries and hosts of feeds, real or invented, pushes out only others like them.
    this.#deep = room(maxBytes / 4);
    this.#first = room((maxBytes * 3) / 4);
  }

  /** Whether changes are heard of: until then, and when they no longer are, nothing is kept. */
  set open(open: boolean) {
    this.#open = open;
    if (!open) for (const render of this.#renders.values()) render.stale = true;
  }

  get(key: string): Kept | undefined {
    return this.#roomOf(key).get(key);
  }

  /**
   * The page, rendered once however many wait for it. One that is not a page (not found, a way on, broken) goes to
   * those who wait and is not kept.
   */
  async page(key: string, tags: readonly string[], render: () => Promise<Kept>): Promise<Kept> {
    const kept = this.get(key);
    if (kept) return kept;
    const running = this.#renders.get(key);
    if (running) return running.page;
    const mine: Render = { tags, stale: !this.#open, page: render() };
    this.#renders.set(key, mine);
    try {
      const page = await mine.page;
      if (page.status === 200 && !mine.stale) this.#keep(key, page);
      return page;
    } finally {
      if (this.#renders.get(key) === mine) this.#renders.delete(key);
    }
  }

  /** Called when an encoding was made: the page has become heavier. */
  reweigh(key: string, page: Kept): void {
    if (this.#roomOf(key).peek(key) === page) this.#keep(key, page);
  }

  /** What carries this tag is gone, and what is being rendered of it will not be kept. */
  drop(tag: string): void {
    for (const key of [...(this.#tagged.get(tag) ?? [])]) this.#roomOf(key).delete(key);
    for (const [key, render] of this.#renders) {
      if (!render.tags.includes(tag)) continue;
      render.stale = true;
      // Who asks from now on gets a render of their own time.
      this.#renders.delete(key);
    }
  }

  get bytes(): number {
    return this.#first.calculatedSize + this.#deep.calculatedSize;
  }

  #keep(key: string, page: Kept): void {
    this.#roomOf(key).set(key, page);
    // A page larger than all the room is not taken.
    if (this.#roomOf(key).peek(key) !== page) return;
    for (const tag of page.tags) {
      const keys = this.#tagged.get(tag) ?? new Set();
      this.#tagged.set(tag, keys.add(key));
    }
  }

  #roomOf(key: string): LRUCache<string, Kept> {
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
