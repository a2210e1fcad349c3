import pg from "pg";
import { minutes } from "@/lib/kernel/time";
import { type Due, filesDue, forgetFiles } from "@/lib/leaving/forget-files";

/** Hours (UTC) in which a large database may stand still for a moment: not those in which most cries for help come. */
const QUIET = { from: 9, to: 12 };
/** A small one is cleared at once, but not over and over because somebody joins and leaves again and again. */
const AT_MOST_EVERY = minutes(15);

/** Clears the database's files of what was erased: soon after somebody left, and whenever the nightly work looks. */
export class Forgetting {
  readonly #connectionString: string;
  #last = 0;
  #running = false;

  constructor(connectionString: string) {
    this.#connectionString = connectionString;
  }

  /** In the background: nobody's answer waits for it, and what fails waits for the next look. */
  look(now: Date): void {
    if (this.#running || now.getTime() - this.#last < AT_MOST_EVERY) return;
    this.#running = true;
    this.#run(now)
      .catch(() => undefined)
      .finally(() => {
        this.#running = false;
      });
  }

  async #run(now: Date): Promise<void> {
    const client = new pg.Client({ connectionString: this.#connectionString, connectionTimeoutMillis: 3000 });
    client.on("error", () => undefined);
    try {
      await client.connect();
      const ask = async (statement: string) => (await client.query<Record<string, unknown>>(statement)).rows;
      // Of several instances one does it.
      const [mine] = await ask(`SELECT pg_try_advisory_lock(hashtext('forget-files')) AS mine`);
      const due = mine?.mine === true ? await filesDue(ask) : "no";
      if (!mayForget(due, now)) return;
      await forgetFiles(ask);
      this.#last = now.getTime();
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

/** A large database waits for the quiet hours, once a day at least. */
export function mayForget(due: Due, now: Date): boolean {
  const hour = now.getUTCHours();
  return due === "small" || (due === "large" && hour >= QUIET.from && hour < QUIET.to);
}
