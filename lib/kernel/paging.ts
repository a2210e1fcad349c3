/**
 * Keyset paging: a page is cut by the key of its edge row, so page 1,000 costs what page 1 costs.
 * The key travels in the address as `?after=` or `?before=`, parts joined by dots; it holds no id of a member. A key
 * that says more than its page (a time finer than the day) travels sealed: see sealed-edge.
 */
export type PageEdge = EdgeAt<readonly string[]>;

/** Where a page begins or ends. `upTo` ends with the edge itself; no address says it. */
export type EdgeAt<Key> = { readonly direction: "after" | "before" | "upTo"; readonly key: Key } | null;

/** `pastEnd`: nothing stands where the address leads any more, and this is the last page instead. */
export type Page<T> = {
  items: readonly T[];
  before: string | null;
  after: string | null;
  pastEnd?: boolean;
};

/** Whether a page is read from its edge towards the beginning. */
export const isBackwards = (edge: EdgeAt<unknown>): boolean => edge !== null && edge.direction !== "after";

/**
 * Reads `after` or `before` from an address; anything malformed is the first page. `list`: which list of the page, where
 * another one on it is paged too; its edges are called `stones-after` and `stones-before`.
 */
export function edgeFrom(
  params: Record<string, string | string[] | undefined>,
  parts: number,
  list: "" | "stones-" = "",
): PageEdge {
  for (const direction of ["after", "before"] as const) {
    const raw = params[`${list}${direction}`];
    if (typeof raw !== "string" || raw.length > 120) continue;
    const key = raw.split(".");
    if (key.length === parts && key.every((part) => /^[0-9a-z-]{1,24}$/.test(part))) return { direction, key };
  }
  return null;
}

/**
 * The page at an edge. Where nothing is left beyond it, because what stood there was taken back or removed, it is the
 * last page there is, and where nothing is left before it the first: no page is empty while its list is not.
 */
export async function nearestPage<Key, T>(
  edge: EdgeAt<Key>,
  read: (edge: EdgeAt<Key>) => Promise<Page<T>>,
): Promise<Page<T>> {
  const page = await read(edge);
  if (edge === null || page.items.length > 0) return page;
  if (edge.direction !== "after") return read(null);
  const last = await read({ direction: "upTo", key: edge.key });
  return last.items.length > 0 ? { ...last, pastEnd: true } : read(null);
}

/**
 * Cuts what a query returned (one row more than `size`, nearest to the edge first) into a page in reading order.
 */
export function cutPage<T>(
  rows: readonly T[],
  size: number,
  edge: EdgeAt<unknown>,
  keyOf: (row: T) => string,
): Page<T> {
  const more = rows.length > size;
  const kept = rows.slice(0, size);
  const backwards = isBackwards(edge);
  const items = backwards ? kept.reverse() : kept;
  const first = items[0];
  const last = items[items.length - 1];
  const hasBefore = backwards ? more : edge !== null && items.length > 0;
  const hasAfter = backwards ? edge?.direction === "before" && items.length > 0 : more;
  return {
    items,
    before: hasBefore && first !== undefined ? keyOf(first) : null,
    after: hasAfter && last !== undefined ? keyOf(last) : null,
  };
}
