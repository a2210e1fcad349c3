import { createHash } from "node:crypto";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Tx } from "@/lib/kernel/context";
import { ID_PATTERN } from "@/lib/kernel/ids";
import { hourOf } from "@/lib/kernel/time";
import { HEAVY_NOTES } from "@/lib/threads/limits";
import { onTheWallSql } from "./visibility";

/** The characters that ids are made of. */
const LETTERS = [..."0123456789abcdefghijklmnopqrstuvwxyz"].filter((letter) => ID_PATTERN.test(letter.repeat(16)));

/** A place among all ids that nobody chose, another in each hour: where the stone for this hour is looked for. */
export function placeOfHour(now: Date): string {
  const bytes = createHash("sha256")
    .update(`tonight ${hourOf(now).toISOString()}`)
    .digest();
  return Array.from(bytes.subarray(0, 16), (byte) => LETTERS[byte % LETTERS.length]).join("");
}

/**
 * The stone for whoever needs one this hour, the same for all: the first after the hour's place, ids being chance. It has
 * words, nothing in it that weighs on somebody who lies awake, and no volunteer is still looking at it. Null: there is none.
 */
export async function stoneForTonight(db: Pick<Tx, "$queryRaw">, now: Date): Promise<string | null> {
  const place = placeOfHour(now);
  const [after] = await firstFit(db, Prisma.sql`m.id >= ${place}`);
  const [found] = after ? [after] : await firstFit(db, Prisma.sql`m.id < ${place}`);
  return found?.id ?? null;
}

/** The first by id of those that may be shown. The case is looked up by row: joined, all cases would be read. */
function firstFit(db: Pick<Tx, "$queryRaw">, where: Prisma.Sql): Promise<{ id: string }[]> {
  return db.$queryRaw`
    SELECT m.id FROM milestone m
    WHERE ${onTheWallSql} AND m.words <> '' AND ${where}
      -- Stones from before they carried content notes have no list of them.
      AND NOT coalesce(m.content_notes, '{}') && ${[...HEAVY_NOTES]}::content_note[]
      AND (SELECT c.state FROM "case" c WHERE c.milestone_id = m.id) IS DISTINCT FROM 'open'
    ORDER BY m.id LIMIT 1`;
}
