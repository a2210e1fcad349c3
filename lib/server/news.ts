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

/** So long what was found is good enough for one word on a thread's page: most of them ask nothing for it. */
const KEPT_FOR = 30_000;

function found(): LRUCache<string, readonly string[]> {
  globalThis.__cairnNews ??= new LRUCache({ max: 5000, ttl: KEPT_FOR, ttlAutopurge: true });
  return globalThis.__cairnNews;
}

const nameOf = ({ root }: Member): string => Buffer.from(tagOf(root, "notebook|news")).toString("base64");

/** Whether there are new replies for this member in threads they follow. */
export async function hasNewReplies(member: Member, follows: Follows): Promise<boolean> {
  const threads = await threadsWithNews(database(), member, follows);
  found().set(nameOf(member), threads);
  return threads.length > 0;
}

/** The same on the page of a thread, which they read just now: what was found a moment ago is good enough. */
export async function hasNewRepliesBeside(member: Member, follows: Follows, here: string): Promise<boolean> {
  const known = found().get(nameOf(member)) ?? (await threadsWithNews(database(), member, follows));
  const threads = known.filter((id) => id !== here);
  found().set(nameOf(member), threads, { noUpdateTTL: true });
  return threads.length > 0;
}
