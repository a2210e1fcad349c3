import type { Db } from "@/lib/kernel/context";
import { shuffled } from "@/lib/kernel/shuffled";
import { drafts, type PostedDraft, withoutPosted } from "./drafts";
import { encouraged, type ToldOf, withTold } from "./encouraged";
import { type FollowChange, follows, withChanges } from "./follows";
import { type HeardChange, heard, withHeard } from "./heard";
import { changeNotebook } from "./notebook";
import { type AskOfStone, stonesAsked, withAsks } from "./stones-asked";
import { Waiting } from "./waiting";

/**
 * Side effects of posting and reading (follow this thread, read to here, forget the draft of what is posted, show help
 * beside these words). Written at once they would stand beside the post in time and order, and tie an account to it; so they wait in memory and are
 * written shuffled, minutes later.
 */
export class LaterQueue {
  readonly #follows = new Waiting<FollowChange>();
  readonly #posted = new Waiting<PostedDraft>();
  readonly #heard = new Waiting<HeardChange>();
  readonly #told = new Waiting<ToldOf>();
  readonly #asked = new Waiting<AskOfStone>();
  readonly #all = [this.#follows, this.#posted, this.#heard, this.#told, this.#asked];

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

  /** How these words were heard, what was folded away and read. In the order in which it came. */
  note(root: Uint8Array, change: HeardChange): void {
    const same = (other: HeardChange | undefined) => other?.kind === change.kind && other.id === change.id;
    this.#heard.put(root, (before) => (same(before.at(-1)) ? before : [...before, change]));
  }

  /** Of so many encouragements of one's own words one knows now. */
  tell(root: Uint8Array, change: ToldOf): void {
    this.#told.put(root, (before) => [...before.filter(({ id }) => id !== change.id), change]);
  }

  /** Whether they want to be asked about a stone: chosen right after it was shared. */
  askAbout(root: Uint8Array, change: AskOfStone): void {
    this.#asked.put(root, (before) => [...before.filter(({ id }) => id !== change.id), change]);
  }

  askedOf(root: Uint8Array): readonly AskOfStone[] {
    return this.#asked.of(root);
  }

  toldTo(root: Uint8Array): readonly ToldOf[] {
    return this.#told.of(root);
  }

  /** What waits for this member: reads put it on top of what is written. */
  waitingFor(root: Uint8Array): readonly FollowChange[] {
    return this.#follows.of(root);
  }

  postedBy(root: Uint8Array): readonly PostedDraft[] {
    return this.#posted.of(root);
  }

  notedFor(root: Uint8Array): readonly HeardChange[] {
    return this.#heard.of(root);
  }

  /**
   * Nothing of this member waits any more, now or later, and what is just being written is done: they are leaving, and
   * no page of theirs may be made anew.
   */
  async drop(root: Uint8Array): Promise<void> {
    await Promise.all(this.#all.map((waiting) => waiting.drop(root)));
  }

  /** Who was to leave stays. */
  takeAgain(root: Uint8Array): void {
    for (const waiting of this.#all) waiting.takeAgain(root);
  }

  /**
   * Writes what waits, in an order that tells nothing, one transaction each. A member's pages are entries of their own, so
   * that they do not come side by side either. What fails waits for the next time.
   */
  async flush(db: Db, now: Date, random: (below: number) => number): Promise<void> {
    const writes = [
      ...this.#follows.writes((root, changes) =>
        changeNotebook(db, root, follows, (page) => withChanges(page, changes, now)),
      ),
      ...this.#posted.writes((root, posted) => changeNotebook(db, root, drafts, (page) => withoutPosted(page, posted))),
      ...this.#heard.writes((root, changes) => changeNotebook(db, root, heard, (page) => withHeard(page, changes))),
      ...this.#told.writes((root, changes) => changeNotebook(db, root, encouraged, (page) => withTold(page, changes))),
      ...this.#asked.writes((root, changes) =>
        changeNotebook(db, root, stonesAsked, (page) => withAsks(page, changes)),
      ),
    ];
    for (const write of shuffled(writes, random)) await write().catch(() => {});
    for (const waiting of this.#all) waiting.forgetLeft();
  }
}
