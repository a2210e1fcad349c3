import { Prisma } from "@/lib/generated/prisma/client";

/**
 * Groups that stand in the finder, on pages, in search and in feeds, the same for everybody (`g` is the group). One that
 * its list no longer names stays for some days and runs, since lists are sometimes read in the middle of being written;
 * lib/feeds says when it is out.
 */
export const visibleGroups: Prisma.Sql = Prisma.sql`
  g.hidden_on IS NULL AND NOT g.proposed AND g.twin_of_id IS NULL AND g.out_on IS NULL`;

/**
 * The last day on which its list named a group (`g`, and `s` its source, joined from the left): of all that a list names
 * now it is the day the list was read, so that reading an unchanged list writes no group.
 */
export const listedOnSql: Prisma.Sql = Prisma.sql`CASE WHEN g.lost_on IS NULL THEN COALESCE(s.listed_on, g.listed_on) ELSE g.listed_on END`;
