import type { EventEmitter } from "node:events";
import type { IncomingMessage } from "node:http";
import { CLIENT_KEY } from "../limits/client-key";

/** Room for a 20,000-character post in any script, and the form around it. */
export const BODY_MAX = 512 * 1024;
/** Who sent too much learns of it only if what is still on its way is taken; beyond this nobody is listened to. */
const RUN_OUT = 64 * 1024 * 1024;
/** No form of ours has a quarter as many fields. */
const FIELDS_MAX = 500;

/**
 * Forms that may be on their way or dealt with at once, each of which holds memory until it is answered. Beyond it the client who is sending most is cut
 * off, in what they have been sending longest: a person's form is in within seconds, whatever a flood does beside it.
 */
const ON_THE_WAY = 500;
const onTheWay = new Set<IncomingMessage>();

/**
 * Reads a whole body, or answers null as soon as it is larger than we take; the rest is let go by. The form counts until
 * its `answer` is closed.
 */
export function readBody(request: IncomingMessage, answer: EventEmitter = request): Promise<Buffer | null> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    onTheWay.add(request);
    const tooMany = onTheWay.size > ON_THE_WAY ? longestOfMost() : undefined;
    if (tooMany) onTheWay.delete(tooMany.destroy());
    answer.once("close", () => onTheWay.delete(request));
    if (Number(request.headers["content-length"] ?? 0) > BODY_MAX) resolve(null);
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= BODY_MAX) return chunks.push(chunk);
      chunks.length = 0;
      resolve(null);
      return size > RUN_OUT && request.destroy();
    });
    request.once("end", () => resolve(size > BODY_MAX ? null : Buffer.concat(chunks)));
    request.once("error", reject);
  });
}

/** Whoever cannot be told apart counts as one; among clients with as many, whose form has been on its way longest. */
function longestOfMost(): IncomingMessage | undefined {
  const byClient = new Map<string, IncomingMessage[]>();
  for (const request of onTheWay) {
    const client = String(request.headers[CLIENT_KEY] ?? "");
    const theirs = byClient.get(client);
    if (theirs) theirs.push(request);
    else byClient.set(client, [request]);
  }
  const most = Math.max(...[...byClient.values()].map((theirs) => theirs.length));
  return [...byClient.values()].find((theirs) => theirs.length === most)?.[0];
}

/** What a form sent, or null for what no form of ours sends: cut off, of another kind, of far too many fields. */
export async function formIn(body: Buffer, contentType: string): Promise<FormData | null> {
  // A script of ours says that somebody is there, without a word.
  if (body.length === 0) return new FormData();
  // Counted first: taking fields apart is what costs.
  if (
    /^application\/x-www-form-urlencoded/i.test(contentType) &&
    body.filter((byte) => byte === 38).length > FIELDS_MAX
  )
    return null;
  try {
    const headers = { "content-type": contentType };
    const form = await new Response(new Uint8Array(body), { headers }).formData();
    return [...form.keys()].length > FIELDS_MAX ? null : form;
  } catch {
    return null;
  }
}
