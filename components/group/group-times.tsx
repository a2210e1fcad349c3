import { words } from "@/components/words";
import { NEXT_SHOWN } from "@/lib/finder/limits";
import type { ShownMeeting } from "@/lib/finder/shown-group";
import type { Trait } from "@/lib/groups/traits";
import { languagesText, rhythmText, startText, zoneText } from "./said-words";
import { TraitLines } from "./trait-lines";
import { hasWays, WaysIn } from "./way-out";

const t = words("group");

/** The next three times at which somebody is there, by the clocks there. */
export function NextTimes({ meetings }: { meetings: readonly ShownMeeting[] }) {
  const starts = meetings
    .flatMap((meeting) => meeting.starts.map((start) => ({ ...start, meeting })))
    .sort((a, b) => a.at.getTime() - b.at.getTime())
    .slice(0, NEXT_SHOWN);
  const zones = [...new Set(starts.map(({ there }) => there.zone))];
  const [zone] = zones;
  const isHeld = meetings.some(({ mode, day }) => mode !== "inactive" && day !== null);
  return (
    <section aria-labelledby="next">
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
      {zones.length === 1 && zone ? <p className="hint">{t("nextZone", { zone: zoneText(zone) })}</p> : null}
    </section>
  );
}

type Props = {
  meetings: readonly ShownMeeting[];
  /** The ways in are the same for all times, and told elsewhere. */
  waysShared: boolean;
  /** What is said of all times, and told elsewhere. */
  shared: { readonly yes: readonly Trait[]; readonly no: readonly Trait[] };
};

/** How often a group meets, and how one can be there each time. */
export function MeetingRhythms({ meetings, waysShared, shared }: Props) {
  return (
    <section aria-labelledby="when">
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
            {waysShared || !hasWays(meeting) ? null : <WaysIn {...meeting} />}
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
