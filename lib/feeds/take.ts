import type pg from "pg";
import { GROUP_COLUMNS, MEETING_COLUMNS, NOT_READ } from "./staging";

const columns = (prefix: string, names: readonly string[]) => names.map((name) => `${prefix}${name}`).join(", ");
const setAll = (names: readonly string[]) => names.map((name) => `${name} = r.${name}`).join(", ");
/** What a meeting is called beside its group. */
const OWN_NAME = "CASE WHEN r.name = g.name THEN '' ELSE r.name END";
/** Groups of this source that a run may touch. */
const OURS = "g.source_id = $1 AND g.hidden_on IS NULL";

/**
 * A group that its list knows by another name or room now keeps its id: most of its times are still the ones that they
 * were. One old group becomes one new one at most.
 */
const RENAME = `
  WITH pairs AS (
    SELECT r.key, m.group_id, count(*) AS times
      FROM read_meeting AS r JOIN meeting AS m USING (foreign_id) JOIN support_group AS g ON g.id = m.group_id
     WHERE ${OURS} AND g.key NOT IN (SELECT key FROM read_group)
       AND r.key NOT IN (SELECT key FROM support_group WHERE source_id = $1)
     GROUP BY r.key, m.group_id
  ), by_key AS (SELECT DISTINCT ON (key) * FROM pairs ORDER BY key, times DESC, group_id),
     by_group AS (SELECT DISTINCT ON (group_id) * FROM by_key ORDER BY group_id, times DESC, key)
  UPDATE support_group AS g SET key = b.key FROM by_group AS b WHERE g.id = b.group_id`;

const ADD_GROUPS = `
  INSERT INTO support_group (id, source_id, key, name, programme, listed_on, ${columns("", GROUP_COLUMNS)})
  SELECT r.id, $1, r.key, r.name, $2, $3::date, ${columns("r.", GROUP_COLUMNS)} FROM read_group AS r
   WHERE r.key NOT IN (SELECT key FROM support_group WHERE source_id = $1)
  RETURNING id`;

const CHANGE_GROUPS = `
  UPDATE support_group AS g
     SET name = r.name, programme = $2, ${setAll(GROUP_COLUMNS)}, listed_on = $3::date, lost_on = NULL, out_on = NULL
    FROM read_group AS r
   WHERE ${OURS} AND g.key = r.key
     AND (g.lost_on IS NOT NULL OR (g.name, g.programme, ${columns("g.", GROUP_COLUMNS)})
       IS DISTINCT FROM (r.name, $2, ${columns("r.", GROUP_COLUMNS)}))
  RETURNING g.id`;

/** Times that a listed group has no more, and those that another group has now. */
const DROP_MEETINGS = `
  DELETE FROM meeting AS m USING support_group AS g
   WHERE ${OURS} AND m.group_id = g.id
     AND NOT EXISTS (SELECT FROM read_meeting AS r WHERE r.key = g.key AND r.foreign_id = m.foreign_id)
     AND (m.foreign_id IN (SELECT foreign_id FROM read_meeting)
       OR (g.key IN (SELECT key FROM read_group) AND NOT ${NOT_READ("m.foreign_id")}))
  RETURNING m.group_id AS id`;

const ADD_MEETINGS = `
  INSERT INTO meeting (id, group_id, foreign_id, name, ${columns("", MEETING_COLUMNS)})
  SELECT r.id, g.id, r.foreign_id, ${OWN_NAME}, ${columns("r.", MEETING_COLUMNS)}
    FROM read_meeting AS r JOIN support_group AS g ON g.key = r.key
   WHERE ${OURS} AND NOT EXISTS (SELECT FROM meeting AS m WHERE m.group_id = g.id AND m.foreign_id = r.foreign_id)
  RETURNING group_id AS id`;

const CHANGE_MEETINGS = `
  UPDATE meeting AS m SET name = ${OWN_NAME}, ${setAll(MEETING_COLUMNS)}
    FROM read_meeting AS r JOIN support_group AS g ON g.key = r.key
   WHERE ${OURS} AND m.group_id = g.id AND m.foreign_id = r.foreign_id
     AND (m.digest <> r.digest OR m.name <> ${OWN_NAME})
  RETURNING m.group_id AS id`;

/** A group one of whose times could not be read is in the list all the same. */
const LOSE_GROUPS = `
  UPDATE support_group AS g SET lost_on = $2::date, listed_on = coalesce(s.listed_on, g.listed_on)
    FROM source AS s
   WHERE ${OURS} AND s.id = $1 AND g.lost_on IS NULL AND g.key NOT IN (SELECT key FROM read_group)
     AND NOT EXISTS (SELECT FROM meeting AS m WHERE m.group_id = g.id AND ${NOT_READ("m.foreign_id")})`;

/**
 * Takes what was read into the tables, as `differenceOf` said; `today`: '2026-12-01'. Answers with the ids of those
 * groups that were there and are not what they were.
 */
export async function take(
  client: pg.ClientBase,
  source: { readonly id: string; readonly programme: string },
  today: string,
): Promise<readonly string[]> {
  const idsOf = async (text: string, values: readonly string[]) => {
    const { rows } = await client.query<{ id: string }>(text, [...values]);
    return rows.map(({ id }) => id);
  };
  await client.query(RENAME, [source.id]);
  const added = new Set(await idsOf(ADD_GROUPS, [source.id, source.programme, today]));
  const touched = [
    ...(await idsOf(CHANGE_GROUPS, [source.id, source.programme, today])),
    ...(await idsOf(DROP_MEETINGS, [source.id])),
    ...(await idsOf(CHANGE_MEETINGS, [source.id])),
    ...(await idsOf(ADD_MEETINGS, [source.id])),
  ];
  await client.query(LOSE_GROUPS, [source.id, today]);
  const ids = [...new Set(touched)].filter((id) => !added.has(id));
  // What was put into a calendar is told by it that something changed.
  await client.query("UPDATE support_group SET revision = revision + 1 WHERE id = ANY($1)", [ids]);
  return ids;
}
