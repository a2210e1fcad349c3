/**
 * Keyset paging: a page is cut by the key of its edge row, so page 1,000 costs what page 1 costs.
 * The key travels in the address as `?after=` or `?before=`, parts joined by dots; it holds no id of a member. A key
 * that says more than its page (a time finer than the day) travels sealed: see sealed-edge.
 */
export type PageEdge = { direction: "after" | "before"; key: readonly string[] } | null;

export type Page<T> = { items: readonly T[]; before: string | null; after: string | null };

/** Reads `after` or `before` from an address; anything malformed is the first page. */
export function edgeFrom(params: Record<string, string | string[] | undefined>, parts: number): PageEdge {
  for (const direction of ["after", "before"] as const) {
    const raw = params[direction];
    if (typeof raw !== "string" || raw.length > 120) continue;
    const key = raw.split(".");
    if (key.length === parts && key.every((part) => /^[0-9a-z-]{1,24}$/.test(part))) return { direction, key };
  }
  return null;
}

/**
 * Cuts what a query returned (one row more than `size`, nearest to the edge first) into a page in reading order.
 */
export function cutPage<T>(rows: readonly T[], size: number, edge: PageEdge, keyOf: (row: T) => string): Page<T> {
  const more = rows.length > size;
  const kept = rows.slice(0, size);
  const items = edge?.direction === "before" ? kept.reverse() : kept;
  const first = items[0];
  const last = items[items.length - 1];
  const hasBefore = edge?.direction === "before" ? more : edge !== null && items.length > 0;
  const hasAfter = edge?.direction === "before" ? items.length > 0 : more;
  return {
    items,
    before: hasBefore && first !== undefined ? keyOf(first) : null,
    after: hasAfter && last !== undefined ? keyOf(last) : null,
  };
}
