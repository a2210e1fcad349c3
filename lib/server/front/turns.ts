import pLimit from "p-limit";

/** Begins to render when it is this page's turn. */
export type InTurn = <T>(needsDatabase: boolean, render: () => Promise<T>) => Promise<T>;

/** Two cores render no faster what they begin all at once: more would take memory and no less time. */
const RENDERS_AT_ONCE = 8;

/** Pages that need no database wait for none that does: help and files are there while the database hangs. */
export function turns(): InTurn {
  const asking = pLimit(RENDERS_AT_ONCE);
  const plain = pLimit(RENDERS_AT_ONCE / 2);
  return (needsDatabase, render) => (needsDatabase ? asking : plain)(render);
}
