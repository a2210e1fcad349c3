import { newId } from "@/lib/kernel/ids";
import { LEASE, type Peers } from "./peers";
import { PgSession } from "./pg-session";
import { within } from "./within";

const CHANNEL = "cairn_pages";
/** Milliseconds that anything we ask may take; then the line is given up. */
const PATIENCE = 2000;

/** Instances find each other in the list of sessions: a look takes no number of a transaction, a notice would. */
const SESSIONS = `
  SELECT split_part(application_name, ' ', 2) AS id,
         bool_or(clock_timestamp() - query_start < interval '${LEASE} ms') IS NOT FALSE AS awake
  FROM pg_stat_activity
  WHERE datname = current_database() AND application_name LIKE '${CHANNEL} %' AND application_name <> $1
  GROUP BY 1`;

/** Where a change went: resolves when all others have heard of it too. */
type Back = { readonly others: Promise<void> };

/**
 * What the database tells while one connection lasts. Marks go out over a second session: a pooler that shares sessions
 * would show the first one its own notices and nobody else's.
 */
export class ChangeListener {
  readonly #me: string;
  readonly #others: Peers;
  readonly #ear: PgSession;
  readonly #mouth: PgSession;
  readonly #marks = new Map<string, (back: Back | null) => void>();

  constructor(
    connectionString: string,
    me: string,
    others: Peers,
    told: { changed: (tag: string) => void; ended: () => void },
  ) {
    this.#me = me;
    this.#others = others;
    const ended = () => {
      for (const arrive of this.#marks.values()) arrive(null);
      told.ended();
    };
    const said = (words: string) => this.#said(words, told.changed);
    this.#ear = new PgSession(connectionString, `${CHANNEL} ${me}`, { said, ended });
    this.#mouth = new PgSession(connectionString, "cairn_marks", { ended });
  }

  /** Whether the database answers at all; that it tells what changes is not known yet. */
  async open(): Promise<boolean> {
    const opened = Promise.all([this.#ear.open(), this.#mouth.open()]).then(() => this.#ear.ask(`LISTEN ${CHANNEL}`));
    return (await within(opened, 2 * PATIENCE)) !== null;
  }

  /**
   * Sends a mark and waits until it is heard here. Notices come in the order of their transactions: when ours is here,
   * those before it were. Null when it is late, or the line is lost.
   */
  async mark(): Promise<Back | null> {
    const mark = newId();
    const back = new Promise<Back | null>((resolve) => this.#marks.set(mark, resolve));
    this.#say("mark", mark).catch(() => this.#marks.get(mark)?.(null));
    const arrived = await within(back, PATIENCE);
    this.#marks.delete(mark);
    return arrived;
  }

  /** Whether the database still answers; learns from it who else listens. */
  async look(): Promise<boolean> {
    const asked = performance.now();
    const sessions = await within(this.#ear.ask(SESSIONS, [`${CHANNEL} ${this.#me}`]), PATIENCE);
    const found = sessions?.map(({ id, awake }) => ({ id: String(id), awake: awake === true }));
    if (found) this.#others.listed(found, asked);
    return found !== undefined;
  }

  /** Nobody needs to wait for us any more. */
  async leave(): Promise<void> {
    await within(this.#say("bye", ""), PATIENCE / 4);
    this.cut();
  }

  cut(): void {
    this.#ear.cut();
    this.#mouth.cut();
  }

  #say(kind: "mark" | "ack" | "bye", mark: string): Promise<unknown> {
    return this.#mouth.ask("SELECT pg_notify($1, $2)", [CHANNEL, `${kind}:${this.#me}:${mark}`]);
  }

  #said(words: string, changed: (tag: string) => void): void {
    const [kind = "", from = "", mark = ""] = words.split(":");
    if (kind === "mark" && from === this.#me) this.#marks.get(mark)?.({ others: this.#others.heard(mark) });
    else if (kind === "mark") {
      this.#others.here(from);
      this.#say("ack", mark).catch(() => undefined);
    } else if (kind === "ack") this.#others.answered(from, mark);
    else if (kind === "bye") this.#others.left(from);
    else changed(words);
  }
}
