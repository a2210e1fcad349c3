/** A feed as it is sent. Feed readers may read it, search engines may not keep it. */
export function atomAnswer(xml: string | null): Response {
  const headers = { "X-Robots-Tag": "noindex, noarchive" };
  if (xml === null)
    return new Response("Nothing is here.\n", {
      status: 404,
      headers: { ...headers, "Content-Type": "text/plain; charset=utf-8" },
    });
  return new Response(xml, { headers: { ...headers, "Content-Type": "application/atom+xml; charset=utf-8" } });
}
