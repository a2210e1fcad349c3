import { words } from "@/components/words";
import type { ShownMeeting } from "@/lib/finder/shown-group";
import type { Trait } from "@/lib/groups/traits";
import { languagesText, nextOfAll, rhythmText, startText, zoneText } from "./said-words";
import { TraitLines } from "./trait-lines";
import { hasWays, ownWays, type WaysIn, WaysToBeThere } from "./way-out";

const t = words("group");

/** The next three times at which somebody is there, by the clocks there. */
export function NextTimes({ meetings }: { meetings: readonly ShownMeeting[] }) {
  const starts = nextOfAll(meetings);
  const zones = [...new Set(starts.map(({ there }) => there.zone))];
  const [zone] = zones;
  const isHeld = meetings.some(({ mode, day }) => mode !== "inactive" && day !== null);
  return (
    <section className="stack" aria-labelledby="next">
      <h2 id="next">{t("next")}</h2>
      {starts.length === 0 ? <p>{isHeld ? t("noNext") : meetings.slice(0, 1).map(rhythmText)}</p> : null}
      {starts.length === 0 ? null : (
        <ul>
          {starts.map((start) => (
            <li key={`${start.meeting.id}-${start.there.date}`}>
              <time dateTime={start.at.toISOString()}>{startText(start, zones.length > 1)}</time>{" "}
              {start.meeting.name === "" ? null : <bdi className="quiet">{start.meeting.name}</bdi>}
            </li>
          ))}
        </ul>
      )}{" "}
      {zones.length === 1 && zone ? <p className="hint">{t("nextZone", { zone: zoneText(zone) })}</p> : null}{" "}
      {starts.some(({ meeting }) => meeting.zoneGuessed) ? <p>{t("zoneGuessed")}</p> : null}
    </section>
  );
}

type Props = {
  meetings: readonly ShownMeeting[];
  /** The ways in that are the same for all times, and told elsewhere. */
  ways: WaysIn;
  /** What is said of all times, and told elsewhere. */
  shared: { readonly yes: readonly Trait[]; readonly no: readonly Trait[] };
};

/** How often a group meets, and how one can be there each time. */
export function MeetingRhythms({ meetings, ways, shared }: Props) {
  return (
    <section className="stack" aria-labelledby="when">
      <h2 id="when">{t("when")}</h2>
      <ul>
        {meetings.map((meeting) => (
          <li key={meeting.id}>
            {meeting.name === "" ? null : <bdi>{meeting.name}: </bdi>}
            {rhythmText(meeting)} <Details {...meeting} />
            <TraitLines
              yes={meeting.yes.filter((trait) => !shared.yes.includes(trait))}
              no={meeting.no.filter((trait) => !shared.no.includes(trait))}
            />{" "}
            {hasWays(ownWays(meeting, ways)) ? <WaysToBeThere {...ownWays(meeting, ways)} /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Details({ mode, day, minute, length, languages }: ShownMeeting) {
  if (mode === "inactive") return null;
  return (
    <span className="hint">
      {t(`mode.${mode}`)} · {t("minutes", { n: length })}
      {day !== null && minute === null ? <> · {t("no-time")}</> : null}
      {languages.length === 0 ? null : <> · {t("languages", { languages: languagesText(languages) })}</>}
    </span>
  );
}
