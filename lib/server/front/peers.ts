/** Milliseconds for which what is kept may be given out after the database was last heard, and not one longer. */
export const LEASE = 4000;

/** `until`: when it can no longer give anything out, where its session is gone. */
type Other = { readonly seen: number; readonly awake: boolean; readonly until?: number };
type Waiting = { readonly missing: Set<string>; readonly done: () => void };

/** The other instances of the site on the same database, as far as we know. */
export class Peers {
  readonly #there = new Map<string, Other>();
  readonly #waiting = new Map<string, Waiting>();

  /** Whether nobody else is there who could change what we cannot hear of. */
  get none(): boolean {
    return this.#there.size === 0;
  }

  /** It has just said something. */
  here(id: string): void {
    this.#there.set(id, { seen: performance.now(), awake: true });
  }

  /** Those whose session the database knew of when it was `asked`; one that is not awake has not used it for a lease. */
  listed(sessions: readonly { id: string; awake: boolean }[], asked: number): void {
    const now = performance.now();
    for (const [id, { seen, awake, until = now + LEASE }] of this.#there) {
      if (seen >= asked) continue;
      // Without a session it hears nothing, and may not know it yet.
      if (awake && until > now) this.#there.set(id, { seen, awake, until });
      else this.#there.delete(id);
    }
    for (const { id, awake } of sessions)
      if ((this.#there.get(id)?.seen ?? 0) < asked) this.#there.set(id, { seen: asked, awake });
  }

  /** It said goodbye: it gives nothing out any more. */
  left(id: string): void {
    this.#there.delete(id);
    for (const mark of [...this.#waiting.keys()]) this.answered(id, mark);
  }

  /** It has heard our mark, and so all that was said before it. */
  answered(id: string, mark: string): void {
    const waiting = this.#waiting.get(mark);
    if (waiting?.missing.delete(id) && waiting.missing.size === 0) waiting.done();
  }

  /** Resolves when every other instance has dropped what changed before this mark, or can no longer give it out. */
  heard(mark: string): Promise<void> {
    const now = performance.now();
    const awake = [...this.#there].filter(([, other]) => other.awake);
    if (awake.length === 0) return Promise.resolve();
    const missing = new Set(awake.map(([id]) => id));
    const longest = Math.max(...awake.map(([, { until = now + LEASE }]) => until - now));
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.#waiting.delete(mark);
        resolve();
      };
      const timer = setTimeout(done, longest);
      this.#waiting.set(mark, { missing, done });
    });
  }
}
