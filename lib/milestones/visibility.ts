import { Prisma } from "@/lib/generated/prisma/client";

/** What others see, in one place: the wall, the profile's cairn, search and counts cannot disagree. */
export const seenByAll = { standing: "visible" } as const;

/** The same as SQL, for a query in which `m` is the stone. */
export const seenByAllSql = Prisma.sql`m.standing = 'visible'`;

/** What lies in the valley, its months and groups, and wherever stones are shown to whoever did not look for one. */
export const onTheWall = { ...seenByAll, onWall: true } as const;
export const onTheWallSql = Prisma.sql`${seenByAllSql} AND m.on_wall`;
