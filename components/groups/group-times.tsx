import { words } from "@/components/words";
import type { GroupResult } from "@/lib/finder/results";
import { DAYS } from "@/lib/groups/limits";
import { daysSince } from "@/lib/kernel/time";
import { clockText, zoneName } from "./names";

const t = words("groups");
const dates = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", timeZone: "UTC" });
/** From so many days ahead on a day of the week alone would be taken for one that is nearer. */
const WEEK = 7;

type Props = {
  group: GroupResult;
  /** The reader's zone is known: else times are those there alone. */
  zoned: boolean;
  today: Date;
};

/** When it begins next: there, and on the reader's clock where that shows something else. */
export function GroupTimes({ group, zoned, today }: Props) {
  const [next] = group.starts;
  if (!next) return <>{withoutStart(group)}</>;
  const { there, here } = next;
  const day = t(`day.${there.day}`);
  const time = clockText(there.minute);
  const far = daysSince(next.at, today) <= -WEEK ? t("on-date", { date: dates.format(new Date(there.date)) }) : "";
  const place = group.town === "" || group.mode === "online" ? zoneName(there.zone) : group.town;
  return <>{far === "" ? sayStart() : `${sayStart()}, ${far}`}</>;

  function sayStart(): string {
    const hereTime = clockText(here.minute);
    const same = there.day === here.day && there.minute === here.minute;
    if (zoned && same) return t("same-time", { day, time });
    if (!zoned) {
      const room = group.mode === "in_person";
      return room ? t("same-time", { day, time }) : t("zone-time", { day, time, zone: zoneName(there.zone) });
    }
    const hereDay = t(`day.${here.day}`);
    const sameDay = there.day === here.day;
    return sameDay
      ? t("two-times", { day, time, place, hereTime })
      : t("two-days", { day, time, place, hereDay, hereTime });
  }
}

/** Whether some of them begin at another time on the reader's clock. */
export const twoClocks = (groups: readonly GroupResult[]): boolean =>
  groups.some(
    ({ starts: [next] }) => next && (next.there.day !== next.here.day || next.there.minute !== next.here.minute),
  );

function withoutStart({ day }: GroupResult): string {
  const named = day === null ? undefined : DAYS[day];
  return named ? `${t(`day.${named}`)}. ${t("no-time")}` : t("by-appointment");
}
