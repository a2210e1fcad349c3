import { Prisma } from "@/lib/generated/prisma/client";
import { listedThreads } from "@/lib/threads/visibility";

/**
 * What search, profiles and feeds find (`p` is the post, `t` its thread): words that everyone sees, in threads that
 * stand in lists. A withdrawn post is an empty place in its thread and nothing to be found.
 */
export const seenByAll = Prisma.sql`p.standing = 'visible' AND ${listedThreads}`;

/** The same without what opens the thread beneath a stone: it has the words of the stone, which is found itself. */
export const foundAsPost = Prisma.sql`${seenByAll} AND (p.seq > 0 OR t.milestone_id IS NULL)`;
