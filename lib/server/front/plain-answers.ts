import { randomBytes } from "node:crypto";
import type { ServerResponse } from "node:http";
import { plainPage } from "@/components/plain-page";
import { plainStyleAddress } from "../script-address";
import { settings } from "../settings";
import type { Headers } from "./headers";

/** A demonstration says so on every page. */
const site = () => ({ demo: settings().demo, style: plainStyleAddress });

export type Typed = readonly { label: string; text: string }[];

/** A short code that a person can tell the host, and that stands in the log beside the error. */
export const referenceCode = (): string => randomBytes(4).toString("hex");

/** The page for something of ours that broke; whatever was typed is on it. */
export function brokenPage(reference: string, typed: Typed): Buffer {
  return Buffer.from(plainPage({ kind: "broken", reference, typed, site: site() }));
}

/** The page for a database that does not answer. */
export function unreachablePage(typed: Typed): Buffer {
  return Buffer.from(plainPage({ kind: "unreachable", typed, site: site() }));
}

/** The page for what was removed, is held, or never was: one for all, so that none can be told from another. */
export function notFoundPage(typed: Typed): Buffer {
  return Buffer.from(plainPage({ kind: "not-found", typed, site: site() }));
}

/** The page for what we take from nobody. */
export function refusedPage(
  kind: "other-origin" | "too-large" | "not-understood" | "no-form",
  typed: Typed = [],
): Buffer {
  return Buffer.from(plainPage({ kind, typed, site: site() }));
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
