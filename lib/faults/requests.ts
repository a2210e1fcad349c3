import type { ReplyForm } from "@/lib/bench/reply-form";
import { BODY_MAX } from "@/lib/server/front/request-body";
import { type Field, URLENCODED, urlencoded } from "@/lib/testing/forms";
import type { Bytes } from "./raw";

/** What a hostile request is made for: a site, and somebody who is signed in there. */
export type AttackTarget = { address: string; cookie: string; form: ReplyForm };

/** `refused`: a 4xx in plain words. `harmless`: it may get a page; it must not break anything. */
export type Hostile = { name: string; outcome: "refused" | "harmless"; pieces: () => Iterable<Bytes> };

export const HUGE = 50 * 1024 * 1024;
/** As browsers do: whoever says that it hangs up after the answer is hung up on, whatever it still sends. */
export const STAYS = "Connection: keep-alive";
const CHUNK = Buffer.alloc(64 * 1024, "a");

/** The lines before a body. */
export function head(target: AttackTarget, request: string, lines: readonly string[] = []): string {
  const { host, origin } = new URL(target.address);
  const ends = lines.includes(STAYS) ? [] : ["Connection: close"];
  const all = [`${request} HTTP/1.1`, `Host: ${host}`, `Origin: ${origin}`, ...ends, ...lines];
  return `${all.join("\r\n")}\r\n\r\n`;
}

/** A form that somebody signed in sends to an address. */
export function sentForm(target: AttackTarget, action: string, fields: Iterable<Field>): Bytes[] {
  return sent(target, action, URLENCODED, urlencoded(fields));
}

/** A body sent by somebody signed in, with its right length. */
export function sent(target: AttackTarget, action: string, type: string, body: Bytes): Bytes[] {
  const bytes = Buffer.from(body);
  const stays = bytes.length > BODY_MAX ? [STAYS] : [];
  const about = [`Cookie: ${target.cookie}`, `Content-Type: ${type}`, `Content-Length: ${bytes.length}`, ...stays];
  return [head(target, `POST ${action}`, about), bytes];
}

/** 50 MB, whatever frames it. */
export function* huge(begin: Bytes, frame: (chunk: Buffer) => Bytes[] = (chunk) => [chunk]): Iterable<Bytes> {
  yield begin;
  for (let size = 0; size < HUGE; size += CHUNK.length) yield* frame(CHUNK);
}
