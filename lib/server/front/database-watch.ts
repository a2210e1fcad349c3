import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";

/** Milliseconds: a database that needs longer to say that it is there is not there for those who wait. */
const PATIENCE = 2000;
const EVERY = 1000;
/** One answer may be missed because we were busy ourselves. */
const MISSES = 2;

/** What those who answer requests need of it. */
export type Watch = Pick<DatabaseWatch, "down" | "answers">;

/**
 * Whether the database answers, asked once a second over a connection of its own: pages that wait for each other's
 * connections do not look like an outage. While it is known to be down nobody is kept waiting for it.
 */
export class DatabaseWatch {
  readonly #pool: pg.Pool;
  readonly #timer: NodeJS.Timeout;
  #asking: Promise<boolean> | null = null;
  #missed = 0;

  constructor(connectionString: string) {
    const waits = { connectionTimeoutMillis: PATIENCE, query_timeout: PATIENCE };
    this.#pool = new pg.Pool({ connectionString, max: 1, application_name: "cairn_watch", ...waits });
    this.#pool.on("error", () => undefined);
    this.#timer = setInterval(() => void this.answers(), EVERY).unref();
  }

  /** Known to be down: the last answers were missed. */
  get down(): boolean {
    return this.#missed >= MISSES;
  }

  /** Asks now; once at a time, however many want to know: one that hangs must not be asked more. */
  answers(): Promise<boolean> {
    this.#asking ??= this.#ask().finally(() => {
      this.#asking = null;
    });
    return Promise.race([this.#asking, pause(PATIENCE, false, { ref: false })]);
  }

  /** Somebody else heard it answer. */
  heard(): void {
    this.#missed = 0;
  }

  async #ask(): Promise<boolean> {
    try {
      await this.#pool.query("SELECT 1");
      this.heard();
      return true;
    } catch {
      this.#missed += 1;
      return false;
    }
  }

  async end(): Promise<void> {
    clearInterval(this.#timer);
    await this.#pool.end().catch(() => undefined);
  }
}
