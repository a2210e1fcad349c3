import type { Phrase } from "./compile";

/**
 * All word sequences of all classes. `of` are the classes of which one ends here; `phrases` and `idioms` those that
 * are looked up by one of these classes.
 */
export type Trie = {
  readonly next: Map<string, Trie>;
  readonly of: Set<number>;
  readonly phrases: Phrase[];
  readonly idioms: Phrase[];
};

const emptyTrie = (): Trie => ({ next: new Map(), of: new Set(), phrases: [], idioms: [] });

export class ClassTrie {
  readonly trie = emptyTrie();
  readonly vocabulary = new Set<string>();
  readonly #numbers = new Map<string, number>();
  readonly #nodes: Trie[][] = [];

  /** The number of a class; its words are added when it is new. Classes of one name hold the same words. */
  add(name: string, options: readonly (readonly string[])[]): number {
    const known = this.#numbers.get(name);
    const number = known ?? this.#numbers.size;
    this.#numbers.set(name, number);
    for (const option of options) this.#grow(option, number);
    return number;
  }

  /** How many classes there are. */
  get size(): number {
    return this.#numbers.size;
  }

  /** The ends of all sequences of a class. */
  nodesOf(number: number): readonly Trie[] {
    return this.#nodes[number] ?? [];
  }

  #grow(option: readonly string[], number: number): void {
    let node: Trie = this.trie;
    for (const word of option) {
      this.vocabulary.add(word);
      const next = node.next.get(word) ?? emptyTrie();
      node.next.set(word, next);
      node = next;
    }
    if (node.of.has(number)) return;
    node.of.add(number);
    this.#nodes[number] = [...(this.#nodes[number] ?? []), node];
  }
}
