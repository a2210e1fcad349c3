/**
 * Sends one message to the database and answers with its rows: one statement, or several that answer nothing. Always on
 * the same connection, and outside any transaction but those that the message itself begins and ends.
 */
export type Ask = (statement: string) => Promise<readonly Record<string, unknown>[]>;
