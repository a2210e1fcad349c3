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

/** Whether something of this rank, distance and start stands after the last that there is room for. */
export function isPast(last: HitRank | null, rank: number, km: number, next: number): boolean {
  if (!last) return false;
  if (rank !== last.rank) return rank > last.rank;
  if (km !== last.km) return km > last.km;
  return next > last.next;
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

  /** The last one, once there is room for no more. */
  get last(): T | null {
    return this.items.length < this.#most ? null : (this.items[this.#most - 1] ?? null);
  }

  offer(item: T): void {
    const { last } = this;
    if (last) {
      if (this.#compare(item, last) >= 0) return;
      this.items.pop();
    }
    const place = this.items.findLastIndex((other) => this.#compare(other, item) <= 0);
    this.items.splice(place + 1, 0, item);
  }
}
