/** All word sequences of all classes. `has` are the classes of which one ends here, `keys` those by which phrases are looked up. */
export type Trie = {
  readonly next: ReadonlyMap<string, Trie>;
  readonly has: ReadonlySet<number>;
  readonly keys: readonly number[];
};

/** While it grows. Most words lead nowhere and are of few classes: they share what is empty, and what is alike. */
type Growing = { next: Map<string, Growing>; has: Set<number>; keys: number[] };
const NOWHERE: Map<string, Growing> = new Map();
const NO_CLASS: Set<number> = new Set();
const NO_KEY: number[] = [];

/** Numbers the classes and grows the trie of their words. */
export class ClassTrie {
  readonly #root = newNode();
  readonly vocabulary = new Set<string>();
  readonly #numbers = new Map<string, number>();
  readonly #ends: Growing[][] = [];

  /** The number of a class; its words are added when it is new. Classes of one name hold the same words. */
  add(name: string, options: readonly (readonly string[])[]): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(name, number);
    const ends = options.map((option) => this.#grown(option));
    for (const end of ends) end.has = end.has === NO_CLASS ? new Set([number]) : end.has.add(number);
    this.#ends[number] = ends;
    return number;
  }

  /** From here on phrases are looked up by this class. */
  lookUpBy(number: number): void {
    for (const end of this.#ends[number] ?? []) if (!end.keys.includes(number)) end.keys = [...end.keys, number];
  }

  /** The trie of all that was added. */
  grown(): Trie {
    const alike = new Map<string, Growing>();
    for (const end of this.#ends.flat()) {
      const name = `${[...end.has].join()} ${end.keys.join()}`;
      const same = alike.get(name) ?? end;
      alike.set(name, same);
      end.has = same.has;
      end.keys = same.keys;
    }
    return this.#root;
  }

  #grown(option: readonly string[]): Growing {
    let node = this.#root;
    for (const word of option) {
      this.vocabulary.add(word);
      const next = node.next.get(word) ?? newNode();
      if (node.next === NOWHERE) node.next = new Map();
      node.next.set(word, next);
      node = next;
    }
    return node;
  }
}

function newNode(): Growing {
  return { next: NOWHERE, has: NO_CLASS, keys: NO_KEY };
}
