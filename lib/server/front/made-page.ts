import type { OutgoingHttpHeaders } from "node:http";

/** A page or another answer as it was made, by Next or by ourselves: whole, and not sent yet. */
export type MadePage = { readonly status: number; readonly headers: OutgoingHttpHeaders; readonly body: Buffer };

/** Ours: 404 where there is none, 500 where making it broke, like Next. */
export async function madeHere(make: () => Promise<string | null>): Promise<MadePage> {
  const headers = { "content-type": "text/html; charset=utf-8" };
  try {
    const html = await make();
    return { status: html === null ? 404 : 200, headers, body: Buffer.from(html ?? "") };
  } catch (error) {
    console.error(error);
    return { status: 500, headers, body: Buffer.of() };
  }
}
