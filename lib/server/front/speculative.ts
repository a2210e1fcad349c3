import type { IncomingHttpHeaders } from "node:http";

/** Where browsers, old and new, say that they only fetch in advance or for a small picture of the page. */
const SAID_IN = ["sec-purpose", "purpose", "x-purpose", "x-moz"];

/**
 * Whether a browser asks by itself, before anybody has pressed or opened anything. What it names there (prefetch,
 * prerender, preview, and whatever comes next) is never a person's wish, so any word counts.
 */
export const isSpeculative = (headers: IncomingHttpHeaders): boolean => SAID_IN.some((name) => Boolean(headers[name]));
