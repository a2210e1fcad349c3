import { LRUCache } from "lru-cache";
import { threadsWithNews } from "@/lib/inbox/threads-with-news";
import { tagOf } from "@/lib/kernel/vault";
import type { Member } from "@/lib/kernel/viewer";
import type { Follows } from "@/lib/notebook/follows";
import { database } from "./world";

declare global {
  // Once in the process: the front server's modules and Next's bundle are two copies of this file.
  var __cairnNews: LRUCache<string, readonly string[]> | undefined;
}

/** So long what was found is good enough for one word beside 'Inbox': most pages of a visit ask nothing for it. */
const KEPT_FOR = 30_000;

function found(): LRUCache<string, readonly string[]> {
  globalThis.__cairnNews ??= new LRUCache({ max: 5000, ttl: KEPT_FOR });
  return globalThis.__cairnNews;
}

const nameOf = ({ root }: Member): string => Buffer.from(tagOf(root, "notebook|news")).toString("base64");

/**
 * Whether there are new replies for this member in threads they follow. `follows` is asked for only where nothing is
 * known; `here`: the thread they read just now.
 */
export async function hasNewReplies(
  member: Member,
  follows: () => Promise<Follows>,
  here: string | null = null,
): Promise<boolean> {
  const name = nameOf(member);
  const known = found().get(name) ?? (await threadsWithNews(database(), member, await follows()));
  const threads = known.filter((id) => id !== here);
  found().set(name, threads, { noUpdateTTL: true });
  return threads.length > 0;
}

/** They have seen what was new: it is looked for again at the next page. */
export function lookForNews(member: Member): void {
  found().delete(nameOf(member));
}
