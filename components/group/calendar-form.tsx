import { Button } from "@/components/button";
import { RadioGroup } from "@/components/form/choice-field";
import { TextField } from "@/components/form/text-field";
import { RefusalWords } from "@/components/refusal-words";
import { words } from "@/components/words";
import type { ShownGroup } from "@/lib/finder/shown-group";
import { forms } from "@/lib/kernel/addresses";
import { blankForm, type FormState, typed } from "@/lib/kernel/form-state";
import { nextOfAll, rhythmText, startText } from "./said-words";

const t = words("group");

type Props = { group: ShownGroup; returned: FormState | null };

/** All dates of a time or one of them, for a calendar; nothing in the file names the group unless they do. */
export function CalendarForm({ group, returned }: Props) {
  const series = group.meetings.filter(({ starts }) => starts.length > 0);
  const choices = [
    ...series.map((meeting) => ({ value: meeting.id, label: rhythmText(meeting) })),
    ...nextOfAll(series).map((start) => ({
      value: `${start.meeting.id}.${start.there.date}`,
      label: t("calendar-only", { start: startText(start) }),
    })),
  ];
  const [first] = choices;
  if (!first) return null;
  const state = returned ?? blankForm;
  return (
    <section aria-labelledby="calendar" className="no-print stack">
      <h2 id="calendar">{t("calendar")}</h2>
      <form action={forms.groupCalendar(group.id)} method="post" autoComplete="off" className="stack" data-file="">
        <RefusalWords refusal={state.refusal} />
        <RadioGroup
          name="when"
          label={t("calendar-when")}
          choices={choices}
          chosen={[typed(state, "when", first.value)]}
        />
        <TextField
          name="title"
          label={t("calendar-name")}
          hint={t("calendar-hint")}
          value={typed(state, "title")}
          optional
        />
        <p>{t("calendar-warn")}</p>
        <p>
          <Button type="submit" look="primary">
            {t("calendar-go")}
          </Button>
        </p>
      </form>
    </section>
  );
}
