import { Prisma } from "@/lib/generated/prisma/client";

/**
 * What everyone sees, for raw queries over `post p` and `thread t`: search, profiles and feeds cannot disagree.
 * Held, removed and withdrawn words are not found, and nothing is found in a thread that is not visible itself.
 */
export const seenByAll = Prisma.sql`p.standing = 'visible' AND t.standing = 'visible'`;

/** The same for threads alone: `thread t`. */
export const threadSeenByAll = Prisma.sql`t.standing = 'visible'`;
