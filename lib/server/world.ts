import { randomInt } from "node:crypto";
import { siteSecretOf } from "@/lib/identity/site-secret";
import type { Context } from "@/lib/kernel/context";
import { newId } from "@/lib/kernel/ids";
import type { Viewer } from "@/lib/kernel/viewer";
import { processState } from "./process-state";
import { settings } from "./settings";

/** The one place where a command meets the clock, chance and the database. */
export function contextFor(viewer: Viewer): Context {
  return {
    db: processState().db,
    viewer,
    now: new Date(),
    newId,
    random: (below) => randomInt(below),
    lately: processState().lately,
  };
}

export function database(): Context["db"] {
  return processState().db;
}

export const clock = (): Date => new Date();

/** Everything the site keeps secret is derived from this. */
export function siteSecret(): Uint8Array<ArrayBuffer> {
  const { secret } = settings();
  if (!secret) throw new Error("CAIRN_SECRET is not set: start Cairn with npm start, or set it");
  return siteSecretOf(secret);
}
