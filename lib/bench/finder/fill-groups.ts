import pg from "pg";
import { MEETING_MODES, PROGRAMMES } from "@/lib/groups/limits";
import { TRAITS } from "@/lib/groups/traits";
import { days, dayText } from "@/lib/kernel/time";
import type { Chance } from "../growth/chance";
import { type Cell, put, sinkInto } from "../growth/sink";

/** Where groups are invented: a zone, a point around which they lie, and how many of a hundred. */
export const AREAS = [
  { zone: "America/New_York", lat: 40.7, lng: -74, share: 22 },
  { zone: "America/Chicago", lat: 41.9, lng: -87.6, share: 16 },
  { zone: "America/Los_Angeles", lat: 34, lng: -118.2, share: 14 },
  { zone: "Europe/London", lat: 53.8, lng: -1.55, share: 14 },
  { zone: "America/Denver", lat: 39.7, lng: -105, share: 6 },
  { zone: "America/Toronto", lat: 43.7, lng: -79.4, share: 5 },
  { zone: "Australia/Sydney", lat: -33.9, lng: 151.2, share: 5 },
  { zone: "Europe/Dublin", lat: 53.3, lng: -6.3, share: 3 },
  { zone: "America/Phoenix", lat: 33.4, lng: -112, share: 3 },
  { zone: "Asia/Kolkata", lat: 28.6, lng: 77.2, share: 3 },
  { zone: "Europe/Madrid", lat: 40.4, lng: -3.7, share: 3 },
  { zone: "America/Sao_Paulo", lat: -23.6, lng: -46.6, share: 2 },
  { zone: "Africa/Johannesburg", lat: -26.2, lng: 28, share: 2 },
  { zone: "Australia/Lord_Howe", lat: -31.6, lng: 159.1, share: 1 },
  { zone: "Pacific/Auckland", lat: -36.8, lng: 174.8, share: 1 },
] as const;

const GROUP = "id key name programme town lat lng listed_on checked_on";
const MEETING = "id group_id foreign_id digest day minute length weeks mode zone zone_from yes no languages codes link";
const LANGUAGES = ["{en}", "{en}", "{en}", "{es}", "{}", "{}", "{pt}", "{en,es}", "{fr}", "{de}"];
/** Of a hundred meetings, by MEETING_MODES. */
const MODES = [68, 20, 8, 3, 1];

/** Writes so many groups with three meetings each into an empty database of our own, through COPY. */
export async function fillGroups(databaseUrl: string, groups: number, chance: Chance, now: Date): Promise<void> {
  const [main, other] = [new pg.Client(databaseUrl), new pg.Client(databaseUrl)];
  try {
    for (const client of [main, other]) {
      await client.connect();
      // No trigger, no foreign key: what is filled in is right by how it is made.
      await client.query("SET session_replication_role = replica");
    }
    const groupSink = sinkInto(main, "support_group", GROUP.split(" "));
    const meetingSink = sinkInto(other, "meeting", MEETING.split(" "));
    for (let at = 0; at < groups; at += 1) {
      const id = chance.id();
      const area = AREAS[drawnOf(AREA_SHARES, chance)] ?? AREAS[0];
      await put(groupSink, groupRow(id, area, chance, now));
      for (let nth = 0; nth < 3; nth += 1) await put(meetingSink, meetingRow(id, nth, area.zone, chance));
    }
    await groupSink.end();
    await meetingSink.end();
    await main.query(`INSERT INTO pause (meeting_id, "from", until)
      SELECT id, DATE '2026-12-20', DATE '2027-01-05' FROM meeting WHERE foreign_id = '0' AND minute % 7 = 3`);
    await main.query("VACUUM (ANALYZE)");
  } finally {
    await main.end();
    await other.end();
  }
}

type Area = (typeof AREAS)[number];
const AREA_SHARES = AREAS.map(({ share }) => share);

/** One of several, by how many of a hundred each is. */
function drawnOf(shares: readonly number[], chance: Chance): number {
  let left = chance.below(100);
  for (const [place, share] of shares.entries()) {
    left -= share;
    if (left < 0) return place;
  }
  return 0;
}

function groupRow(id: string, { lat, lng }: Area, chance: Chance, now: Date): Cell[] {
  const around = () => (chance.share() - 0.5) * 8 * chance.share() ** 2;
  const programme = PROGRAMMES[Math.floor(chance.share() ** 2 * PROGRAMMES.length)] ?? "na";
  const point = chance.share() < 0.06 ? [null, null] : [lat + around(), lng + around()];
  const listed = dayText(new Date(now.getTime() - days(chance.below(120))));
  const checked = chance.share() < 0.03 ? dayText(new Date(now.getTime() - days(chance.below(200)))) : null;
  return [id, id, `Amber Willow ${id.slice(0, 4)}`, programme, "A town", ...point, listed, checked];
}

function meetingRow(groupId: string, nth: number, zone: string, chance: Chance): Cell[] {
  const isOpen = chance.share() < 0.02;
  // Most begin at full and half hours, from six in the morning to ten at night.
  const minute = 6 * 60 + 30 * chance.below(33) + (chance.share() < 0.1 ? 15 : 0);
  const when = isOpen ? [null, null] : [chance.below(7), minute];
  const weeks = chance.share() < 0.04 ? 1 << chance.below(6) : null;
  const mode = MEETING_MODES[drawnOf(MODES, chance)] ?? "in_person";
  let [yes, no] = [0, 0];
  for (let trait = 0; trait < TRAITS.length; trait += 1) {
    const known = chance.share();
    if (known < 0.12) yes |= 1 << trait;
    else if (known < 0.2) no |= 1 << trait;
  }
  const languages = LANGUAGES[chance.below(LANGUAGES.length)] ?? "{}";
  const of = [chance.id(), groupId, String(nth), "\\\\x00"];
  return [...of, ...when, 60, weeks, mode, zone, "said", yes, no, languages, "{}", null];
}
