const GONE = "gone ";

/**
 * What a voice is called in the database once whoever spoke with it left and took every word along: unlike any other,
 * since two of a thread may not be called the same. A mark for the database, shown to nobody.
 */
export function goneName(id: string): string {
  return `${GONE}${id}`;
}

/** Whether it is such a mark, and not a name: a restored backup makes them with longer ids. */
export function isGoneName(name: string): boolean {
  return /^gone [0-9a-z-]{16,36}$/.test(name);
}
