import { Socket } from "node:net";
import pg from "pg";

type Row = Record<string, unknown>;

/** Milliseconds; what asks has less patience than this and cuts the line by itself. */
const WAITS = { connectionTimeoutMillis: 3000, query_timeout: 5000 };

/** A session of the database that can be cut at once: one that hangs would answer no goodbye. */
export class PgSession {
  readonly #socket = new Socket();
  readonly #client: pg.Client;
  #before: Promise<unknown> = Promise.resolve();

  /** `name` is what the database's list of sessions calls it. */
  constructor(connectionString: string, name: string, told: { said?: (words: string) => void; ended: () => void }) {
    const stream = () => this.#socket;
    this.#client = new pg.Client({ connectionString, application_name: name, keepAlive: true, stream, ...WAITS });
    this.#client.on("notification", ({ payload = "" }) => told.said?.(payload));
    this.#client.on("error", () => undefined);
    this.#client.once("end", told.ended);
  }

  async open(): Promise<void> {
    await this.#client.connect();
  }

  /** Asks when what was asked before has been answered. */
  ask(statement: string, values: readonly string[] = []): Promise<Row[]> {
    const answer = this.#before.then(async () => (await this.#client.query<Row>(statement, [...values])).rows);
    this.#before = answer.catch(() => undefined);
    return answer;
  }

  cut(): void {
    this.#socket.destroy();
  }
}
