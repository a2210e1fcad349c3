import { Notice } from "@/components/notice";
import { words } from "@/components/words";
import type { ShownGroup } from "@/lib/finder/shown-group";
import type { FirstVisitLine } from "@/lib/groups/programmes";
import type { FormState } from "@/lib/kernel/form-state";
import { CalendarForm } from "./calendar-form";
import { FirstVisit } from "./first-visit";
import { GroupConfirmed } from "./group-confirmed";
import { MeetingRhythms, NextTimes } from "./group-times";
import { GroupWhere } from "./group-where";
import { questionsFor, sharedTraits, TraitLines } from "./trait-lines";
import { sharedWays } from "./way-out";

const t = words("group");

type Props = {
  group: ShownGroup;
  firstVisit: readonly FirstVisitLine[];
  /** The form for a calendar that came back; null before it was sent. */
  returned: FormState | null;
};

/** A support group: when and where, what is known of it and who says so, and what a first visit is like. */
export function GroupPage({ group, firstVisit, returned }: Props) {
  const { meetings } = group;
  const shared = sharedTraits(meetings);
  const ways = sharedWays(meetings);
  const questions = questionsFor(meetings);
  return (
    <article className="stack">
      <h1>
        <bdi>{group.name}</bdi>
      </h1>
      <p className="lead">{t(`programme.${group.programme}`)}</p>
      {group.invented ? (
        <Notice>
          <p>{t("invented")}</p>
        </Notice>
      ) : null}
      <NextTimes meetings={meetings} />
      <GroupWhere group={group} ways={ways} />
      <MeetingRhythms meetings={meetings} ways={ways} shared={shared} />
      {group.about === "" ? null : (
        <p className="whitespace-pre-line">
          <bdi>{group.about}</bdi>
        </p>
      )}
      {shared.yes.length + shared.no.length === 0 ? null : (
        <section className="stack" aria-labelledby="said">
          <h2 id="said">{t(group.list === null ? "said-own" : "said")}</h2>
          <TraitLines {...shared} />
        </section>
      )}
      {questions.length === 0 ? null : (
        <section className="stack" aria-labelledby="ask">
          <h2 id="ask">{t("ask-title")}</h2>
          <ul>
            {questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </section>
      )}
      <GroupConfirmed group={group} />
      <FirstVisit programme={group.programme} lines={firstVisit} />
      <CalendarForm group={group} returned={returned} />
    </article>
  );
}
