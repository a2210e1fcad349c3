import { randomBytes } from "node:crypto";
import type { ServerResponse } from "node:http";
import { plainPage } from "@/components/plain-page";
import { readWords } from "@/lib/refused-cries/read-words";
import { plainStyleAddress } from "../script-address";
import { settings } from "../settings";
import type { Headers } from "./headers";

/** A demonstration says so on every page. */
const site = () => ({ demo: settings().demo, style: plainStyleAddress });

export type Typed = readonly { label: string; text: string }[];

/** What is the same on all pages, and whether help has to stand on this one. */
const aboutTyped = (typed: Typed) => ({
  crying: typed.some(({ text }) => readWords({ body: [text] }).cry.heard !== null),
  site: site(),
});

/** A short code that a person can tell the host, and that stands in the log beside the error. */
export const referenceCode = (): string => randomBytes(4).toString("hex");

/** The page for something of ours that broke; whatever was typed is on it. */
export function brokenPage(reference: string, typed: Typed): Buffer {
  return Buffer.from(plainPage({ kind: "broken", reference, typed, ...aboutTyped(typed) }));
}

/** The page for a database that does not answer. */
export function unreachablePage(typed: Typed): Buffer {
  return Buffer.from(plainPage({ kind: "unreachable", typed, ...aboutTyped(typed) }));
}

/** The page for what was removed, is held, or never was: one for all, so that none can be told from another. */
export function notFoundPage(typed: Typed): Buffer {
  return Buffer.from(plainPage({ kind: "not-found", typed, ...aboutTyped(typed) }));
}

/** The page for a form whose own page is gone, as when a thread was taken back while somebody answered in it. */
export function gonePage(typed: Typed): Buffer {
  return Buffer.from(plainPage({ kind: "gone", typed, ...aboutTyped(typed) }));
}

/** The page for what we take from nobody. */
export function refusedPage(
  kind: "other-origin" | "too-large" | "not-understood" | "no-form",
  typed: Typed = [],
): Buffer {
  return Buffer.from(plainPage({ kind, typed, ...aboutTyped(typed) }));
}

/** Sends one of these pages. */
export function sendPage(response: ServerResponse, status: number, body: Buffer): void {
  const head = { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" };
  response.writeHead(status, { ...head, "Content-Length": body.length });
  response.end(response.req.method === "HEAD" ? undefined : body);
}

/** For what broke before any page could say so. */
export function sendBroken(response: ServerResponse, headers: Headers): void {
  const body = brokenPage(referenceCode(), []);
  const plain = {
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": "no-store",
    "Content-Length": body.length,
  };
  if (!response.headersSent) response.writeHead(500, { ...Object.fromEntries(headers), ...plain });
  response.end(body);
}
