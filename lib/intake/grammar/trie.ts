/** All word sequences of all classes; `of` are the classes of which one ends here. */
export type Trie = { readonly next: Map<string, Trie>; readonly of: number[] };

/** Numbers the classes and grows the trie of their words. */
export class ClassTrie {
  readonly trie: Trie = { next: new Map(), of: [] };
  readonly vocabulary = new Set<string>();
  readonly #numbers = new Map<string, number>();

  /** The number of a class; its words are added when it is new. Classes of one name hold the same words. */
  add(name: string, options: readonly (readonly string[])[]): number {
    const known = this.#numbers.get(name);
    const number = known ?? this.#numbers.size;
    this.#numbers.set(name, number);
    for (const option of options) this.#grow(option, number);
    return number;
  }

  #grow(option: readonly string[], number: number): void {
    let node = this.trie;
    for (const word of option) {
      this.vocabulary.add(word);
      const next: Trie = node.next.get(word) ?? { next: new Map(), of: [] };
      node.next.set(word, next);
      node = next;
    }
    if (!node.of.includes(number)) node.of.push(number);
  }
}
