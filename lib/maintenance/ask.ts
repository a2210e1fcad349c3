/**
 * Sends one message to the database and answers with its rows: one statement, or several that answer nothing. Always on
 * the same connection, and outside any transaction but those that the message itself begins and ends.
 */
export type Ask = (statement: string) => Promise<readonly Record<string, unknown>[]>;

/** How the work of the night and of the hour meets the database. */
export interface Keeper {
  readonly ask: Ask;
  /** Does work while no earlier version of any row is cleared away: over a second connection, which sees them all. */
  keeping<T>(work: () => Promise<T>): Promise<T>;
}
