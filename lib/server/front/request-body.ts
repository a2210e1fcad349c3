import { IncomingMessage } from "node:http";

/** Room for a 20,000-character post in any script, and the form around it. */
export const BODY_MAX = 512 * 1024;

/** Reads a whole body, or answers null when it is larger than we take. */
export async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  if (Number(request.headers["content-length"] ?? 0) > BODY_MAX) return null;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > BODY_MAX) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The same request with its body still to be read: Next reads it as if it had just come in. */
export function replay(request: IncomingMessage, body: Buffer): IncomingMessage {
  const again = new IncomingMessage(request.socket);
  again.method = request.method;
  again.url = request.url;
  again.httpVersion = request.httpVersion;
  again.headers = { ...request.headers, "content-length": String(body.length) };
  again.rawHeaders = request.rawHeaders;
  again.push(body);
  again.push(null);
  again.complete = true;
  return again;
}

/** No form of ours has more fields of words; a form that somebody made up must not make a page many times its size. */
const TYPED_MOST = 12;

/** The fields of all our forms in which people write. A test walks the forms and holds this list to them. */
export const WORD_FIELDS: readonly string[] = ["title", "body", "words", "bio", "query"];

/** Everything somebody typed in a form, so that it can be given back when the form itself could not be dealt with. */
export async function typedWords(body: Buffer, contentType: string): Promise<{ label: string; text: string }[]> {
  try {
    const form = await new Response(new Uint8Array(body), { headers: { "content-type": contentType } }).formData();
    const typed = [...form.entries()].flatMap(([name, value]) =>
      typeof value === "string" && WORD_FIELDS.includes(name) && value !== "" ? [{ label: name, text: value }] : [],
    );
    return typed.slice(0, TYPED_MOST);
  } catch {
    return [];
  }
}
