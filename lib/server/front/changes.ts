import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { newId } from "@/lib/kernel/ids";
import type { PageStore } from "./page-store";

const CHANNEL = "cairn_pages";
/** Milliseconds between two attempts to hear the database again. */
const RETRY = 250;
/** Milliseconds that an answer waits for its own change to be heard; then everything is dropped instead. */
const PATIENCE = 2000;

/**
 * Hears from the database which pages changed, whoever changed them: triggers say it in the transaction of the change.
 * While it is not heard nothing is kept. What is kept stays while the database is away, since nothing changes there;
 * once it is heard again all of it is dropped, since something may have.
 */
export class Changes {
  readonly #store: PageStore;
  readonly #connectionString: string;
  readonly #waiting = new Map<string, () => void>();
  #client: pg.Client | null = null;
  #ended = false;

  constructor(store: PageStore, connectionString: string) {
    this.#store = store;
    this.#connectionString = connectionString;
  }

  /** Begins to listen; resolves once the first attempt succeeded or failed. */
  async start(): Promise<void> {
    await this.#connect();
    if (!this.#client) void this.#again();
  }

  /**
   * Resolves when every change that was committed before this call has dropped its pages: called before a write's
   * answer is sent, so that whoever reads after it finds it.
   */
  async heard(): Promise<void> {
    const client = this.#client;
    if (!client) return this.#store.drop("all");
    const mark = `heard:${newId()}`;
    const arrived = new Promise<boolean>((resolve) => {
      const late = setTimeout(() => resolve(false), PATIENCE);
      this.#waiting.set(mark, () => {
        clearTimeout(late);
        resolve(true);
      });
    });
    await client.query("SELECT pg_notify($1, $2)", [CHANNEL, mark]).catch(() => this.#waiting.get(mark)?.());
    // Notices come in the order of their transactions: when ours is here, those before it were.
    if (!(await arrived) || this.#client !== client) this.#store.drop("all");
    this.#waiting.delete(mark);
  }

  async end(): Promise<void> {
    this.#ended = true;
    this.#store.open = false;
    await this.#client?.end().catch(() => undefined);
  }

  async #connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.#connectionString,
      connectionTimeoutMillis: 3000,
      keepAlive: true,
      application_name: CHANNEL,
    });
    client.on("notification", ({ payload = "" }) => {
      if (payload.startsWith("heard:")) this.#waiting.get(payload)?.();
      else this.#store.drop(payload);
    });
    client.on("error", () => undefined);
    client.once("end", () => this.#lost(client));
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
    } catch {
      await client.end().catch(() => undefined);
      return;
    }
    this.#client = client;
    this.#store.drop("all");
    this.#store.open = true;
  }

  #lost(client: pg.Client): void {
    if (this.#client !== client) return;
    this.#client = null;
    this.#store.open = false;
    for (const arrived of this.#waiting.values()) arrived();
    void this.#again();
  }

  async #again(): Promise<void> {
    while (!this.#client && !this.#ended) {
      await pause(RETRY, undefined, { ref: false });
      await this.#connect();
    }
  }
}
