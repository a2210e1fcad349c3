import { createHash } from "node:crypto";
import type pg from "pg";
import type { ReadMeeting } from "./read-meeting";

/** Rows that are sent at once. */
const BATCH = 500;

/** What of a meeting is its group's: columns of `support_group`. */
export const GROUP_COLUMNS = [
  ...["about", "venue", "street", "town", "region", "country", "postcode", "lat", "lng", "approximate", "website"],
] as const;
/** What is its own: columns of `meeting`. */
export const MEETING_COLUMNS = [
  ...["digest", "day", "minute", "length", "weeks", "mode", "zone", "zone_from", "yes", "no"],
  ...["languages", "codes", "link", "dial_in", "note"],
] as const;

/**
 * Tables for what was read, which end with the transaction. `id` and `group_id` are those that a row gets if it is new.
 */
const TABLES = `
  CREATE TEMPORARY TABLE read_meeting (
    id text, group_id text, key text, foreign_id text, name text, group_name text,
    about text, venue text, street text, town text, region text, country text, postcode text,
    lat float8, lng float8, approximate boolean, website text,
    digest bytea, day smallint, minute smallint, length smallint, weeks smallint, mode meeting_mode,
    zone text, zone_from zone_from, yes int, no int, languages text[], codes text[],
    link text, dial_in text, note text
  ) ON COMMIT DROP;
  CREATE TEMPORARY TABLE read_refused (foreign_id text) ON COMMIT DROP`;

/** That a meeting's record is in the list and could not be read; several days of one record have its id and a sign. */
export const NOT_READ = (foreignId: string): string =>
  `regexp_replace(${foreignId}, '#[0-6]$', '') IN (SELECT foreign_id FROM read_refused)`;

/** Where the meetings of one list are gathered, in an open transaction. */
export interface Staging {
  add(meetings: readonly ReadMeeting[]): Promise<void>;
  /** A record that is in the list, and could not be read: it is not gone. */
  addRefused(foreignId: string): void;
  /** To be called once after the last: puts the groups together, in the table `read_group`. */
  finish(sourceId: string): Promise<void>;
}

export async function openStaging(client: pg.ClientBase, newId: () => string): Promise<Staging> {
  await client.query(TABLES);
  let rows: object[] = [];
  const refused: string[] = [];
  const send = async () => {
    const sent = JSON.stringify(rows);
    rows = [];
    await client.query("INSERT INTO read_meeting SELECT * FROM json_populate_recordset(NULL::read_meeting, $1)", [
      sent,
    ]);
  };
  return {
    add: async (meetings) => {
      for (const meeting of meetings) rows.push(rowOf(meeting, newId));
      if (rows.length >= BATCH) await send();
    },
    addRefused: (foreignId) => {
      refused.push(foreignId);
    },
    finish: async (sourceId) => {
      await send();
      await client.query("INSERT INTO read_refused SELECT unnest($1::text[])", [refused]);
      await client.query(LEAVE_HIDDEN, [sourceId]);
      await client.query(GROUPS);
      await client.query("ANALYZE read_meeting; ANALYZE read_group");
    },
  };
}

function rowOf({ foreignId, groupName, zoneFrom, dialIn, ...same }: ReadMeeting, newId: () => string): object {
  const digest = createHash("sha256")
    .update(JSON.stringify({ foreignId, groupName, zoneFrom, dialIn, ...same }))
    .digest("hex");
  const names = { foreign_id: foreignId, group_name: groupName, zone_from: zoneFrom, dial_in: dialIn };
  return { id: newId(), group_id: newId(), digest: `\\x${digest}`, ...same, ...names };
}

/** What a volunteer took out of sight stays as it was then: its times, and times that it has got since. */
const LEAVE_HIDDEN = `
  DELETE FROM read_meeting AS r USING support_group AS g LEFT JOIN meeting AS m ON m.group_id = g.id
   WHERE g.source_id = $1 AND g.hidden_on IS NOT NULL AND (r.key = g.key OR r.foreign_id = m.foreign_id)`;

/** One row a group. It is called what all its times are called, or what the list calls the group. */
const GROUPS = `
  CREATE TEMPORARY TABLE read_group ON COMMIT DROP AS
  SELECT first.group_id AS id, key,
         CASE WHEN names = 1 OR first.group_name = '' THEN first.name ELSE first.group_name END AS name,
         ${GROUP_COLUMNS.map((column) => `first.${column}`).join(", ")}
    FROM (SELECT DISTINCT ON (key) * FROM read_meeting ORDER BY key, foreign_id COLLATE "C") AS first
    JOIN (SELECT key, count(DISTINCT name) AS names FROM read_meeting GROUP BY key) AS counted USING (key)`;
