import { PlainError } from "@/lib/process/plain-error";

/** The site's own page, cut where each post's words stand. */
export type Template = { pieces: string[]; whole: string; bytes: number };

/** Reads the thread page once, as a reader gets it, for the bare server to send the same bytes. */
export async function captureTemplate(address: string, bodies: readonly string[]): Promise<Template> {
  const response = await fetch(address, { headers: { "Accept-Encoding": "identity" } });
  const html = await response.text();
  if (response.status !== 200) throw new PlainError(`The thread page answered ${response.status}.`);
  return { pieces: cutAt(html, bodies), whole: html, bytes: Buffer.byteLength(html) };
}

function cutAt(html: string, bodies: readonly string[]): string[] {
  const pieces: string[] = [];
  let from = 0;
  // The head may quote the first words in a description.
  let search = Math.max(0, html.indexOf("<body"));
  for (const body of bodies) {
    const at = html.indexOf(body, search);
    if (at < 0) throw new PlainError("The thread page does not show every post: there is nothing to compare.");
    pieces.push(html.slice(from, at));
    from = at + body.length;
    search = from;
  }
  return [...pieces, html.slice(from)];
}
