import { Button } from "@/components/button";
import { RefusalWords } from "@/components/refusal-words";
import { words } from "@/components/words";
import type { GroupCounts } from "@/lib/finder/counts";
import { forms } from "@/lib/kernel/addresses";
import type { GroupsState } from "./groups-state";
import { PlaceFields } from "./place-fields";
import { TraitFields } from "./trait-fields";
import { WayFields, WhenFields } from "./when-fields";

const t = words("groups");

type Props = {
  state: GroupsState;
  /** How many groups each choice would find, beside results. */
  counts?: GroupCounts;
};

/** What somebody looks for is posted, never put in an address that others could read. */
export function GroupsForm({ state, counts }: Props) {
  const { form } = state;
  return (
    <search>
      <form action={forms.findGroups()} method="post" autoComplete="off" className="stack">
        <RefusalWords refusal={form.refusal} />
        <PlaceFields state={state} counts={counts} /> <WayFields form={form} counts={counts} />{" "}
        <WhenFields state={state} counts={counts} /> <TraitFields form={form} counts={counts} />{" "}
        <p>
          <Button look="primary">{t(counts ? "find-again" : "find")}</Button>
        </p>
      </form>
    </search>
  );
}

/** Whose the names of towns are. */
export function PlacesFrom() {
  return (
    <p className="hint">
      {t.rich("places-from", {
        a: (text) => (
          <a href="https://www.geonames.org/" rel="noreferrer" referrerPolicy="no-referrer">
            {text}
          </a>
        ),
      })}
    </p>
  );
}
