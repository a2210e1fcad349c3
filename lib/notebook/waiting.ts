import { tagOf } from "@/lib/kernel/vault";

/** Beyond this nothing more waits: what waits here may be lost without breaking a promise. */
const MEMBERS_WAITING = 20_000;
const CHANGES_WAITING = 200;
/** For so many rounds nothing waits for who left: minutes, longer than any request of theirs was still on its way. */
const ROUNDS_AWAY = 3;

/** What waits for one kind of page, member by member. */
export class Waiting<C> {
  readonly #members = new Map<string, { readonly root: Uint8Array; readonly changes: readonly C[] }>();
  /** Who left, and for how many rounds that is still remembered. */
  readonly #leaving = new Map<string, number>();
  readonly #writing = new Map<string, Promise<unknown>>();

  of(root: Uint8Array): readonly C[] {
    return this.#members.get(nameOf(root))?.changes ?? [];
  }

  put(root: Uint8Array, merge: (before: readonly C[]) => readonly C[]): void {
    if (this.#leaving.has(nameOf(root))) return;
    const before = this.of(root);
    if (before.length === 0 && this.#members.size >= MEMBERS_WAITING) return;
    this.#members.set(nameOf(root), { root, changes: merge(before).slice(-CHANGES_WAITING) });
  }

  async drop(root: Uint8Array): Promise<void> {
    this.#leaving.set(nameOf(root), ROUNDS_AWAY);
    this.#members.delete(nameOf(root));
    await this.#writing.get(nameOf(root));
  }

  takeAgain(root: Uint8Array): void {
    this.#leaving.delete(nameOf(root));
  }

  /** A round is over: who left long enough ago is forgotten. */
  forgetLeft(): void {
    for (const [name, rounds] of this.#leaving)
      if (rounds > 1) this.#leaving.set(name, rounds - 1);
      else this.#leaving.delete(name);
  }

  writes(write: (root: Uint8Array, changes: readonly C[]) => Promise<unknown>): (() => Promise<void>)[] {
    return [...this.#members].map(([name, { root }]) => async () => {
      // As it is when their turn comes: they may have left meanwhile.
      const changes = this.of(root);
      if (changes.length === 0) return;
      const written = write(root, changes);
      const ended = Promise.allSettled([this.#writing.get(name), written]);
      this.#writing.set(name, ended);
      void ended.then(() => {
        if (this.#writing.get(name) === ended) this.#writing.delete(name);
      });
      await written;
      // Meanwhile more may have come: only what was written is done.
      const left = this.of(root).filter((change) => !changes.includes(change));
      if (left.length === 0) this.#members.delete(name);
      else this.#members.set(name, { root, changes: left });
    });
  }
}

const nameOf = (root: Uint8Array): string => Buffer.from(tagOf(root, "notebook|later")).toString("base64");
