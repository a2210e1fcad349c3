import { days } from "@/lib/kernel/time";
import type { CachedPage } from "./cached-page";
import { PageLru } from "./page-lru";

const today = (): number => Math.floor(Date.now() / days(1));

type Render = { readonly tags: readonly string[]; readonly page: Promise<CachedPage>; stale: boolean };

/**
 * Readers' pages, finished, in memory and nowhere else. A change drops what it names at once; a render that began
 * before the change is answered to those who already wait for it and never kept, so nobody who asks after a change
 * gets what was before it.
 */
export class PageStore {
  readonly #rooms: PageLru;
  readonly #told: (tag: string) => void;
  readonly #renders = new Map<string, Render>();
  #open = false;
  #trusted = Number.POSITIVE_INFINITY;
  #day = today();

  /** `told` hears every tag that is dropped: what else is held in memory may be out of date as well. */
  constructor(maxBytes: number, told: (tag: string) => void = () => undefined) {
    this.#rooms = new PageLru(maxBytes);
    this.#told = told;
  }

  /** Whether changes are heard of: until then, and when they no longer are, nothing is kept. */
  set open(open: boolean) {
    this.#open = open;
    this.#trusted = Number.POSITIVE_INFINITY;
    if (!open) for (const render of this.#renders.values()) render.stale = true;
  }

  get open(): boolean {
    this.#lapse();
    return this.#open;
  }

  /**
   * Until when (performance.now) kept pages may be given out, unless it is said again: a process that stood still must
   * not give out what others took back meanwhile. False when it is said too late: then all is gone.
   */
  trustUntil(until: number): boolean {
    this.#lapse();
    if (this.#open) this.#trusted = until;
    return this.#open;
  }

  get(key: string): CachedPage | undefined {
    this.#lapse();
    return this.#rooms.get(key);
  }

  /**
   * The page, rendered once however many wait for it. One that is not a page (not found, a way on, broken) goes to
   * those who wait and is not kept.
   */
  async page(key: string, tags: readonly string[], render: () => Promise<CachedPage>): Promise<CachedPage> {
    const kept = this.get(key);
    if (kept) return kept;
    const running = this.#renders.get(key);
    if (running) return running.page;
    const mine: Render = { tags, stale: !this.#open, page: render() };
    this.#renders.set(key, mine);
    try {
      const page = await mine.page;
      this.#lapse();
      if (page.status === 200 && !mine.stale) this.#rooms.keep(key, page);
      return page;
    } finally {
      if (this.#renders.get(key) === mine) this.#renders.delete(key);
    }
  }

  /** Called when an encoding was made: the page has become heavier. */
  reweigh(key: string, page: CachedPage): void {
    if (this.#rooms.holds(key, page)) this.#rooms.keep(key, page);
  }

  /** What carries this tag is gone, and what is being rendered of it will not be kept. */
  drop(tag: string): void {
    this.#told(tag);
    this.#rooms.drop(tag);
    for (const [key, render] of this.#renders) {
      if (!render.tags.includes(tag)) continue;
      render.stale = true;
      // Who asks from now on gets a render of their own time.
      this.#renders.delete(key);
    }
  }

  get bytes(): number {
    return this.#rooms.bytes;
  }

  #lapse(): void {
    // Pages tell how long something is ago: 'This week' is false from Monday on. A day by UTC, as everywhere.
    if (this.#day !== today()) {
      this.#day = today();
      this.drop("all");
    }
    if (performance.now() <= this.#trusted) return;
    this.open = false;
    this.drop("all");
  }
}
