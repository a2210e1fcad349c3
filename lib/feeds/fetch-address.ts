import { FeedError } from "./refusals";

const PORTS = ["", "80", "443"];

/** An address from which a list may be fetched; relative to `from`, which redirected to it. */
export function fetchAddress(text: string, from?: URL): URL {
  if (text.length > 2000 || !URL.canParse(text, from)) throw new FeedError("bad-address");
  const url = new URL(text, from);
  if (url.protocol !== "https:" && url.protocol !== "http:") throw new FeedError("bad-address");
  // What was asked for unread is not told to everybody on the way.
  if (from?.protocol === "https:" && url.protocol === "http:") throw new FeedError("bad-address");
  if (url.username !== "" || url.password !== "" || !PORTS.includes(url.port)) throw new FeedError("bad-address");
  url.hash = "";
  return url;
}
