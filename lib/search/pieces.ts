import { Prisma } from "@/lib/generated/prisma/client";
import type { DayWindow } from "./day-windows";

/** Windows as rows, in their order, for a lateral join that asks one after the other until it has enough. */
export function piecesOf(windows: readonly DayWindow[]): Prisma.Sql {
  const marks = windows.map(({ mark }) => `'${mark}'`);
  const newest = windows.map((window) => window.newest);
  return Prisma.sql`(
    SELECT mark::tsquery AS days, newest FROM unnest(${marks}::text[], ${newest}::int[])
      WITH ORDINALITY AS w (mark, newest, nth) ORDER BY nth
  )`;
}
