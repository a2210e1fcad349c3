import type { Db } from "@/lib/kernel/context";
import { shuffled } from "@/lib/kernel/shuffled";
import { tagOf } from "@/lib/kernel/vault";
import { drafts, type PostedDraft, withoutPosted } from "./drafts";
import { type FollowChange, follows, withChanges } from "./follows";
import { changeNotebook } from "./notebook";

/** Beyond this nothing more waits: what waits here may be lost without breaking a promise. */
const MEMBERS_WAITING = 20_000;
const CHANGES_WAITING = 200;

/**
 * Side effects of posting and reading (follow this thread, read to here, forget the draft of what is posted). Written
 * at once they would stand beside the post in time and order, and tie an account to it; so they wait in memory and are
 * written shuffled, minutes later.
 */
export class LaterQueue {
  readonly #follows = new Waiting<FollowChange>();
  readonly #posted = new Waiting<PostedDraft>();

  add(root: Uint8Array, change: FollowChange): void {
    const sameThread = (other: FollowChange) => other.threadId === change.threadId && other.follow === change.follow;
    this.#follows.put(root, (before) => {
      const readTo = Math.max(-1, change.readTo ?? -1, ...before.filter(sameThread).map((other) => other.readTo ?? -1));
      return [...before.filter((other) => !sameThread(other)), { ...change, readTo }];
    });
  }

  /** The words of this draft are posted. */
  forget(root: Uint8Array, draft: PostedDraft): void {
    this.#posted.put(root, (before) => [...before.filter(({ id }) => id !== draft.id), draft]);
  }

  /** What waits for this member: reads put it on top of what is written. */
  waitingFor(root: Uint8Array): readonly FollowChange[] {
    return this.#follows.of(root);
  }

  postedBy(root: Uint8Array): readonly PostedDraft[] {
    return this.#posted.of(root);
  }

  /**
   * Nothing of this member waits any more, now or later, and what is just being written is done: they are leaving, and
   * no page of theirs may be made anew.
   */
  async drop(root: Uint8Array): Promise<void> {
    await Promise.all([this.#follows.drop(root), this.#posted.drop(root)]);
  }

  /** Who was to leave stays. */
  takeAgain(root: Uint8Array): void {
    this.#follows.takeAgain(root);
    this.#posted.takeAgain(root);
  }

  /**
   * Writes what waits, in an order that tells nothing, one transaction each. A member's two pages are two entries, so
   * that they do not come side by side either. What fails waits for the next time.
   */
  async flush(db: Db, now: Date, random: (below: number) => number): Promise<void> {
    const writes = [
      ...this.#follows.writes((root, changes) =>
        changeNotebook(db, root, follows, (page) => withChanges(page, changes, now)),
      ),
      ...this.#posted.writes((root, posted) => changeNotebook(db, root, drafts, (page) => withoutPosted(page, posted))),
    ];
    for (const write of shuffled(writes, random)) await write().catch(() => {});
  }
}

/** What waits for one kind of page, member by member. */
class Waiting<C> {
  readonly #members = new Map<string, { readonly root: Uint8Array; readonly changes: readonly C[] }>();
  readonly #leaving = new Set<string>();
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
    this.#leaving.add(nameOf(root));
    this.#members.delete(nameOf(root));
    await this.#writing.get(nameOf(root));
  }

  takeAgain(root: Uint8Array): void {
    this.#leaving.delete(nameOf(root));
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
