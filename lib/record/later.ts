import type { Db } from "@/lib/kernel/context";
import { tagOf } from "@/lib/kernel/vault";
import { type FollowChange, follows, withChanges } from "./follows";
import { changeNotebook } from "./notebook";

type Waiting = { readonly root: Uint8Array; readonly changes: readonly FollowChange[] };

/** Beyond this nothing more waits: what waits here may be lost without breaking a promise. */
const MEMBERS_WAITING = 20_000;
const CHANGES_WAITING = 200;

/**
 * Side effects of posting and reading (follow this thread, read to here). Written at once they would stand beside the
 * post in time and order, and tie an account to it; so they wait in memory and are written shuffled, minutes later.
 */
export class LaterQueue {
  readonly #waiting = new Map<string, Waiting>();

  add(root: Uint8Array, change: FollowChange): void {
    const name = nameOf(root);
    const before = this.#waiting.get(name)?.changes ?? [];
    if (before.length === 0 && this.#waiting.size >= MEMBERS_WAITING) return;
    const sameThread = (other: FollowChange) => other.threadId === change.threadId && other.follow === change.follow;
    const readTo = Math.max(-1, change.readTo ?? -1, ...before.filter(sameThread).map((other) => other.readTo ?? -1));
    const others = before.filter((other) => !sameThread(other)).slice(-CHANGES_WAITING + 1);
    this.#waiting.set(name, { root, changes: [...others, { ...change, readTo }] });
  }

  /** What waits for this member: reads put it on top of what is written. */
  waitingFor(root: Uint8Array): readonly FollowChange[] {
    return this.#waiting.get(nameOf(root))?.changes ?? [];
  }

  /** Writes what waits, in an order that tells nothing, one transaction each. What fails waits for the next time. */
  async flush(db: Db, now: Date, random: (below: number) => number): Promise<void> {
    for (const [name, { root, changes }] of shuffled([...this.#waiting], random)) {
      try {
        await changeNotebook(db, root, follows, (page) => withChanges(page, changes, now));
      } catch {
        continue;
      }
      // Meanwhile more may have come: only what was written is done.
      const left = this.waitingFor(root).filter((change) => !changes.includes(change));
      if (left.length === 0) this.#waiting.delete(name);
      else this.#waiting.set(name, { root, changes: left });
    }
  }
}

const nameOf = (root: Uint8Array): string => Buffer.from(tagOf(root, "notebook|later")).toString("base64");

function shuffled<T>(items: T[], random: (below: number) => number): T[] {
  for (let last = items.length - 1; last > 0; last -= 1) {
    const other = random(last + 1);
    const [a, b] = [items[last], items[other]];
    if (a !== undefined && b !== undefined) {
      items[last] = b;
      items[other] = a;
    }
  }
  return items;
}
