import { Prisma } from "@/lib/generated/prisma/client";
import { listedThreads } from "@/lib/threads/visibility";

/**
 * What search, profiles and feeds find (`p` is the post, `t` its thread): words that everyone sees, in threads that
 * stand in lists. A withdrawn post is an empty place in its thread and nothing to be found.
 */
export const seenByAll = Prisma.sql`p.standing = 'visible' AND ${listedThreads}`;
