/** All word sequences of all classes. `has` are the classes of which one ends here, `keys` those by which phrases are looked up. */
export type Trie = { readonly next: Map<string, Trie>; readonly has: Set<number>; readonly keys: number[] };

/** Numbers the classes and grows the trie of their words. */
export class ClassTrie {
  readonly trie: Trie = { next: new Map(), has: new Set(), keys: [] };
  readonly vocabulary = new Set<string>();
  readonly #numbers = new Map<string, number>();
  readonly #ends = new Map<number, Trie[]>();

  /** The number of a class; its words are added when it is new. Classes of one name hold the same words. */
  add(name: string, options: readonly (readonly string[])[]): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(name, number);
    this.#ends.set(
      number,
      options.map((option) => this.#grown(option)),
    );
    for (const end of this.#ends.get(number) ?? []) end.has.add(number);
    return number;
  }

  /** From here on phrases are looked up by this class. */
  lookUpBy(number: number): void {
    for (const { keys } of this.#ends.get(number) ?? []) if (!keys.includes(number)) keys.push(number);
  }

  #grown(option: readonly string[]): Trie {
    let node = this.trie;
    for (const word of option) {
      this.vocabulary.add(word);
      const next: Trie = node.next.get(word) ?? { next: new Map(), has: new Set(), keys: [] };
      node.next.set(word, next);
      node = next;
    }
    return node;
  }
}
