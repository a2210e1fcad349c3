/** How a group compares with others, the lower the earlier, each where the one before is equal. */
export type HitRank = {
  /** 0: fits; 1: not all is known. */
  readonly rank: number;
  /** Kilometres to its room; infinite where it is joined by a screen or telephone, or no place was asked for. */
  readonly km: number;
  /** Milliseconds; infinite where it is not known. */
  readonly next: number;
  /** Its place in the index. */
  readonly group: number;
};

/** Which of two stands first. */
export function compareHits(a: HitRank, b: HitRank): number {
  if (a.rank !== b.rank) return a.rank - b.rank;
  if (a.km !== b.km) return a.km < b.km ? -1 : 1;
  if (a.next !== b.next) return a.next < b.next ? -1 : 1;
  return a.group - b.group;
}

/** The first few of very many, kept in their order. */
export class FirstFew<T> {
  readonly #most: number;
  readonly #compare: (a: T, b: T) => number;
  readonly items: T[] = [];

  constructor(most: number, compare: (a: T, b: T) => number) {
    this.#most = most;
    this.#compare = compare;
  }

  offer(item: T): void {
    const last = this.items.at(-1);
    if (this.items.length >= this.#most) {
      if (last === undefined || this.#compare(item, last) >= 0) return;
      this.items.pop();
    }
    const place = this.items.findLastIndex((other) => this.#compare(other, item) <= 0);
    this.items.splice(place + 1, 0, item);
  }
}
