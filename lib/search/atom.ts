import { Feed } from "feed";
import type { FeedThread } from "./newest-threads";

type Place = { origin: string; path: string; page: string; id: string; title: string; line: string };

/** Said instead of the opening when its author put a content note on it. */
const NOTED = "This post has a content note. Open the thread to read what it is about first.";

/** An Atom feed of threads. Ids stay the same whatever address the site is reached by; no time is finer than a day. */
export function atomOf(place: Place, threads: readonly FeedThread[]): string {
  const newest = threads[0]?.day ?? new Date(0);
  const feed = new Feed({
    id: `urn:cairn:${place.id}`,
    title: place.title,
    description: place.line,
    link: `${place.origin}${place.page}`,
    feedLinks: { atom: `${place.origin}${place.path}` },
    updated: newest,
    generator: "Cairn",
    copyright: "The words belong to those who wrote them.",
  });
  for (const thread of threads) {
    feed.addItem({
      id: `urn:cairn:thread:${thread.id}`,
      title: asHtml(thread.title),
      link: `${place.origin}/t/${thread.id}`,
      description: asHtml(thread.noted ? NOTED : thread.opening),
      date: thread.day,
      published: thread.day,
      author: [{ name: thread.name }],
    });
  }
  return feed.atom1();
}

/** Titles and summaries are of type html in this format: what people typed must stay text there. */
function asHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
