import type pg from "pg";
import { ALIKE } from "./limits";

const ROOM = (of: string) => `
  ${of}.id, ${of}.name, day, minute, zone, link,
  CASE WHEN NOT approximate THEN round(lat::numeric, 3) END AS lat,
  CASE WHEN NOT approximate THEN round(lng::numeric, 3) END AS lng,
  CASE WHEN street <> '' THEN lower(street) END AS street, lower(town) AS town`;

/** Times of this source's groups that may be somebody's twin. */
const MINE = `
  SELECT ${ROOM("a")} FROM support_group AS a JOIN meeting AS m ON m.group_id = a.id
   WHERE a.source_id = $1 AND a.hidden_on IS NULL AND a.lost_on IS NULL AND a.twin_of_id IS NULL AND NOT a.parted
     AND NOT EXISTS (SELECT FROM support_group AS c WHERE c.twin_of_id = a.id)`;

/** Those of whose twins they may be: our own, and other lists', also such as a volunteer took out of sight. */
const THEIRS = `
  SELECT b.source_id IS NULL AS own, ${ROOM("b")} FROM support_group AS b JOIN meeting AS n ON n.group_id = b.id
   WHERE b.source_id IS DISTINCT FROM $1 AND b.lost_on IS NULL AND b.twin_of_id IS NULL AND NOT b.parted
     AND NOT b.proposed`;

/**
 * One slot on one day in one zone, in three ways of being the same place: a point to a hundred metres, a street and town
 * as written, a link. Each is an equality, so that two long lists are joined in one pass rather than each with each.
 */
const PAIRS = [["lat", "lng"], ["street", "town"], ["link"]]
  .map(
    (same) => `
      SELECT mine.id AS twin, theirs.id AS of, own, similarity(mine.name, theirs.name) AS alike
        FROM mine JOIN theirs USING (day, minute, zone, ${same.join(", ")})`,
  )
  .join(" UNION ALL ");

const FIND = `
  WITH mine AS MATERIALIZED (${MINE}), theirs AS MATERIALIZED (${THEIRS})
  UPDATE support_group AS g SET twin_of_id = found.of
    FROM (SELECT DISTINCT ON (twin) twin, of FROM (${PAIRS}) AS pair WHERE alike >= $2
           ORDER BY twin, own DESC, alike DESC, of) AS found
   WHERE g.id = found.twin`;

/** Twins of what is no longer listed are shown again; of what changed it is asked anew. Both unless a lead parted them. */
const FREE = `
  UPDATE support_group AS g SET twin_of_id = NULL
    FROM support_group AS of
   WHERE of.id = g.twin_of_id AND (of.source_id = $1 AND of.lost_on IS NOT NULL OR g.id = ANY($2))`;

/** Finds which groups of a source are in another list too; `changed`: ids of its groups that are not what they were. */
export async function findTwins(client: pg.ClientBase, sourceId: string, changed: readonly string[]): Promise<void> {
  await client.query(FREE, [sourceId, changed]);
  const { rows } = await client.query(
    "SELECT 1 FROM support_group WHERE source_id IS DISTINCT FROM $1 AND lost_on IS NULL LIMIT 1",
    [sourceId],
  );
  if (rows.length > 0) await client.query(FIND, [sourceId, ALIKE]);
}
