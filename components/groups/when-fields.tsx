import { Fold } from "@/components/fold";
import { words } from "@/components/words";
import type { GroupCounts } from "@/lib/finder/counts";
import { START_WISHES, TIMES_OF_DAY } from "@/lib/finder/limits";
import { DAYS, WAYS } from "@/lib/groups/limits";
import type { FormState } from "@/lib/kernel/form-state";
import { AnyOfThese, countOf, OneOfThese } from "./choice-list";
import type { GroupsState } from "./groups-state";
import { ZoneField } from "./place-fields";

const t = words("groups");

type Props = { state: GroupsState; counts?: GroupCounts | undefined };

/** Monday first, as British calendars have it. */
const WEEK = [...DAYS.slice(1), DAYS[0]] as const;

/** How somebody wants to be there. */
export function WayFields({ form, counts }: { form: FormState; counts?: GroupCounts | undefined }) {
  return (
    <AnyOfThese
      name="ways"
      legend={t("ways")}
      state={form}
      choices={WAYS.map((way) => ({ value: way, label: t(`way.${way}`), count: countOf(counts?.ways, way) }))}
    />
  );
}

/** When: how soon, which days, and which part of them. */
export function WhenFields({ state, counts }: Props) {
  const { form } = state;
  const any = ["days", "times", "start", "zone"].some((field) => (form.values[field]?.[0] ?? "") !== "");
  return (
    <Fold title={t("when")} open={any}>
      <div className="stack">
        <OneOfThese
          name="start"
          legend={t("start")}
          any={t("start-any")}
          state={form}
          choices={START_WISHES.map((start) => ({
            value: start,
            label: t(`start-of.${start}`),
            count: countOf(counts?.start, start),
          }))}
        />{" "}
        <AnyOfThese
          name="days"
          legend={t("days")}
          state={form}
          choices={WEEK.map((day) => ({ value: day, label: t(`day.${day}`), count: countOf(counts?.days, day) }))}
        />{" "}
        <AnyOfThese
          name="times"
          legend={t("times")}
          state={form}
          choices={TIMES_OF_DAY.map((time) => ({
            value: time,
            label: t(`time.${time}`),
            count: countOf(counts?.times, time),
          }))}
        />{" "}
        <ZoneField state={state} />
      </div>
    </Fold>
  );
}
