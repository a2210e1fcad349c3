/**
 * Milliseconds. A phone on a slow line sends the longest post in a minute; nobody else needs so long. An idle connection
 * is kept longer than any usual proxy keeps its end (nginx and Apache a minute, Caddy two): one that we closed first
 * would swallow the next form that is sent on it.
 */
export const PATIENCE = {
  headersTimeout: 15_000,
  requestTimeout: 60_000,
  keepAliveTimeout: 130_000,
  connectionsCheckingInterval: 5000,
};
