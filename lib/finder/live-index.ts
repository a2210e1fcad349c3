import { dayText } from "@/lib/kernel/time";
import type { GroupIndex } from "./group-index";

/** Milliseconds: after a change it waits until nothing more has changed for so long, but not longer than that. */
const QUIET = 1000;
const AT_MOST = 10_000;
/** Milliseconds until it tries again when the database could not be read. */
const RETRY = 15_000;

/** The index as it is now, read again when groups change and when a day begins. While it is read the old one serves. */
export class LiveIndex {
  readonly #read: (now: Date) => Promise<GroupIndex | null>;
  readonly #clock: () => Date;
  #index: GroupIndex | null = null;
  #day = "";
  #timer: NodeJS.Timeout | undefined;
  #firstChange: number | null = null;
  #reading: Promise<void> | null = null;
  #isStale = false;
  #isEnded = false;

  /** `read`: readGroupIndex with a database. `clock`: what time it is. */
  constructor(read: (now: Date) => Promise<GroupIndex | null>, clock: () => Date) {
    this.#read = read;
    this.#clock = clock;
  }

  /** Reads for the first time; resolves when that succeeded or failed. */
  start(): Promise<void> {
    return this.#readNow();
  }

  /** What is known of groups; null: there are none, or they are not read yet. Costs nothing. */
  current(): GroupIndex | null {
    // Groups go out of their lists, and pauses end, with a day.
    if (this.#day !== "" && this.#day !== dayText(this.#clock())) this.changed();
    return this.#index;
  }

  /** Called for the notifications 'groups' and 'all' (cairn_pages), and whenever changes may have been missed. */
  changed(): void {
    if (this.#isEnded) return;
    if (this.#reading) {
      this.#isStale = true;
      return;
    }
    const now = performance.now();
    this.#firstChange ??= now;
    this.#readIn(Math.max(0, Math.min(QUIET, this.#firstChange + AT_MOST - now)));
  }

  /** Nothing is read any more. */
  async end(): Promise<void> {
    this.#isEnded = true;
    clearTimeout(this.#timer);
    await this.#reading;
  }

  #readIn(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#readNow(), milliseconds).unref();
  }

  async #readNow(): Promise<void> {
    clearTimeout(this.#timer);
    this.#firstChange = null;
    this.#isStale = false;
    let hasFailed = false;
    const now = this.#clock();
    this.#reading = this.#read(now).then(
      (index) => {
        this.#index = index;
        this.#day = dayText(now);
      },
      () => {
        hasFailed = true;
      },
    );
    await this.#reading;
    this.#reading = null;
    if (this.#isEnded) return;
    if (hasFailed) this.#readIn(RETRY);
    else if (this.#isStale) this.changed();
  }
}
