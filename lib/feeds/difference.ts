import type pg from "pg";
import { GONE_FEW, GONE_MOST, REFUSED_MOST } from "./limits";
import type { LookReason } from "./refusals";
import { NOT_READ } from "./staging";

/** What taking a list would change, in meetings. */
export type Difference = {
  readonly added: number;
  readonly changed: number;
  readonly gone: number;
  /** How many were listed before. */
  readonly listed: number;
  /** The sum of all that it would change: a volunteer accepts exactly this. */
  readonly digest: Buffer;
};

/**
 * Each meeting of the list beside what is there: new, other than it was (or back after it was lost), or gone. What could
 * not be read is not gone, and what a volunteer hid is no part of it.
 */
const DIFFERENCE = `
  WITH here AS (
    SELECT m.foreign_id, m.digest, g.lost_on IS NOT NULL AS lost
      FROM support_group AS g JOIN meeting AS m ON m.group_id = g.id WHERE g.source_id = $1 AND g.hidden_on IS NULL
  ), line AS (
    SELECT foreign_id, encode(r.digest, 'hex') AS sum, CASE
        WHEN h.digest IS NULL THEN 'added'
        WHEN r.digest IS NULL THEN CASE WHEN h.lost OR ${NOT_READ("foreign_id")} THEN 'left' ELSE 'gone' END
        WHEN h.lost OR r.digest <> h.digest THEN 'changed'
        ELSE 'left' END AS what
      FROM here AS h FULL JOIN read_meeting AS r USING (foreign_id)
  )
  SELECT (count(*) FILTER (WHERE what = 'added'))::int AS added,
         (count(*) FILTER (WHERE what = 'changed'))::int AS changed,
         (count(*) FILTER (WHERE what = 'gone'))::int AS gone,
         (SELECT count(*) FROM here WHERE NOT lost)::int AS listed,
         sha256(convert_to($2 || coalesce(string_agg(what || '|' || foreign_id || '|' || coalesce(sum, ''), E'\\n'
           ORDER BY what, foreign_id COLLATE "C", sum) FILTER (WHERE what <> 'left'), ''), 'UTF8')) AS digest
    FROM line`;

/** What taking the list that was read would change; `refused`: how many of its records were. */
export async function differenceOf(client: pg.ClientBase, sourceId: string, refused: number): Promise<Difference> {
  const { rows } = await client.query<Difference>(DIFFERENCE, [sourceId, `${refused}\n`]);
  const [row] = rows;
  if (!row) throw new Error("a count has one row");
  return row;
}

/** Why a volunteer looks first; null where it may be taken. */
export function lookReason(
  { gone, listed }: Pick<Difference, "gone" | "listed">,
  { records, refused }: { records: number; refused: number },
): LookReason | null {
  if (refused > records * REFUSED_MOST) return "many-refused";
  return gone >= GONE_FEW && gone > listed * GONE_MOST ? "many-gone" : null;
}
