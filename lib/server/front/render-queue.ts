import pLimit from "p-limit";

/** What a page waits for while it is made. */
export type WaitsFor = "nothing" | "database" | "search";
/** Begins to render when it is this page's turn. */
export type RenderQueue = <T>(waitsFor: WaitsFor, render: () => Promise<T>) => Promise<T>;

/** Two cores render no faster what they begin all at once: more would take memory and no less time. */
const RENDERS_AT_ONCE = 8;
/** More than may look and wait to (lib/server/searching.ts): the next is told that it is busy. */
const SEARCHES_LET_IN = 32;

/**
 * Pages that need no database wait for none that does: help and files are there while the database hangs. And no page
 * waits for those that wait for their turn to search.
 */
export function renderQueue(): RenderQueue {
  const limits = {
    nothing: pLimit(RENDERS_AT_ONCE / 2),
    database: pLimit(RENDERS_AT_ONCE),
    search: pLimit(SEARCHES_LET_IN),
  };
  return (waitsFor, render) => limits[waitsFor](render);
}
