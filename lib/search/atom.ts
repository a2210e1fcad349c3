import { Feed } from "feed";
import { dayOf } from "@/lib/kernel/time";
import type { FeedThread } from "./newest-threads";

type Place = {
  readonly origin: string;
  readonly path: string;
  readonly page: string;
  /** Whose ids they are: the site's, and no other Cairn's. */
  readonly authority: string;
  readonly id: string;
  readonly title: string;
  readonly line: string;
};

/** The year that ids name beside the authority (RFC 4151). It never changes: readers would see every thread anew. */
const YEAR = 2026;

/** Said instead of the opening when its author put a content note on it. */
const NOTED = "This post has a content note. Open the thread to read what it is about first.";

/** An Atom feed of threads. No time is finer than a day; one without threads is as new as `today`. */
export function atomOf(place: Place, threads: readonly FeedThread[], today: Date): string {
  const newest = threads[0]?.day ?? dayOf(today);
  const tagged = (id: string) => `tag:${place.authority},${YEAR}:${id}`;
  const feed = new Feed({
    id: tagged(place.id),
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
      id: tagged(`thread/${thread.id}`),
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
