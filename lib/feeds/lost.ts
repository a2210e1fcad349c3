import type pg from "pg";
import { EMPTIED_AFTER, OUT_AFTER } from "./limits";
import { GROUP_COLUMNS } from "./staging";

const LOST = "g.source_id = $1 AND g.hidden_on IS NULL";
/** Lost by a reading so long ago: whoever reads now and does not find it is at least the second. */
const SINCE = (days: number) => `g.lost_on <= $2::date - ${days}`;

const OUT = `${LOST} AND g.out_on IS NULL AND ${SINCE(OUT_AFTER)}`;
const EMPTY = `${LOST} AND g.name <> '' AND ${SINCE(EMPTIED_AFTER)}`;
const NOTHING = GROUP_COLUMNS.map((column) => {
  if (["lat", "lng", "website"].includes(column)) return `${column} = NULL`;
  return `${column} = ${column === "approximate" ? "false" : "''"}`;
}).join(", ");

/**
 * What becomes of groups that their list no longer names: out of sight after two readings and two weeks, emptied after
 * ninety days. Their id and key stay, so that one that comes back is the one that it was. A statement is only put where
 * there is something to do: who hears that groups changed reads them all again.
 */
export async function ageLost(client: pg.ClientBase, sourceId: string, today: string): Promise<void> {
  const values = [sourceId, today];
  const { rows } = await client.query<{ out: boolean; empty: boolean }>(
    `SELECT EXISTS (SELECT FROM support_group AS g WHERE ${OUT}) AS out,
            EXISTS (SELECT FROM support_group AS g WHERE ${EMPTY}) AS empty`,
    values,
  );
  if (rows[0]?.out) await client.query(`UPDATE support_group AS g SET out_on = $2::date WHERE ${OUT}`, values);
  if (!rows[0]?.empty) return;
  await client.query(`DELETE FROM meeting AS m USING support_group AS g WHERE m.group_id = g.id AND ${EMPTY}`, values);
  await client.query(`UPDATE support_group AS g SET name = '', ${NOTHING} WHERE ${EMPTY}`, values);
}
