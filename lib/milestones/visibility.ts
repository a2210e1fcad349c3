import { Prisma } from "@/lib/generated/prisma/client";

/** What others see, in one place: the wall, the profile's cairn, the home page and counts cannot disagree. */
export const seenByAll = { standing: "visible" } as const;

/** The same as SQL, for a query in which `m` is the stone. */
export const seenByAllSql = Prisma.sql`m.standing = 'visible'`;
