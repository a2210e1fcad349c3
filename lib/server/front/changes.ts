import { setTimeout as pause } from "node:timers/promises";
import { newId } from "@/lib/kernel/ids";
import { ChangeListener } from "./change-listener";
import type { DatabaseWatch } from "./database-watch";
import type { PageStore } from "./page-store";
import { LEASE, Peers } from "./peers";

/** Milliseconds between two looks whether the database is still heard. */
const EVERY = 1000;
/** Milliseconds between two attempts to hear the database again. */
const RETRY = 250;
/** The same where it answers and tells nothing: that will not change soon. */
const RETRY_UNHEARD = 5000;

/** Whether the database answers at all, asked in another way than here; it is told when it was heard. */
type Watched = Pick<DatabaseWatch, "answers" | "heard">;

/**
 * Hears from the database which pages changed, whoever changed them: triggers say it in the transaction of the change.
 * While it is not heard nothing is kept. What is kept stays while the database is away, since nothing changes there,
 * unless other instances are known, who may still hear it; once it is heard again all is dropped, since something may
 * have changed.
 */
export class Changes {
  readonly #store: PageStore;
  readonly #connectionString: string;
  readonly #database: Watched;
  readonly #me = newId();
  readonly #others = new Peers();
  #hearing: ChangeListener | null = null;
  #ended = false;

  constructor(store: PageStore, connectionString: string, watch: Watched) {
    this.#store = store;
    this.#connectionString = connectionString;
    this.#database = watch;
  }

  /** Begins to listen; resolves once the first attempt succeeded or failed. */
  async start(): Promise<void> {
    const wait = await this.#begin();
    if (wait > 0) void this.#again(wait);
  }

  /**
   * Resolves when every change that was committed before this call has dropped its pages, here and in every other
   * instance: called before a write's answer is sent, so that whoever reads after it finds it. False when the database
   * went away meanwhile: then nobody may be told that anything changed, and what is kept stays until it is back.
   */
  async heard(): Promise<boolean> {
    const hearing = this.#hearing;
    const back = await hearing?.mark();
    if (back) return back.others.then(() => true);
    if (hearing) this.#lost(hearing);
    if (!(await this.#database.answers())) return false;
    this.#store.drop("all");
    // Whether the others heard of it is not known: after this they can no longer give out what it changed.
    if (!this.#others.none) await pause(LEASE);
    return true;
  }

  async end(): Promise<void> {
    this.#ended = true;
    const hearing = this.#hearing;
    this.#hearing = null;
    this.#store.open = false;
    this.#store.drop("all");
    await hearing?.leave();
  }

  /** Answers with 0 once the database is heard, else with how long to wait before the next attempt. */
  async #begin(): Promise<number> {
    const hearing: ChangeListener = new ChangeListener(this.#connectionString, this.#me, this.#others, {
      changed: (tag) => this.#store.drop(tag),
      ended: () => this.#lost(hearing),
    });
    const answers = await hearing.open();
    // What it said while it was not heard is not known.
    if (answers) {
      this.#database.heard();
      this.#store.drop("all");
    }
    const from = performance.now();
    // A session that is shared takes LISTEN and tells nothing: what was not heard once is not relied on.
    const heard = answers && (await hearing.mark()) !== null && (await hearing.look());
    if (!heard || this.#ended) {
      hearing.cut();
      return answers ? RETRY_UNHEARD : RETRY;
    }
    this.#hearing = hearing;
    this.#store.open = true;
    this.#store.trustUntil(from + LEASE);
    void this.#watch(hearing);
    return 0;
  }

  /** A link that is half open says nothing by itself: it is asked, and given up when its answer is late. */
  async #watch(hearing: ChangeListener): Promise<void> {
    while (this.#hearing === hearing) {
      await pause(EVERY, undefined, { ref: false });
      const from = performance.now();
      if (!(await hearing.look()) || !this.#store.trustUntil(from + LEASE)) this.#lost(hearing);
    }
  }

  #lost(hearing: ChangeListener): void {
    hearing.cut();
    if (this.#hearing !== hearing) return;
    this.#hearing = null;
    this.#store.open = false;
    if (!this.#others.none) this.#store.drop("all");
    void this.#again(RETRY);
  }

  async #again(first: number): Promise<void> {
    for (let wait = first; wait > 0 && !this.#ended; wait = await this.#begin())
      await pause(wait, undefined, { ref: false });
  }
}
